import { useTranslations } from "use-intl";

import type { Messages } from "~/i18n/catalogue";

import { Notice } from "../notice";

/** Why what a form says of a commitment was not kept. Nothing when nothing was refused. */
export function ContentRefusal({ code }: { readonly code: keyof Messages["commitments"]["refusal"] | null | undefined }) {
  const t = useTranslations("commitments.refusal");
  return code ? <Notice kind="error" title={t(code)} /> : null;
}
