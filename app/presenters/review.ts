import { gapsOf } from "~/domain/completeness";
import { dayAt, type Day, daysBetween } from "~/domain/days";
import { openMovesOf } from "~/domain/dossier-move";
import { type Language, nameIn } from "~/domain/localized";
import { type DemandRow, involvedInDemand } from "~/domain/rows/demand";
import { addressOf, ownerInOffice, type SubmittedDossier } from "~/domain/rows/dossier";
import type { Viewer } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { gapsInWords } from "./dossier-move";
import { isolated } from "./isolated";

/** The decisions that the desk offers, the welcome one first. */
const DECISIONS = ["adopt", "return", "decline"] as const;

/** What the bureau's desk shows of each dossier that waits: who submitted it and when, what it lacks, and the decisions open to this viewer. */
export function reviewDesk(submitted: readonly SubmittedDossier[], { viewer, today, language }: { readonly viewer: Viewer; readonly today: Day; readonly language: Language }) {
  return submitted.map((dossier) => {
    const open = openMovesOf(viewer, dossier);
    const on = dayAt(dossier.submittedAt);
    return {
      id: dossier.id, href: addressOf(dossier), number: dossier.number, title: dossier.title, organisation: dossier.organisationName,
      priority: dossier.priority === "ordinary" ? null : dossier.priority, category: dossier.category, parties: dossier.parties.map(({ id, name }) => ({ id, name })),
      submittedBy: isolated(language, dossier.submittedByName ?? translator(language)("history.formerAccount")), submittedOn: formatDay(language, on), waitingDays: Math.max(0, daysBetween(on, today)), submissions: dossier.submissions,
      missing: gapsInWords(language, gapsOf({ ...dossier, ownerId: ownerInOffice(dossier, today) })),
      decisions: DECISIONS.filter((move) => open.includes(move)).map((move) => ({ move, href: `${addressOf(dossier)}/moves/${move}` })),
    };
  });
}

/** What the desk shows of each demand in review: whose file it belongs to, what is still open, and whether this viewer may decide. */
export function demandDesk(rows: readonly DemandRow[], { viewer, language }: { readonly viewer: Viewer; readonly language: Language }) {
  const t = translator(language);
  return rows.map((row) => ({
    id: row.id, href: `/demands/${row.id}/review`, number: row.dossier.number, title: row.title, ownHand: involvedInDemand(row).includes(viewer.id),
    note: [
      isolated(language, nameIn(language, row.dossier.title).text),
      ...row.places.slice(0, 1).map(({ point, fileTitle }) => (point === null ? isolated(language, fileTitle) : t("demands.page.place", { point: String(point), file: isolated(language, fileTitle) }))),
      t("demands.versionNumber", { number: String(row.currentNumber) }),
      ...(row.openComments > 0 ? [t("demands.openComments", counted(language, row.openComments))] : []),
    ],
  }));
}
export type DemandDeskItem = ReturnType<typeof demandDesk>[number];
export type ReviewItem = ReturnType<typeof reviewDesk>[number];
