import { useTranslations } from "use-intl";

import type { FileRefusal } from "~/domain/file-kinds";
import type { Messages } from "~/i18n/catalogue";

const CODES = [
  "required", "too_long", "too_short", "too_many", "not_a_date", "not_a_day_in_order", "not_a_time", "not_a_number", "too_small", "too_big", "not_an_email", "not_a_link",
  "not_a_choice", "one_language_needed", "unknown_party", "party_closed", "unknown_dossier", "unknown_person", "unknown_commitment", "not_allowed", "duplicate", "in_the_future", "before_said", "event_without_day", "before_verdict", "circle", "before_deposit", "not_after_answer", "nothing_said", "not_the_same", "not_a_phone", "unseen_signs", "consent_missing", "notice_changed", "invalid",
] as const;
type Code = (typeof CODES)[number];
/** Refusals that name no figure. */
type PlainRefusal = Exclude<keyof Messages["refusals"], "throttled">;

const isCode = (code: string): code is Code => (CODES as readonly string[]).includes(code);

/** Takes an error apart: `too_long|max=200` is the code and the figures its sentence names. */
function partsOf(error: string): { readonly code: string; readonly figure: (name: string) => string } {
  const [code = "", ...pairs] = error.split("|");
  return { code, figure: (name) => pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? "" };
}

/** Puts an error code, or the code with which a command refuses, into the reader's words; a code that nobody knows reads as "not valid". */
export function useErrorText(): (error: string) => string {
  const t = useTranslations();
  return (error) => {
    const { code, figure } = partsOf(error);
    if (isCode(code)) return t(`errors.${code}`, { min: figure("min"), max: figure("max") });
    if (code === "throttled") return t("refusals.throttled", { minutes: Number(figure("minutes")) });
    const ofFile = `documents.refusal.${code as FileRefusal}` as const;
    if (t.has(ofFile)) return t(ofFile, { max: figure("max") });
    const refusal = `refusals.${code as PlainRefusal}` as const;
    return t.has(refusal) ? t(refusal) : t("errors.invalid");
  };
}
