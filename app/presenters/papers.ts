import type { Confidentiality } from "~/domain/confidentiality";
import type { Language } from "~/domain/localized";
import type { PaperRow } from "~/domain/rows/paper";
import type { Id } from "~/domain/viewer";
import { formatInstant } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { paperLanguages } from "./paper-frame";

/** A paper that was issued, as a line of the list. */
export type PaperLine = { readonly id: Id; readonly code: string; readonly href: string; readonly verify: string; readonly when: string; readonly notes: readonly string[]; readonly level: Confidentiality };

/** What the form begins with, and what it offers. */
export type IssueForm = { readonly id: Id; readonly language: Language; readonly languages: readonly { readonly value: Language; readonly label: string }[]; readonly levels: readonly Confidentiality[] };

/** The page of the papers about something: those issued, the newest first, and the form that issues one, where the reader may. */
export type PapersPage = { readonly back: { readonly href: string; readonly title: string }; readonly papers: readonly PaperLine[]; readonly issue: IssueForm | null };

type Given = { readonly back: PapersPage["back"]; readonly rows: readonly PaperRow[]; readonly file: string; readonly language: Language; readonly id: Id; readonly levels: readonly Confidentiality[] };

/** `file` is the address of the bytes; `levels` is empty where nothing can be issued. */
export function papersPage({ back, rows, file, language, id, levels }: Given): PapersPage {
  const t = translator(language);
  return {
    back,
    papers: rows.map((row) => ({
      id: row.id, code: row.code, href: `${file}?code=${row.code}`, verify: `/verify/${row.code}`, level: row.confidentiality,
      when: t("papers.issue.on", { day: formatInstant(language, row.issuedAt) }), notes: [t(`terms.language.${row.language}`), t("papers.pages", counted(language, row.pages))],
    })),
    issue: levels.length > 0 ? { id, language, languages: paperLanguages(language), levels } : null,
  };
}
