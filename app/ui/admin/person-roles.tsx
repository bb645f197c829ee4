import { useTranslations } from "use-intl";

import type { PersonRoleLine } from "~/presenters/admin-person";

import { Card } from "../card";
import { PersonIcon } from "../icons";
import { Item, ItemList } from "../item-list";

/** What somebody holds, or will hold, each with what the reader may do about it. */
export function PersonRoles({ roles }: { readonly roles: readonly PersonRoleLine[] }) {
  const t = useTranslations();
  return (
    <Card title={t("offices.person.roles")} count={roles.length}>
      {roles.length === 0 ? (
        <p className="muted">{t("admin.roles.empty")}</p>
      ) : (
        <ItemList>
          {roles.map((line) => (
            <Item
              key={line.id} icon={PersonIcon} title={line.role}
              note={<><a href={`/admin/organisations/${line.organisationId}`}><bdi>{line.organisation}</bdi></a> · {line.period}{line.inSteadOf && <> · {line.inSteadOf}</>}</>}
              end={line.mayEnd && <RoleSteps line={line} />}
            />
          ))}
        </ItemList>
      )}
    </Card>
  );
}

function RoleSteps({ line: { id, organisationId, role, mayGive } }: { readonly line: PersonRoleLine }) {
  const t = useTranslations();
  return (
    <span className="steps-of-line">
      {mayGive && <a href={`/admin/organisations/${organisationId}?transfer=${id}`} aria-label={t("offices.transfer.ofRole", { role })}>{t("offices.transfer.short")}</a>}
      {mayGive && <a href={`/admin/organisations/${organisationId}?delegate=${id}`} aria-label={t("offices.delegate.ofRole", { role })}>{t("offices.delegate.short")}</a>}
      <a href={`?end=${id}`} aria-label={t("offices.end.ofRole", { role })}>{t("admin.roles.end")}</a>
    </span>
  );
}
