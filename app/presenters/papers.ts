import type { Confidentiality } from "~/domain/confidentiality";
import type { Language } from "~/domain/localized";
import type { PaperKind } from "~/domain/paper";
import { reachValue } from "~/domain/paper-reach";
import type { PaperRow } from "~/domain/rows/paper";
import type { Id } from "~/domain/viewer";
import { formatInstant } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { paperLanguages } from "./paper-frame";

type Choice = { readonly value: string; readonly label: string };

/** A paper that was issued, as a line of the list. */
export type PaperLine = { readonly id: Id; readonly code: string; /** Null where the reader knows of it and does not open it. */ readonly href: string | null; readonly verify: string; readonly when: string; readonly notes: readonly string[]; readonly level: Confidentiality };

/** What the form begins with, and what it offers. */
export type IssueForm = { /** The papers to choose from; none where there is one alone. */ readonly kinds: readonly PaperKind[]; /** Whose dossiers it can cover, of a paper over many. */ readonly reaches: readonly Choice[]; readonly id: Id; readonly language: Language; readonly languages: readonly { readonly value: Language; readonly label: string }[]; /** Those that can stand beside it; none for a paper in one. */ readonly besides: readonly { readonly value: Language; readonly label: string }[]; readonly levels: readonly Confidentiality[] };

/** The page of the papers about something: those issued, the newest first, and the form that issues one, where the reader may. */
export type PapersPage = { readonly back: { readonly href: string; readonly title: string }; readonly papers: readonly PaperLine[]; readonly issue: IssueForm | null };

type Given = { readonly back: PapersPage["back"]; readonly rows: readonly PaperRow[]; /** The address of the bytes of a kind of paper. */ readonly file: (kind: PaperKind) => string; readonly language: Language; readonly id: Id; /** None where nothing can be issued. */ readonly levels: readonly Confidentiality[]; readonly kinds?: readonly PaperKind[]; readonly reaches?: readonly Choice[]; /** Whether it can be issued in two languages side by side. */ readonly sideBySide?: boolean; /** The one language there is, where what is issued is written in one; else any is offered, the reader's first. */ readonly only?: Language; /** Which of them the reader opens; all unless it says otherwise. */ readonly opens?: (row: PaperRow) => boolean };

export function papersPage({ back, rows, file, language, id, levels, kinds = [], reaches = [], sideBySide = false, only, opens = () => true }: Given): PapersPage {
  const t = translator(language);
  const reachNoted = (row: PaperRow): string[] => reaches.flatMap(({ value, label }) => (value === reachValue(row) ? [label.trim()] : []));
  return {
    back,
    papers: rows.map((row) => ({
      id: row.id, code: row.code, href: opens(row) ? `${file(row.kind)}?code=${row.code}` : null, verify: `/verify/${row.code}`, level: row.confidentiality,
      when: t("papers.issue.on", { day: formatInstant(language, row.issuedAt) }), notes: [...(kinds.length > 0 ? [t(`papers.kind.${row.kind}`)] : []), [row.language, row.secondLanguage].flatMap((each) => (each ? [t(`terms.language.${each}`)] : [])).join(" + "), t("papers.pages", counted(language, row.pages)), ...reachNoted(row)],
    })),
    issue: levels.length > 0 ? { kinds, reaches, id, language: only ?? language, languages: paperLanguages(language).filter(({ value }) => !only || value === only), besides: sideBySide ? paperLanguages(language) : [], levels } : null,
  };
}
