import { useTranslations } from "use-intl";

import type { Field } from "../form/metadata";
import { TextInput } from "../form/text-input";

/** The one-time code that the console printed. */
export function CodeField({ field }: { readonly field: Field }) {
  const t = useTranslations("setup");
  return <TextInput field={field} label={t("code")} help={t("codeHelp")} autoComplete="off" dir="ltr" short />;
}
