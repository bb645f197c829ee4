import { useTranslations } from "use-intl";

import type { Field } from "../form/metadata";
import { TextInput } from "../form/text-input";

/** The labels of these fields, for the summary of errors. */
export function useProofLabels(): Readonly<Record<"password" | "code", string>> {
  const t = useTranslations("secondFactor");
  return { password: t("password"), code: t("codeOrRecovery") };
}

/** What is asked for before the second factor changes: the password and a code. */
export function ProofFields({ password, code }: { readonly password: Field; readonly code: Field }) {
  const labels = useProofLabels();
  return (
    <>
      <TextInput field={password} type="password" label={labels.password} autoComplete="current-password" />
      <TextInput field={code} label={labels.code} autoComplete="one-time-code" dir="ltr" short />
    </>
  );
}
