import { useTranslations } from "use-intl";

import type { RoleLine } from "~/presenters/role";

import { Card } from "../card";
import { PersonIcon } from "../icons";
import { Item, ItemList } from "../item-list";

/** What the reader holds, or will hold, with its days; a delegation names in whose stead. Only administrators change it. */
export function RoleList({ roles, hasHandovers }: { readonly roles: readonly RoleLine[]; /** Whether dossiers ever passed from or to the reader. */ readonly hasHandovers: boolean }) {
  const t = useTranslations("settings");
  const handovers = useTranslations("handovers");
  return (
    <Card title={t("roles")}>
      {roles.length > 0 && (
        <ItemList>
          {roles.map(({ id, role, organisation, period, inSteadOf }) => (
            <Item key={id} icon={PersonIcon} title={role} note={<><bdi>{organisation}</bdi> · {period}{inSteadOf && <> · {inSteadOf}</>}</>} />
          ))}
        </ItemList>
      )}
      {hasHandovers && <p><a href="/handovers">{handovers("list")}</a></p>}
      <p className="muted small">{t("reason")}</p>
    </Card>
  );
}
