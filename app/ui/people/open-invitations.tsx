import { useTranslations } from "use-intl";

import type { PeoplePage } from "~/presenters/people";

import { Card } from "../card";
import { LinkIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Revocation } from "../revocation";

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
            below={mayRevoke && <Revocation id={id} summary={t("revoke")} items={[t("revokeWhat")]} undo={t("revokeUndo")} button={t("revokeOf", { guest })} />}
          />
        ))}
      </ItemList>
    </Card>
  );
}
