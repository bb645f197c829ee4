import { isOpenCommitment } from "~/domain/commitment";
import { dayAt, earliestPossibleDay } from "~/domain/days";
import { handOversOf } from "~/domain/hand-overs";
import { receiptLevels, seesHandover } from "~/domain/handover";
import { isUpcoming } from "~/domain/meeting";
import type { HandedOverDossier } from "~/domain/rows/handover";
import { turnOf } from "~/domain/turn";
import type { Id, Scope, Viewer } from "~/domain/viewer";
import { handoverPaper } from "~/presenters/handover-paper";
import { demandsOf } from "@db/queries/demands";
import { documentCount } from "@db/queries/documents";
import { dossierById } from "@db/queries/dossiers";
import { handoverById } from "@db/queries/handovers";
import { organisationsDownTo } from "@db/queries/papers";
import { storyOf } from "@db/queries/story";

import type { Composed, PaperWish } from "./composed-paper";
import { type Refused, refused } from "./refusal";

/**
 * Composes the receipt of a hand-over, in one language and for one level: each dossier as it stands, as far as somebody of that level reads it in the
 * organisation, whoever issues it. Refused: *not_found* (the viewer may not know of it), *level_beyond* (they issue none of that level).
 */
export async function composeHandover(viewer: Viewer, handoverId: Id, { language, level }: PaperWish, now: Date): Promise<Composed | Refused<"not_found" | "level_beyond">> {
  const handover = await handoverById(handoverId);
  if (!handover || !seesHandover(viewer, handover)) return refused("not_found");
  if (!receiptLevels(viewer, handover).includes(level)) return refused("level_beyond");
  const { organisationId, dossierIds } = handover;
  const scope: Scope = {
    viewerId: viewer.id, reads: { members: [organisationId], organisation: [organisationId], bureau: level === "bureau" ? [organisationId] : [] },
    only: level === "bureau" ? ["members", "organisation", "bureau"] : ["members", "organisation"],
  };
  const dossiers: HandedOverDossier[] = [];
  for (const id of dossierIds) {
    const found = await asItStands(scope, id, now);
    if (found) dossiers.push(found);
  }
  dossiers.sort((a, b) => (a.number ?? "~").localeCompare(b.number ?? "~"));
  const names = await organisationsDownTo(organisationId);
  const paper = handoverPaper({ handover, dossiers, names, language, level });
  return { kind: "handover", subjectId: handover.id, dossierId: null, organisationId, names, paper };
}

/** One dossier as its new owner takes it over; null where the scope does not read it. */
async function asItStands(scope: Scope, dossierId: Id, now: Date): Promise<HandedOverDossier | null> {
  const dossier = await dossierById(scope, dossierId);
  if (!dossier) return null;
  const today = dayAt(now);
  const [rows, demands, documents] = await Promise.all([storyOf(scope, dossierId), demandsOf(scope, dossierId), documentCount(scope, dossierId)]);
  const open = rows.commitments.filter(({ state }) => isOpenCommitment(state));
  const [dueNext] = open.flatMap((row) => (row.dueOn === null ? [] : [{ onDay: row.dueOn, words: row.words, verbatim: row.verbatim }])).toSorted((a, b) => (a.onDay < b.onDay ? -1 : 1));
  const [nextMeeting] = rows.meetings.filter(({ state }) => isUpcoming(state)).toSorted((a, b) => ((earliestPossibleDay(a.when) ?? "~") < (earliestPossibleDay(b.when) ?? "~") ? -1 : 1));
  const { whose, since } = turnOf(dossier.openedOn, handOversOf(rows, today), today, dossier.closedOn);
  return {
    id: dossier.id, number: dossier.number, title: dossier.title, state: dossier.state, turn: { whose, since },
    open: { theirs: open.filter(({ side }) => side === "theirs").length, ours: open.filter(({ side }) => side === "ours").length },
    dueNext: dueNext ?? null, nextMeeting: nextMeeting ? { title: nextMeeting.title, when: nextMeeting.when } : null,
    unanswered: demands.filter(({ state }) => state === "deposited").length, documents,
  };
}
