import { useTranslations } from "use-intl";

import { Button } from "../button";
import { Card } from "../card";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";

/** Accepting an invitation, or joining by a link (`submit` says so), with the account that is signed in. */
export function AcceptForm({ name, submit }: { readonly name: string; readonly submit?: string }) {
  const t = useTranslations("signIn.join");
  return (
    <Card>
      <form className="stack" method="post">
        <FormOf />
        <Hidden name="intent" value="present" />
        <p>{t("acceptAs", { name })}</p>
        <div className="actions">
          <Button kind="go">{submit ?? t("accept")}</Button>
        </div>
      </form>
    </Card>
  );
}
