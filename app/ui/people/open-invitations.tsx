import { useTranslations } from "use-intl";

import type { PeoplePage } from "~/presenters/people";

import { Button } from "../button";
import { Card } from "../card";
import { Consequences } from "../consequences";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { ChevronDownIcon, LinkIcon } from "../icons";
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
            below={mayRevoke && <Revocation id={id} guest={guest} />}
          />
        ))}
      </ItemList>
    </Card>
  );
}

/** Taking an invitation back: folded away, with what it does and that it is for good. */
function Revocation({ id, guest }: { readonly id: string; readonly guest: string }) {
  const t = useTranslations("people.open");
  return (
    <details className="more">
      <summary>
        <ChevronDownIcon />
        {t("revoke")}
      </summary>
      <form className="more-body" method="post">
        <FormOf />
        <Hidden name="intent" value="revoke" />
        <Hidden name="id" value={id} />
        <Consequences items={[t("revokeWhat")]} undo={{ possible: false, words: t("revokeUndo") }} />
        <div className="actions">
          <Button kind="danger">{t("revokeOf", { guest })}</Button>
        </div>
      </form>
    </details>
  );
}
