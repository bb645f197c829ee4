import type { Confidentiality } from "~/domain/confidentiality";
import { dayAt } from "~/domain/days";
import { takesRecords } from "~/domain/dossier";
import type { Language } from "~/domain/localized";
import { may } from "~/domain/permissions";
import type { DocumentPage } from "~/domain/rows/document";
import { addressOf, type DossierRow } from "~/domain/rows/dossier";
import type { LevelAtRecording } from "~/domain/rows/meeting";
import type { Id, Viewer } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { sizeInWords } from "./backups";
import { levelsFor } from "./event-form";

/** One file in the list of a dossier. */
export type DocumentLine = { readonly id: Id; readonly href: string; readonly name: string; readonly note: readonly string[]; readonly level: Confidentiality; /** Where it is struck out, for whoever may, or where nobody may is said. */ readonly strikeHref: string | null };

/** The files of a dossier, and the form by which another is added, for those who may. */
export type DocumentsPage = {
  readonly lines: readonly DocumentLine[];
  readonly older: string | null;
  readonly add: { readonly id: Id; readonly levels: readonly LevelAtRecording[] } | null;
};

type Asking = { readonly viewer: Viewer; readonly language: Language; /** The files that the list leads to striking out. */ readonly strikes: ReadonlySet<Id>; readonly newId: () => Id };

export function documentsPage(dossier: DossierRow, { documents, older }: DocumentPage, { viewer, language, strikes, newId }: Asking): DocumentsPage {
  const t = translator(language);
  const adds = takesRecords(dossier.state) && may(viewer, "document.keep", dossier);
  return {
    lines: documents.map(({ id, fileName, bytes, confidentiality, createdAt }) => ({
      id, href: `/documents/${id}`, name: fileName, level: confidentiality, strikeHref: strikes.has(id) ? `/strike/document/${id}` : null,
      note: [sizeInWords(language, bytes), t("documents.addedOn", { day: formatDay(language, dayAt(createdAt)) })],
    })),
    older: older && `${addressOf(dossier)}/documents?before=${older}`,
    add: adds ? { id: newId(), levels: levelsFor(viewer, dossier.organisationId) } : null,
  };
}

/** Whether the list shows something that is the bureau's alone, so that its opening is noted. */
export const showsBureauDocuments = ({ documents }: DocumentPage): boolean => documents.some(({ confidentiality }) => confidentiality === "bureau");
