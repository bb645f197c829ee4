import type { Place } from "~/domain/agreement";
import { placeName } from "~/domain/demand";
import type { Language } from "~/domain/localized";
import type { DemandChoice } from "~/domain/rows/agreement";
import { translator } from "~/i18n/translator";

/** A place in the texts of a dossier, as pages name it and lead to it. */
export type PlaceLine = { readonly label: string; readonly text: string; readonly href: string };

/** Where the trace of a place begins. */
export const traceHref = ({ demandId, anchor }: Place): string => `/demands/${demandId}/trace${anchor === null ? "" : `?paragraph=${encodeURIComponent(anchor)}`}`;

/** What a place is called: `§7.2` for a paragraph of point 7, `§2` outside a file, the point or the demand's title for all of it. */
export function placeLabel(language: Language, point: number | null, paragraph: number | null): string {
  const t = translator(language);
  if (paragraph === null) return point === null ? t("trace.place.whole") : t("trace.place.point", { point: String(point) });
  return t("trace.place.paragraph", { place: point === null ? String(paragraph) : placeName(point, paragraph) });
}

const BEGINNING = 90;
/** The first words of a text, cut between words. */
export function beginningOf(text: string, letters = BEGINNING): string {
  const whole = text.replaceAll(/\s+/g, " ").trim();
  if (whole.length <= letters) return whole;
  const cut = whole.slice(0, letters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), letters / 2))}…`;
}

/** A place put into words from what is known of the demands; null for a demand that the reader may not see. */
export function placeLine(language: Language, choices: readonly DemandChoice[], place: Place): PlaceLine | null {
  const demand = choices.find(({ id }) => id === place.demandId);
  if (!demand) return null;
  const paragraph = demand.paragraphs.find(({ anchor }) => anchor === place.anchor);
  return { label: placeLabel(language, demand.point, paragraph?.number ?? null), text: paragraph ? beginningOf(paragraph.text) : demand.title, href: traceHref(place) };
}
