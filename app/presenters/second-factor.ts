import { dayAt } from "~/domain/days";
import type { Language } from "~/domain/localized";
import { FEW_RECOVERY_CODES, inGroups, readRecoveryCode, shownRecoveryCode } from "~/domain/recovery-code";
import type { SecondFactorState } from "~/domain/second-factor";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

/** What couples a telephone: the address in the picture, and the same secret to be typed. */
export type Coupling = { readonly address: string; readonly key: string };
/** A second factor that is on, in words; `few` when its recovery codes run out. */
export type FactorOn = { readonly since: string; readonly left: string; readonly few: boolean };

const LETTERS_IN_A_GROUP = 4;

type Found = {
  /** The address for the telephone's app, while one is being coupled. */
  readonly address: string | null;
  /** Whether the installation requires a second factor of the reader. */
  readonly required: boolean;
  /** What the last change handed over to be shown once: recovery codes, or something that another page was to show. */
  readonly once: string | null;
};

/** What somebody sees of their own second factor. */
export function secondFactorPage(language: Language, state: SecondFactorState, { address, required, once }: Found) {
  const codes = once?.split(" ").map(readRecoveryCode) ?? [];
  return {
    required,
    coupling: state.kind === "coupling" && address !== null ? { address, key: inGroups(state.secret, LETTERS_IN_A_GROUP, " ") } : null,
    on: state.kind === "on" ? factorInWords(language, state) : null,
    codes: codes.flatMap((code) => (code === null ? [] : [shownRecoveryCode(code)])),
  };
}
export type SecondFactorPage = ReturnType<typeof secondFactorPage>;

function factorInWords(language: Language, { since, codesLeft }: { readonly since: Date; readonly codesLeft: number }): FactorOn {
  const t = translator(language);
  return {
    since: t("secondFactor.on.since", { day: formatDay(language, dayAt(since)) }),
    left: t("secondFactor.codes.left", counted(language, codesLeft)),
    few: codesLeft <= FEW_RECOVERY_CODES,
  };
}

/** Whether somebody else has a second factor, and whether the reader may take it away: never their own, which asks for a code. */
export function factorCard(language: Language, { accountId, since, own }: { readonly accountId: string; readonly since: Date | null; readonly own: boolean }) {
  return { accountId, since: since && formatDay(language, dayAt(since)), removable: !own };
}
export type FactorCard = ReturnType<typeof factorCard>;
