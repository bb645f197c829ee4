import { useTranslations } from "use-intl";

import type { Field } from "../form/metadata";
import { TextInput } from "../form/text-input";

/** The reader's own password, asked for again before a grave step; `help` says which, where it is not plain from the form. */
export function PasswordAgain({ field, help }: { readonly field: Field; readonly help?: string }) {
  const t = useTranslations("admin");
  return <TextInput field={field} type="password" label={t("password")} help={help ?? t("passwordHelp")} autoComplete="current-password" />;
}
