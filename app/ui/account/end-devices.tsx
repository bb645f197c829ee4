import { useTranslations } from "use-intl";

import { Actions, Button } from "../button";
import { Card } from "../card";
import { Consequences } from "../consequences";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";

/** A lost telephone: end every other session, or every one. `others` says how many end, or null where there is none. */
export function EndDevices({ others }: { readonly others: string | null }) {
  const t = useTranslations("wayIn.devices");
  const undo = { possible: true, words: t("undo") };
  return (
    <>
      <Card title={t("lost")}>
        {others ? (
          <form method="post" className="stack">
            <FormOf />
            <Hidden name="intent" value="others" />
            <Consequences items={[others]} undo={undo} />
            <Actions>
              <Button kind="danger">{t("others.submit")}</Button>
            </Actions>
          </form>
        ) : (
          <p>{t("none")}</p>
        )}
        <p className="muted small">{t("passwordToo")}</p>
      </Card>
      <Card title={t("all.submit")}>
        <form method="post" className="stack">
          <FormOf />
          <Hidden name="intent" value="all" />
          <Consequences items={[t("all.what")]} undo={undo} />
          <Actions>
            <Button>{t("all.submit")}</Button>
          </Actions>
        </form>
      </Card>
    </>
  );
}
