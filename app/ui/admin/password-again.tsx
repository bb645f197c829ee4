import { useTranslations } from "use-intl";

import type { Field } from "../form/metadata";
import { TextInput } from "../form/text-input";

/** The reader's own password, asked for again before roles change. */
export function PasswordAgain({ field }: { readonly field: Field }) {
  const t = useTranslations("admin");
  return <TextInput field={field} type="password" label={t("password")} help={t("passwordHelp")} autoComplete="current-password" />;
}
