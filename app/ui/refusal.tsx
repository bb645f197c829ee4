import { useTranslations } from "use-intl";

import type { Messages } from "~/i18n/catalogue";

import { Notice } from "./notice";

/** A code with which a command says no, except those that need a figure to be put into words. */
export type RefusalCode = Exclude<keyof Messages["refusals"], "throttled">;

/** Why something asked for was not done, as an error that is announced at once. Nothing when nothing was refused. */
export function Refusal({ code }: { readonly code: RefusalCode | null | undefined }) {
  const t = useTranslations("refusals");
  return code ? <Notice kind="error" title={t(code)} /> : null;
}
