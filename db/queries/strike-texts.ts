import { and, eq, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import { strictest } from "~/domain/confidentiality";
import { dayAt, exactly, UNKNOWN } from "~/domain/days";
import type { Id, Scope } from "~/domain/viewer";
import { agreement, clause, demand, demandFile, demandVersion, deposit, depositItem, document, dossier, event, meeting, party, response } from "@db/schema";

import { heldWithinReach } from "./documents";
import { nameOf } from "./names";
import { paragraphsIn } from "./paragraphs";
import { fromInside, type Reader, type Subject, textsOf } from "./strike-subjects";
import { levelReaches } from "./visible";

/** How much of a text is shown on the pages about striking it out; the whole of it is in its versions. */
const BEGINNING = 3;

/** A demand with the beginning of its newest version. */
export async function demandSubject(through: Reader, scope: Scope, id: Id): Promise<Subject | null> {
  const [found] = await through.select({ demand, dossier, source: demandVersion.source }).from(demand).innerJoin(dossier, eq(dossier.id, demand.dossierId))
    .innerJoin(demandVersion, eq(demandVersion.id, demand.currentVersionId)).where(and(eq(demand.id, id), fromInside(scope), levelReaches(scope, demand)));
  if (!found) return null;
  const { demand: row, dossier: holder, source } = found;
  return {
    kind: "demand", id, words: row.title, when: exactly(dayAt(row.createdAt)), texts: paragraphsIn(source).slice(0, BEGINNING).map(({ text }) => text), level: row.confidentiality,
    openToMembers: row.confidentiality === "members" && (await wasHandedOver(through, id)), parties: [], recorded: { by: row.createdBy, at: row.createdAt }, claimedBy: null, version: row.version,
    belongsTo: null, isHeldByStruck: false, strikeId: row.strikeId, dossier: holder,
  };
}

/** Whether members hear of a demand at all: it was handed over, by a deposit that is not the bureau's alone. */
async function wasHandedOver(through: Reader, demandId: Id): Promise<boolean> {
  const rows = await through.select({ id: deposit.id }).from(depositItem).innerJoin(deposit, eq(deposit.id, depositItem.depositId))
    .where(and(eq(depositItem.demandId, demandId), isNull(deposit.strikeId), sql`${deposit.confidentiality} <> 'bureau'`)).limit(1);
  return rows.length > 0;
}

/** That it was deposited and answered is told to members with the publication of the demand itself. */
async function holdsPublished(through: Reader, depositId: Id, demandId: Id | null): Promise<boolean> {
  const rows = await through.select({ id: demand.id }).from(depositItem).innerJoin(demand, eq(demand.id, depositItem.demandId))
    .where(and(eq(depositItem.depositId, depositId), eq(demand.confidentiality, "members"), isNull(demand.strikeId), demandId ? eq(demand.id, demandId) : undefined)).limit(1);
  return rows.length > 0;
}

/** A file of demands, whose texts are read on their own. */
export async function demandFileSubject(through: Reader, scope: Scope, id: Id): Promise<Subject | null> {
  const [found] = await through.select({ demandFile, dossier }).from(demandFile).innerJoin(dossier, eq(dossier.id, demandFile.dossierId))
    .where(and(eq(demandFile.id, id), fromInside(scope), levelReaches(scope, demandFile)));
  if (!found) return null;
  const { demandFile: row, dossier: holder } = found;
  return {
    kind: "demand_file", id, words: row.title, when: exactly(row.openedOn), texts: [], level: row.confidentiality, openToMembers: false, parties: [],
    recorded: { by: row.createdBy, at: row.createdAt }, claimedBy: null, version: row.version, belongsTo: null, isHeldByStruck: false, strikeId: row.strikeId, dossier: holder,
  };
}

export async function depositSubject(through: Reader, scope: Scope, id: Id): Promise<Subject | null> {
  const [found] = await through.select({ deposit, dossier, party, demandFile }).from(deposit).innerJoin(dossier, eq(dossier.id, deposit.dossierId))
    .innerJoin(demandFile, eq(demandFile.id, deposit.fileId)).innerJoin(party, eq(party.id, deposit.partyId))
    .where(and(eq(deposit.id, id), fromInside(scope), levelReaches(scope, deposit), levelReaches(scope, demandFile)));
  if (!found) return null;
  const { deposit: row, dossier: holder, party: at, demandFile: file } = found;
  return {
    kind: "deposit", id, words: row.fileTitle, when: exactly(row.onDay), texts: textsOf(row.registryNumber, row.receivedBy, row.note), level: strictest(row.confidentiality, file.confidentiality),
    openToMembers: row.confidentiality !== "bureau" && (await holdsPublished(through, id, null)), parties: [nameOf(at)], recorded: { by: row.createdBy, at: row.createdAt }, claimedBy: null, version: row.version,
    belongsTo: null, isHeldByStruck: file.strikeId !== null, strikeId: row.strikeId, dossier: holder,
  };
}

const meetingHolder = alias(dossier, "meeting_holder");

/** An answer is read where its deposit, the demand it answers, and the meeting or the letter it came in are; a meeting that was moved, where it is now. */
export async function responseSubject(through: Reader, scope: Scope, id: Id): Promise<Subject | null> {
  const [found] = await through.select({ response, dossier, deposit, demandFile, demand, meeting, meetingHolder, event, party }).from(response).innerJoin(dossier, eq(dossier.id, response.dossierId))
    .innerJoin(deposit, eq(deposit.id, response.depositId)).innerJoin(demandFile, eq(demandFile.id, deposit.fileId)).innerJoin(party, eq(party.id, deposit.partyId))
    .leftJoin(demand, eq(demand.id, response.demandId)).leftJoin(meeting, eq(meeting.id, response.meetingId)).leftJoin(event, eq(event.id, response.eventId))
    .leftJoin(meetingHolder, eq(meetingHolder.id, meeting.dossierId))
    .where(and(
      eq(response.id, id), fromInside(scope), levelReaches(scope, response), levelReaches(scope, deposit), levelReaches(scope, demandFile),
      ...[demand, meeting, meetingHolder, event].map((holder) => or(isNull(holder.id), levelReaches(scope, holder))),
    ));
  if (!found) return null;
  const { response: row, dossier: holder, deposit: handed, demandFile: file, demand: asked, party: at } = found;
  const holders = [handed, asked, found.meeting, found.event].filter((each) => each !== null);
  return {
    kind: "response", id, words: row.words ?? row.counterText, when: exactly(row.onDay), texts: textsOf(asked && asked.title, row.words && row.counterText, row.sourceNote),
    level: strictest(row.confidentiality, file.confidentiality, ...[...holders, ...(found.meetingHolder ? [found.meetingHolder] : [])].map(({ confidentiality }) => confidentiality)),
    openToMembers: row.confidentiality !== "bureau" && handed.confidentiality !== "bureau" && (await holdsPublished(through, handed.id, row.demandId)), parties: [nameOf(at)],
    recorded: { by: row.createdBy, at: row.createdAt }, claimedBy: null, version: row.version, belongsTo: row.depositId,
    isHeldByStruck: [...holders, file].some((each) => each.strikeId !== null), strikeId: row.strikeId, dossier: holder,
  };
}

/** An agreement with its clauses. Members read of it what its clauses made: the commitments that were published. */
export async function agreementSubject(through: Reader, scope: Scope, id: Id): Promise<Subject | null> {
  const [found] = await through.select({ agreement, dossier }).from(agreement).innerJoin(dossier, eq(dossier.id, agreement.dossierId))
    .where(and(eq(agreement.id, id), fromInside(scope), levelReaches(scope, agreement)));
  if (!found) return null;
  const { agreement: row, dossier: holder } = found;
  const clauses = await through.select({ words: clause.words }).from(clause).where(eq(clause.agreementId, id)).orderBy(clause.position, clause.id);
  return {
    kind: "agreement", id, words: row.title, when: row.signedOn ? exactly(row.signedOn) : UNKNOWN, texts: textsOf(row.preamble, ...clauses.map(({ words }) => words)), level: row.confidentiality,
    openToMembers: row.confidentiality === "members" && row.state === "signed", parties: [], recorded: { by: row.createdBy, at: row.createdAt }, claimedBy: null, version: row.version,
    belongsTo: null, isHeldByStruck: false, strikeId: row.strikeId, dossier: holder,
  };
}

/** A document is read where every record that holds it is. */
export async function documentSubject(through: Reader, scope: Scope, id: Id): Promise<Subject | null> {
  const [found] = await through.select({ document, dossier }).from(document).innerJoin(dossier, eq(dossier.id, document.dossierId))
    .where(and(eq(document.id, id), fromInside(scope), levelReaches(scope, document), ...heldWithinReach(scope)));
  if (!found) return null;
  const { document: row, dossier: holder } = found;
  return {
    kind: "document", id, words: row.fileName, when: exactly(dayAt(row.createdAt)), texts: [], level: row.confidentiality, openToMembers: row.confidentiality === "members", parties: [],
    recorded: { by: row.createdBy, at: row.createdAt }, claimedBy: null, version: 1, belongsTo: null, isHeldByStruck: false, strikeId: row.strikeId, dossier: holder,
  };
}
