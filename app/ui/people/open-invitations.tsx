import { useTranslations } from "use-intl";

import type { PeoplePage } from "~/presenters/people";

import { Button } from "../button";
import { Card } from "../card";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { LinkIcon } from "../icons";
import { Item, ItemList } from "../item-list";

/** The invitations that nobody has used yet; those who could have made them can take them back. */
export function OpenInvitations({ invitations }: Pick<PeoplePage, "invitations">) {
  const t = useTranslations("people.open");
  if (invitations.length === 0) return null;
  return (
    <Card title={t("title")} count={invitations.length}>
      <ItemList>
        {invitations.map(({ id, guest, held, by, mayRevoke }) => (
          <Item
            key={id}
            icon={LinkIcon}
            title={<bdi>{guest}</bdi>}
            note={
              <>
                <span className="line">{held}</span>
                <span className="line">{by}</span>
              </>
            }
            end={
              mayRevoke && (
                <form method="post">
                  <FormOf />
                  <Hidden name="intent" value="revoke" />
                  <Hidden name="id" value={id} />
                  <Button kind="plain" aria-label={t("revokeOf", { guest })}>{t("revoke")}</Button>
                </form>
              )
            }
          />
        ))}
      </ItemList>
    </Card>
  );
}
