import { mostAwaited } from "~/domain/awaited";
import type { CommitmentState } from "~/domain/commitment";
import type { Day, When } from "~/domain/days";
import { silenceOf } from "~/domain/deadlines";
import type { DossierState } from "~/domain/dossier";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { furthestStep, STATES_TOLD_IN_WORDS } from "~/domain/progress";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";

/** A sentence names words up to this length; longer ones stand in the list below it alone. */
const LONGEST_WORDS = 280;

/** What the sentence about a dossier is made of. */
export type Standing = { readonly state: DossierState; readonly suspendedUntil: Day | null };

/** An open commitment as far as the sentence needs it. */
export type AwaitedCommitment = {
  readonly words: string;
  readonly verbatim: boolean;
  readonly party: Localized | null;
  readonly state: CommitmentState;
  readonly dueOn: Day | null;
  readonly said: When;
  readonly lastSignOn: Day | null;
  readonly waitsOnAnother: boolean;
  readonly othersWait: boolean;
};

type Reading = { readonly language: Language; readonly today: Day };

/** Where a dossier stands, in one sentence for those it concerns. */
export function standingSentence({ state, suspendedUntil }: Standing, language: Language): string {
  const t = translator(language);
  if (state === "suspended") return suspendedUntil ? t("terms.stateSentence.suspended", { day: formatDay(language, suspendedUntil) }) : t("member.suspended");
  if (state === "deadlocked" || state === "withdrawn" || state === "merged" || state === "settled_partly" || state === "declined") return t(`terms.stateSentence.${state}`);
  const step = furthestStep([state]);
  if (step) return t(`terms.stepSentence.${step}`);
  return state === "archived" ? t("member.archived") : t("member.notYet");
}

/** Whom the members wait for and for what, without an invented verb (settled question 16): «في انتظار ⟨party⟩: ⟨words⟩». Null when nothing is awaited of anybody. */
export function awaitedSentence(open: readonly AwaitedCommitment[], { language, today }: Reading): string | null {
  const first = mostAwaited(open.map((row) => ({ ...row, blocked: row.waitsOnAnother, silentDays: silenceOf(row.said, row.lastSignOn, today)?.days ?? null })));
  if (!first?.party) return null;
  const t = translator(language);
  const party = isolated(language, nameIn(language, first.party).text);
  if (first.words.length > LONGEST_WORDS) return t("common.waitingFor", { party });
  const words = isolated(language, first.words);
  return t("common.waitingForWords", { party, words: first.verbatim ? t("common.quote", { words }) : words });
}

/** The furthest of the five steps, or null for a state that is told in words alone. */
export function stepShown(state: DossierState, states: readonly DossierState[]) {
  return (STATES_TOLD_IN_WORDS as readonly DossierState[]).includes(state) ? null : furthestStep([...states, state]);
}

