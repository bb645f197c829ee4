import { useTranslations } from "use-intl";

import type { Confirmation } from "~/presenters/confirmation";

import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Stack } from "../layout";
import { Notice } from "../notice";

/** Confirming a new e-mail address: nothing happens until the button is pressed, so that a preview of the link uses nothing up. */
export function ConfirmContact({ found }: { readonly found: Confirmation }) {
  const t = useTranslations("ownData.confirm");
  if (found.state === "open") {
    return (
      <Card>
        <form className="stack" method="post">
          <p>{t("what")}</p>
          <p><bdi dir="ltr">{found.email}</bdi></p>
          <Actions>
            <Button kind="go">{t("submit")}</Button>
          </Actions>
        </form>
      </Card>
    );
  }
  return (
    <Stack>
      {found.state === "done" ? <Notice kind="success" title={t("done")} /> : <Notice kind="warning" title={t(found.state)}>{t("todo")}</Notice>}
      <Actions>
        <ButtonLink href="/settings/contacts">{t("toContacts")}</ButtonLink>
      </Actions>
    </Stack>
  );
}
