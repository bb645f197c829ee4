import { useTranslations } from "use-intl";

import type { AdminPage } from "~/presenters/admin";

import { QuietMark } from "../badge";
import { Card } from "../card";
import { BuildingIcon, LockIcon } from "../icons";
import { LocalizedName } from "../localized-name";

/** Deeper steps than these are set in no further. */
const DEEPEST = 4;

/** The union and what stands below it, each leading to its own page; those that are closed are marked. */
export function OrganisationTree({ tree }: Pick<AdminPage, "tree">) {
  const t = useTranslations();
  return (
    <Card title={t("admin.organisations.title")} count={tree.length}>
      <ul className="tree">
        {tree.map(({ id, name, kind, depth, isClosed }) => (
          <li key={id} className={`tree-step-${Math.min(depth, DEEPEST)}`}>
            <BuildingIcon />
            <span className="tree-words">
              <a href={`/admin/organisations/${id}`}><LocalizedName name={name} /></a>
              <span className="item-note">{t(`terms.organisationKind.${kind}`)}</span>
              {isClosed && <QuietMark icon={LockIcon}>{t("offices.closed")}</QuietMark>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
