import { headCountOf } from "~/domain/head-count";
import type { Language } from "~/domain/localized";
import { counted, formatInteger } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

type Counts = Parameters<typeof headCountOf>[0];

/** From waiting to settled, in words and as parts of one bar; `share` is the settled part in per cent, null where the total is not known. */
export type HeadCountShown = { readonly settled: string; readonly waiting: string | null; readonly share: number | null };

/** How far the people of a dossier are settled. Null where nobody counted anything. */
export function headCountShown(language: Language, counts: Counts): HeadCountShown | null {
  const found = headCountOf(counts);
  if (!found) return null;
  const t = translator(language);
  const { settled, total, waiting } = found;
  const people = t("common.count.people", counted(language, settled));
  if (total === null || waiting === null) return { settled: t("common.settledPeople.totalUnknown", { settled: people }), waiting: null, share: null };
  return {
    settled: settled === 0 ? t("common.settledPeople.none") : t("common.settledPeople.ofTotal", { settled: people, total: formatInteger(language, total) }),
    waiting: t("common.waitingPeople", counted(language, waiting)), share: Math.min(100, (settled / total) * 100),
  };
}

/** How many people still wait, in a few words for a line of a list; how many are settled where the total is not known; null where nobody counted. */
export function peopleWaiting(language: Language, counts: Counts): string | null {
  const shown = headCountShown(language, counts);
  return shown && (shown.waiting ?? shown.settled);
}
