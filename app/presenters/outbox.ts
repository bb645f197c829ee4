import type { Language } from "~/domain/localized";
import { LETTER_STATES, type LetterState } from "~/domain/notification";
import type { OutboxLine } from "~/domain/rows/notification";
import { formatInstant } from "~/i18n/dates";
import { counted, formatInteger } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

/** A letter as administrators see it. */
export type OutboxRow = { readonly id: string; readonly to: string | null; readonly subject: string; readonly language: Language; readonly state: LetterState; readonly attempts: number; readonly created: string; readonly sent: string | null };
export type OutboxPage = {
  readonly rows: readonly OutboxRow[];
  readonly newest: string;
  /** How many letters there are in each state, as text; states without any are left out. */
  readonly counts: readonly { readonly state: LetterState; readonly count: string }[];
  readonly doubtful: boolean;
};

export function outboxPage(language: Language, { lines, counts }: { readonly lines: readonly OutboxLine[]; readonly counts: Readonly<Partial<Record<LetterState, number>>> }): OutboxPage {
  return {
    rows: lines.map(({ id, to, subject, language: written, state, attempts, createdAt, sentAt }) => ({
      id, to, subject, language: written, state, attempts, created: formatInstant(language, createdAt), sent: sentAt && formatInstant(language, sentAt),
    })),
    newest: translator(language)("notifications.outbox.newest", counted(language, lines.length)),
    counts: LETTER_STATES.flatMap((state) => (counts[state] ? [{ state, count: formatInteger(language, counts[state]) }] : [])),
    doubtful: (counts.doubtful ?? 0) > 0,
  };
}
