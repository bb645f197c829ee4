import { useTranslations } from "use-intl";

import { counted } from "~/i18n/numbers";
import { useLanguage } from "~/i18n/use-language";
import type { AgreementListLine } from "~/presenters/agreement";

import { ButtonLink } from "../button";
import { Card } from "../card";
import { PlusIcon, SignatureIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { AgreementStateBadge } from "./agreement-state-badge";

type AgreementsCardProps = { readonly lines: readonly AgreementListLine[]; /** Where another is prepared, for those who may. */ readonly newHref: string | null };

/** The agreements of a dossier, drafts first. */
export function AgreementsCard({ lines, newHref }: AgreementsCardProps) {
  const t = useTranslations("agreements");
  const language = useLanguage();
  return (
    <Card title={t("list.title")} count={lines.length || undefined} action={newHref && <ButtonLink icon={PlusIcon} href={newHref}>{t("newTitle")}</ButtonLink>}>
      {lines.length === 0 && <p className="muted">{t("list.empty")}</p>}
      <ItemList>
        {lines.map((line) => (
          <Item
            key={line.href} icon={SignatureIcon} href={line.href} title={<bdi>{line.title}</bdi>} end={<AgreementStateBadge state={line.state} />}
            note={<span className="dotted">{line.parties && <span>{line.parties}</span>}{line.signedOn && <span>{line.signedOn}</span>}<span>{t("list.clauses", counted(language, line.clauses))}</span></span>}
          />
        ))}
      </ItemList>
    </Card>
  );
}
