import { composePaper } from "~/commands/compose-paper";
import { beginCommunique } from "~/commands/write-communique";
import type { Language } from "~/domain/localized";
import type { PaperKind } from "~/domain/paper";
import { dayAt, exactly } from "~/domain/days";
import { type Id, scopeOf, scopeUpTo, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { briefFacts } from "~/presenters/brief";
import { BRIEF_DENSITIES, briefPaper } from "~/presenters/brief-paper";
import { pairedPaper } from "~/presenters/paired-paper";
import type { Paper } from "~/presenters/paper";
import { sealOf } from "~/presenters/paper-frame";
import { briefRows } from "@db/queries/brief";
import { insertHandover } from "@db/queries/handovers";
import { meetingById } from "@db/queries/meetings";
import { organisationsDownTo } from "@db/queries/papers";
import { loadViewer } from "@db/queries/sessions";
import { addAccount, addDemand, addDemandFile, addDeposit, addRound, type BuiltDossier, seededText } from "@db/seed/builders";
import { meeting } from "@db/schema";
import { seedExample } from "@db/seed/example";
import { HOUSE, transaction } from "@db/transaction";

import { type FreshDatabase, freshDatabase } from "./database";

/** When the papers of the real case are issued: the same day for every run, and the same code and link of the history on them. */
const NOW = new Date("2021-05-19T10:00:00Z");
const SEALED = { code: "7KQ4M-2XD9R", origin: "https://hiwar.example", now: NOW, head: { seq: 214, hash: "5f3c9a1e".repeat(8) } };

/** `only`: the language it is written in, where it has one of its own. */
type Subject = { readonly name: string; readonly kind: PaperKind; readonly subjectId: Id; readonly only?: Language };

/** The real case, in a database of its own: what its papers are about, and each of them as it would be issued, without a press. */
export type CasePapers = {
  readonly subjects: readonly Subject[];
  readonly fresh: FreshDatabase;
  paper(subject: Subject, language: Language, second?: Language): Promise<Paper>;
};

/** Loads the example, and the file that its delegation handed over, into a database of its own; `fresh.drop()` at the end. */
export async function casePapers(): Promise<CasePapers> {
  const fresh = await freshDatabase();
  await transaction(HOUSE, (tx) => seedExample(tx, { now: NOW, passwordHash: "!" }));
  const coordinator = await coordinatorOf(fresh);
  const [row] = await fresh.sql<BuiltDossier[]>`select id, organisation_id as "organisationId", created_by as "createdBy", number from dossier`;
  const [party] = await fresh.sql<{ id: Id }[]>`select id from party where name_fr = 'Parti du progrès et du socialisme'`;
  if (!row || !party) throw new Error("The example has no dossier, or not the party.");
  const deposit = await handedOver(row, party.id);
  const meetings = await fresh.sql<{ id: Id }[]>`select id from meeting where state = 'held' order by id`;
  const subjects: Subject[] = [
    ...meetings.map(({ id }, at) => ({ name: `minutes-${at + 1}`, kind: "minutes" as const, subjectId: id })),
    { name: "dossier", kind: "dossier", subjectId: row.id }, { name: "ledger", kind: "ledger", subjectId: row.id },
    { name: "receipt", kind: "deposit_receipt", subjectId: deposit }, { name: "party-ledger", kind: "party_ledger", subjectId: party.id },
    ...(await communiques(coordinator, row.id, meetings.map(({ id }) => id))),
    { name: "round-ledger", kind: "round_ledger", subjectId: await roundOf(row.createdBy) }, { name: "handover", kind: "handover", subjectId: await passedOn(coordinator, row) },
    { name: "brief", kind: "brief", subjectId: meetings.at(-1)?.id ?? "" },
  ];
  return {
    subjects, fresh,
    paper: async ({ kind, subjectId }, language, second) => {
      if (kind === "brief") return briefOf(coordinator, subjectId, language, second);
      const composed = await composePaper(coordinator, kind, { subjectId, organisationId: row.organisationId, coversBelow: false }, { language, second, level: "organisation" }, NOW);
      if (!("paper" in composed)) throw new Error(`The ${kind} cannot be composed.`);
      return { ...composed.paper, seal: sealOf({ ...SEALED, names: composed.names, language, second }) };
    },
  };
}

/** The round in which the tour of meetings falls. */
function roundOf(createdBy: Id): Promise<Id> {
  return transaction(createdBy, async (tx) => {
    const roundId = await addRound(tx, { year: 2021, when: exactly("2021-04-01"), createdBy, at: NOW });
    await tx.update(meeting).set({ roundId });
    return roundId;
  });
}

/** That the file was passed on to whoever coordinates next. */
function passedOn(coordinator: Viewer, { id, organisationId }: BuiltDossier): Promise<Id> {
  return transaction(coordinator.id, async (tx) => {
    const toId = await addAccount(tx, { name: "المنسق الجديد", email: "coordinator@hiwar.example", at: NOW });
    const handoverId = newId();
    await insertHandover(tx, { id: handoverId, organisationId, fromId: coordinator.id, toId, dossierIds: [id], createdBy: coordinator.id, createdAt: NOW });
    return handoverId;
  });
}

/** The brief for a meeting, as full as it can be. */
async function briefOf(coordinator: Viewer, meetingId: Id, language: Language, second?: Language): Promise<Paper> {
  const scope = scopeUpTo(scopeOf(coordinator), "organisation");
  const [prepared, today, [density]] = [await meetingById(scope, meetingId), dayAt(NOW), BRIEF_DENSITIES];
  if (!prepared || !density) throw new Error("There is no meeting to prepare.");
  const { parties, dossier: { id: dossierId, organisationId } } = prepared;
  const [rows, names] = await Promise.all([briefRows(scope, { partyIds: parties.map(({ id }) => id), meeting: { id: meetingId, dossierId }, today }), organisationsDownTo(organisationId)]);
  const inOne = (said: Language) => briefPaper({ rows, parties: parties.map(({ name }) => name), facts: briefFacts(said, prepared), redLines: null, names, language: said, level: "organisation", today }, density);
  return { ...(second ? pairedPaper(inOne(language), inOne(second)) : inOne(language)), seal: sealOf({ ...SEALED, names, language, second }) };
}

async function coordinatorOf({ sql }: FreshDatabase): Promise<Viewer> {
  const [role] = await sql<{ account_id: Id }[]>`select account_id from role_grant where role = 'coordinator'`;
  const viewer = await loadViewer(role?.account_id ?? "", "2021-05-19");
  if (!viewer) throw new Error("The example has no coordinator.");
  return viewer;
}

/** What members were told of the tour of meetings, as the first draft says it in Arabic and in French. */
async function communiques(coordinator: Viewer, dossierId: Id, told: readonly Id[]): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const only of ["ar", "fr"] as const) {
    const begun = await beginCommunique(coordinator, dossierId, { id: newId(), language: only, from: null, to: null, told: [...told] }, { now: NOW, today: "2021-05-19" });
    if (!begun.ok) throw new Error(`No communiqué: ${begun.refusal}`);
    subjects.push({ name: "communique", kind: "communique", subjectId: begun.id, only });
  }
  return subjects;
}

/** The file that was handed over on 1 April, in the words of its grounds: the source tells of it and does not hold it. */
function handedOver(dossier: BuiltDossier, partyId: Id): Promise<Id> {
  return transaction(dossier.createdBy, async (tx) => {
    const fileId = await addDemandFile(tx, dossier, { title: "الملف المطلبي", openedOn: "2021-03-01", at: NOW });
    const text = seededText("نطالب بتسوية وضعية الكتاب الإداريين خريجي مراكز تكوين الأطر الإدارية.", "المساواة في المعاملة، كما ينص عليها الدستور.", "سبق لقطاعات حكومية أخرى أن قامت بتسوية الوضعية نفسها لفائدة موظفيها.");
    const { id: demandId, versionId } = await addDemand(tx, dossier, { fileId, title: "تسوية الوضعية", text, stance: "validated", at: NOW });
    return addDeposit(tx, dossier, { fileId, fileTitle: "الملف المطلبي", partyId, onDay: "2021-04-01", receivedBy: "الأمين العام للحزب", at: NOW, items: [{ demandId, versionId }] });
  });
}
