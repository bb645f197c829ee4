import { useTranslations } from "use-intl";

import { Button } from "../button";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { Notice } from "../notice";

/** A new address that nobody has confirmed yet. `until` is when the link in its letter ends, in words. */
export function WaitingAddress({ email, until }: { readonly email: string; readonly until: string }) {
  const t = useTranslations("ownData.contacts.waiting");
  return (
    <Notice kind="warning" title={t("title")}>
      <p><bdi dir="ltr">{email}</bdi></p>
      <p>{t("help", { until })}</p>
      <p>{t("forgetWhat")}</p>
      <form method="post">
        <FormOf />
        <Hidden name="intent" value="forget" />
        <Button>{t("forget")}</Button>
      </form>
    </Notice>
  );
}
