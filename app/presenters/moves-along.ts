import type { KnownDay } from "~/domain/chain-days";
import type { Language } from "~/domain/localized";
import type { MovedRow } from "~/domain/rows/chain";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

export type MovedLine = { readonly id: Id; readonly words: string; readonly from: string; readonly to: string };

/** What moves with a change, shown before it is made, and the form that makes it, carried as it was sent. */
export type MovesAlongPage = {
  readonly lede: string;
  readonly lines: readonly MovedLine[];
  readonly seen: string;
  readonly carried: readonly (readonly [string, string])[];
};

/** A day of a chain in words: due, or only expected, or not known. */
export function knownDayWords(language: Language, known: KnownDay | null): string {
  const t = translator(language);
  if (!known) return t("chains.day.unknown");
  const day = formatDay(language, known.day);
  return known.kind === "due" ? day : t("chains.day.expected", { day });
}

export function movesAlongPage(language: Language, form: FormData, { moved, seen }: { readonly moved: readonly MovedRow[]; readonly seen: string }): MovesAlongPage {
  const t = translator(language);
  return {
    lede: t("chains.along.lede", counted(language, moved.length)),
    lines: moved.map(({ id, words, from, to }) => ({ id, words: words ?? t("commitments.another"), from: knownDayWords(language, from), to: knownDayWords(language, to) })),
    seen,
    carried: [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])),
  };
}
