import { useTranslations } from "use-intl";

import type { RedLineShown } from "~/presenters/red-lines";

import { Card } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { ShieldIcon } from "../icons";
import { Item, ItemList } from "../item-list";

/** The red lines of a dossier beside its story, for the bureau alone. */
export function RedLinesCard({ lines, href }: { readonly lines: readonly RedLineShown[]; readonly href: string }) {
  const t = useTranslations("redLines");
  const holding = lines.filter(({ holds }) => holds);
  return (
    <Card title={t("title")} action={<a href={href}>{t("keep")}</a>}>
      <ConfidentialityBadge level="bureau" />
      {holding.length === 0 ? <p className="muted">{t("none")}</p> : <ItemList>{holding.map(({ id, words }) => <Item key={id} icon={ShieldIcon} title={<bdi>{words}</bdi>} />)}</ItemList>}
    </Card>
  );
}
