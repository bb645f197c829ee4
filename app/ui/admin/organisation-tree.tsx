import { useTranslations } from "use-intl";

import { nameIn } from "~/domain/localized";
import { useLanguage } from "~/i18n/use-language";
import type { AdminPage } from "~/presenters/admin";

import { Card } from "../card";
import { BuildingIcon } from "../icons";
import { LocalizedName } from "../localized-name";

/** Deeper steps than these are set in no further. */
const DEEPEST = 4;

/** The union and what stands below it. */
export function OrganisationTree({ tree }: Pick<AdminPage, "tree">) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <Card title={t("admin.organisations.title")} count={tree.length}>
      <ul className="tree">
        {tree.map(({ id, name, kind, depth }) => (
          <li key={id} className={`tree-step-${Math.min(depth, DEEPEST)}`}>
            <BuildingIcon />
            <span className="tree-words">
              <LocalizedName name={name} />
              <span className="item-note">{t(`terms.organisationKind.${kind}`)}</span>
            </span>
            <a href={`/admin?edit=${id}#organisation`} aria-label={t("admin.organisations.editOf", { name: nameIn(language, name).text })}>
              {t("admin.organisations.edit")}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
