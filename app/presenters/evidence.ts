import type { Confidentiality } from "~/domain/confidentiality";
import { dayAt } from "~/domain/days";
import { takesRecords } from "~/domain/dossier";
import type { CopyProblem, EvidenceKind } from "~/domain/evidence";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { may } from "~/domain/permissions";
import type { CommitmentRow } from "~/domain/rows/commitment";
import { addressOf } from "~/domain/rows/dossier";
import type { EvidenceLine, EvidenceRow } from "~/domain/rows/evidence";
import type { LevelAtRecording } from "~/domain/rows/meeting";
import type { Id, Viewer } from "~/domain/viewer";
import { formatDay, formatInstant } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { sizeInWords } from "./backups";
import { levelsFor } from "./event-form";
import { isolated } from "./isolated";

/** One piece of evidence as the page of its commitment shows it. */
export type ShownEvidence = {
  readonly id: Id;
  readonly href: string;
  readonly kind: EvidenceKind;
  readonly shows: string;
  /** What kind it is, of which day, who added it and when. */
  readonly note: readonly string[];
  /** A file to be saved; null where it is none, or one that the reader may not know of. */
  readonly download: { readonly href: string; readonly name: string; readonly size: string } | null;
  /** That a file is meant and may not be shown. */
  readonly isHidden: boolean;
  readonly link: { readonly url: string; readonly host: string } | null;
  /** When the page was copied, in words. */
  readonly copied: string | null;
  readonly problem: CopyProblem | null;
  /** The reference to the bulletin, in words. */
  readonly bulletin: string | null;
  /** The first letters of the SHA-256 and the whole of it. */
  readonly hash: { readonly short: string; readonly whole: string } | null;
  readonly level: Confidentiality;
  /** Where it is struck out, for whoever may, or where nobody may is said. */
  readonly strikeHref: string | null;
};

const SHORT_HASH = 12;

export function shownEvidence(language: Language, line: EvidenceLine, strikes: ReadonlySet<Id>): ShownEvidence {
  const t = translator(language);
  const { id, kind, shows, onDay, document, url, copiedAt, copyProblem, hash, confidentiality } = line;
  const by = isolated(language, line.createdByName ?? t("history.formerAccount"));
  return {
    id, href: `/evidence/${id}`, kind, shows, level: confidentiality, strikeHref: strikes.has(id) ? `/strike/evidence/${id}` : null,
    note: [t(`terms.evidenceKind.${kind}`), ...(onDay && kind !== "bulletin" ? [t("evidence.ofDay", { day: formatDay(language, onDay) })] : []), t("evidence.addedBy", { name: by, day: formatDay(language, dayAt(line.createdAt)) })],
    download: document && { href: `/documents/${document.id}`, name: document.fileName, size: sizeInWords(language, document.bytes) },
    isHidden: kind === "file" && document === null,
    link: url === null ? null : { url, host: URL.canParse(url) ? new URL(url).host : url },
    copied: copiedAt && t("evidence.copiedAt", { instant: formatInstant(language, copiedAt) }), problem: copyProblem,
    bulletin: kind === "bulletin" ? bulletinWords(language, line) : null,
    hash: hash === null ? null : { short: hash.slice(0, SHORT_HASH), whole: hash },
  };
}

/** The number, the day, the page and the text of a reference to the bulletin, as far as they are given. */
function bulletinWords(language: Language, { bulletinNumber, onDay, bulletinPage, bulletinText }: EvidenceLine): string {
  const t = translator(language);
  const parts = [
    t("evidence.bulletin.number", { number: isolated(language, bulletinNumber ?? "") }), onDay && formatDay(language, onDay),
    bulletinPage === null ? null : t("evidence.bulletin.page", { page: String(bulletinPage) }), bulletinText && isolated(language, bulletinText),
  ];
  return parts.filter(Boolean).join(" · ");
}

/** The evidence of a commitment, with where more is added for those who may. */
export type EvidenceCard = { readonly lines: readonly ShownEvidence[]; readonly addHref: string | null };

export function evidenceCard(row: CommitmentRow, lines: readonly EvidenceLine[], { viewer, language, strikes }: { readonly viewer: Viewer; readonly language: Language; readonly strikes: ReadonlySet<Id> }): EvidenceCard {
  return { lines: lines.map((line) => shownEvidence(language, line, strikes)), addHref: mayAdd(viewer, row) ? `/commitments/${row.id}/evidence/new` : null };
}

/** Whether the viewer can add evidence to a commitment now. */
const mayAdd = (viewer: Viewer, row: { readonly organisationId: Id; readonly dossier: Pick<CommitmentRow["dossier"], "state"> }): boolean => takesRecords(row.dossier.state) && may(viewer, "evidence.add", row);

/** The page of one piece of evidence. */
export type EvidencePage = ShownEvidence & {
  readonly pageTitle: string | null;
  /** What the page said that day. */
  readonly copy: string | null;
  readonly commitment: { readonly href: string; readonly words: string };
  readonly dossier: { readonly href: string; readonly number: string | null; readonly title: Localized };
  /** Whether another try to copy the page can be made by the reader. */
  readonly canRetry: boolean;
};

export function evidencePage(row: EvidenceRow, { viewer, language, strikes }: { readonly viewer: Viewer; readonly language: Language; readonly strikes: ReadonlySet<Id> }): EvidencePage {
  return {
    ...shownEvidence(language, row, strikes), pageTitle: row.pageTitle, copy: row.copy,
    commitment: { href: `/commitments/${row.commitment.id}`, words: row.commitment.words }, dossier: { href: addressOf(row.dossier), number: row.dossier.number, title: row.dossier.title },
    canRetry: row.url !== null && row.copy === null && mayAdd(viewer, row),
  };
}

/** The page on which evidence is added to a commitment. */
export type NewEvidencePage = {
  readonly heading: string;
  readonly words: string;
  readonly open: boolean;
  readonly levels: readonly LevelAtRecording[];
  readonly values: { readonly id: Id; readonly kind: EvidenceKind; readonly level: LevelAtRecording };
  readonly back: string;
  readonly crumbs: readonly { readonly href: string; readonly label: string }[];
};

export function newEvidencePage(row: CommitmentRow, id: Id, { viewer, language }: { readonly viewer: Viewer; readonly language: Language }): NewEvidencePage {
  const back = `/commitments/${row.id}`;
  const isBureaus = row.confidentiality === "bureau";
  return {
    heading: translator(language)("evidence.new.title"), words: row.words, open: takesRecords(row.dossier.state),
    // What is the bureau's alone is shown by evidence that is the bureau's alone.
    levels: isBureaus ? [] : levelsFor(viewer, row.organisationId), values: { id, kind: "file", level: isBureaus ? "bureau" : "organisation" }, back,
    crumbs: [{ href: addressOf(row.dossier), label: row.dossier.number ?? nameIn(language, row.dossier.title).text }, { href: back, label: row.words }],
  };
}
