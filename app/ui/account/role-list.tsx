import { useTranslations } from "use-intl";

import type { Localized } from "~/domain/localized";
import type { Role } from "~/domain/viewer";

import { Card } from "../card";
import { PersonIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { LocalizedName } from "../localized-name";

/** What the reader holds today. Only administrators change it. */
export function RoleList({ roles }: { readonly roles: readonly { readonly role: Role; readonly organisationName: Localized }[] }) {
  const t = useTranslations();
  return (
    <Card title={t("settings.roles")}>
      {roles.length > 0 && (
        <ItemList>
          {roles.map(({ role, organisationName }) => (
            <Item
              key={`${role} ${organisationName.ar} ${organisationName.fr} ${organisationName.en}`}
              icon={PersonIcon}
              title={t(`terms.role.${role}`)}
              note={<LocalizedName name={organisationName} />}
            />
          ))}
        </ItemList>
      )}
      <p className="muted small">{t("settings.reason")}</p>
    </Card>
  );
}
