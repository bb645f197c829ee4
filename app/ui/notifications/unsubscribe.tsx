import { useTranslations } from "use-intl";

import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Narrow, Stack } from "../layout";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";

export type UnsubscribeState = "open" | "done" | "gone";

/** Ending letters about notifications: nothing happens until the button is pressed, so that a preview of the link ends nothing. */
export function Unsubscribe({ state }: { readonly state: UnsubscribeState }) {
  const t = useTranslations("notifications.unsubscribe");
  return (
    <Narrow>
      <PageTitle>{t("title")}</PageTitle>
      {state === "open" ? (
        <Card>
          <form className="stack" method="post">
            <p>{t("what")}</p>
            <Actions>
              <Button kind="go">{t("button")}</Button>
            </Actions>
          </form>
        </Card>
      ) : (
        <Stack>
          {state === "done" ? <Notice kind="success" title={t("done")}>{t("doneText")}</Notice> : <Notice kind="warning" title={t("gone")}>{t("goneText")}</Notice>}
          <Actions>
            <ButtonLink href="/settings/notifications">{t("open")}</ButtonLink>
          </Actions>
        </Stack>
      )}
    </Narrow>
  );
}
