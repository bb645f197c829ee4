import { dayAt } from "~/domain/days";
import { isClosed } from "~/domain/dossier";
import type { Language, Localized } from "~/domain/localized";
import { addressOf, type DossierRow } from "~/domain/rows/dossier";
import type { RedLine } from "~/domain/rows/red-line";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

export type RedLineShown = { readonly id: Id; readonly words: string; readonly note: string; readonly holds: boolean };
export type RedLinesPage = { readonly dossier: { readonly href: string; readonly number: string | null; readonly title: Localized }; readonly lines: readonly RedLineShown[]; readonly open: boolean; readonly newId: Id };

/** Red lines as the bureau reads them: who drew each and when, and when it was given up. */
export function redLinesShown(lines: readonly RedLine[], language: Language): RedLineShown[] {
  const t = translator(language);
  return lines.map(({ id, words, createdByName, createdAt, endedAt }) => {
    const drawn = t("redLines.drawn", { day: formatDay(language, dayAt(createdAt)), name: createdByName ?? t("history.formerAccount") });
    return { id, words, holds: endedAt === null, note: endedAt ? `${drawn} · ${t("redLines.ended", { day: formatDay(language, dayAt(endedAt)) })}` : drawn };
  });
}

export function redLinesPage(dossier: DossierRow, lines: readonly RedLine[], newId: Id, language: Language): RedLinesPage {
  return { dossier: { href: addressOf(dossier), number: dossier.number, title: dossier.title }, lines: redLinesShown(lines, language), open: !isClosed(dossier.state), newId };
}
