import { Readable } from "node:stream";

import { beforeAll, describe, expect, test } from "vitest";

import { ADDRESSES, type Address, type Audience } from "~/domain/addresses";
import { may, type Action } from "~/domain/permissions";
import { holdsAny, mayRead, scopeOf, type Id, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { setPress } from "~/pdf/press";
import { ownStore } from "@db/files/open-store";
import { insertHandover } from "@db/queries/handovers";
import { loadViewer } from "@db/queries/sessions";
import { addAccount, addAgreement, addCommitment, addCommunique, addDemand, addDemandFile, addDeposit, addDocument, addDossier, addEvent, addEvidence, addMeeting, addResponse, addRound, addStrike, grantRole, seededText } from "@db/seed/builders";
import { account } from "@db/schema";
import { HOUSE, transaction } from "@db/transaction";
import { eq } from "drizzle-orm";

import { newFolder } from "../support/backup";
import { addPaper } from "../support/issued-paper";
import { type Ask, askerOf, builtApp, cookieOf } from "../support/built-app";
import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

/** Stands in every text of the internal records below; nobody who may not read them may ever receive it. */
const CANARY = "كناري-سري-canary";
const VERBS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** Addresses behind which lies a record, and what a change there asks of the permissions. The others are decided by the audience alone. */
const RECORDS: Partial<Record<Address, { readonly action?: Action }>> = {
  "/dossiers/:number": {},
  "/dossiers/:number/edit": { action: "dossier.edit" },
  "/dossiers/:number/moves/:move": { action: "dossier.decide" },
  "/dossiers/:number/meetings": {},
  "/dossiers/:number/mute": {},
  "/dossiers/:number/commitments": {},
  "/dossiers/:number/chain": {},
  "/dossiers/:number/history": { action: "dossier.history" },
  "/dossiers/:number/publication": { action: "dossier.publish" },
  "/dossiers/:number/red-lines": { action: "red_line.keep" },
  "/dossiers/:number/delete": { action: "dossier.delete" },
  "/strike/:kind/:id": { action: "record.strike" },
  "/strikes/:id/restore": { action: "record.strike" },
  "/dossiers/:number/events/new": { action: "event.record" },
  "/events/:id/edit": { action: "event.edit" },
  "/meetings/:id": {},
  "/meetings/:id/edit": { action: "meeting.edit" },
  "/meetings/:id/transfer": { action: "meeting.transfer" },
  "/meetings/:id/papers": { action: "paper.issue" },
  "/meetings/:id/minutes.pdf": {},
  "/meetings/:id/brief": { action: "meeting.edit" },
  "/dossiers/:number/papers": { action: "paper.issue" },
  "/dossiers/:number/dossier.pdf": {},
  "/dossiers/:number/ledger.pdf": {},
  "/deposits/:id/papers": { action: "paper.issue" },
  "/deposits/:id/receipt.pdf": {},
  "/parties/:id/ledger.pdf": {},
  "/meetings/:id/brief/papers": { action: "paper.issue" },
  "/meetings/:id/brief.pdf": {},
  "/parties/:id/brief.pdf": {},
  "/handovers/:id/receipt.pdf": {},
  "/rounds/:id/balance.pdf": {},
  "/meetings/:id/moves/:move": { action: "meeting.edit" },
  "/commitments/:id": {},
  "/commitments/:id/trigger": { action: "commitment.edit" },
  "/commitments/:id/edit": { action: "commitment.edit" },
  "/commitments/:id/moves/:move": { action: "commitment.judge" },
  "/commitments/:id/signs/new": { action: "commitment.advance" },
  "/commitments/:id/evidence/new": { action: "evidence.add" },
  "/evidence/:id": { action: "evidence.add" },
  "/commitments/:id/confirmation": {},
  "/commitments/:id/next-step": { action: "commitment.advance" },
  "/commitments/:id/nudges": { action: "commitment.edit" },
  "/dossiers/:number/documents": { action: "document.keep" },
  "/dossiers/:number/communiques": {},
  "/dossiers/:number/communiques/new": { action: "communique.write" },
  "/communiques/:id": {},
  "/communiques/:id/text": {},
  "/communiques/:id/edit": { action: "communique.write" },
  "/communiques/:id/publication": { action: "communique.publish" },
  "/communiques/:id/delete": { action: "communique.write" },
  "/communiques/:id/papers": { action: "paper.issue" },
  "/communiques/:id/communique.pdf": {},
  "/documents/:id": {},
  "/dossiers/:number/agreements/new": { action: "agreement.keep" },
  "/deposits/:id": {},
  "/deposits/:id/edit": { action: "deposit.record" },
  "/files/:id/deposit": { action: "deposit.record" },
  "/agreements/:id": {},
  "/agreements/:id/edit": { action: "agreement.keep" },
  "/agreements/:id/sign": { action: "agreement.keep" },
  "/deposits/:id/responses/new": { action: "response.record" },
  "/responses/:id/edit": { action: "response.record" },
  "/demands/:id/trace": {},
  "/demands/:id/links": { action: "demand.write" },
  "/files/:id/points/:point": {},
};

type Actor = { readonly viewer: Viewer | null; readonly cookie: string | null };
let ask: Ask;
const { union } = ownUnion();
let paths: Partial<Record<Address, string>>;
const actors: Record<string, Actor> = {};

process.env.HIWAR_DATA = newFolder();
setPress({ print: async () => ({ bytes: Buffer.from("%PDF-1.7"), pages: 1 }), warm: () => {}, close: async () => {} });

beforeAll(async () => {
  ask = askerOf(await builtApp());
  const { coordinator, organisation, ministry } = union;
  const record = await transaction(HOUSE, async (tx) => {
    const dossier = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, ownerId: coordinator.id, title: CANARY, grounds: CANARY, category: CANARY, state: "in_dialogue", parties: [ministry] });
    const submitted = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, ownerId: coordinator.id, title: CANARY, state: "submitted" });
    const round = await addRound(tx, { createdBy: coordinator.id });
    const meeting = await addMeeting(tx, dossier, { roundId: round, handedOver: CANARY, place: CANARY, state: "scheduled" });
    const event = await addEvent(tx, dossier, { title: CANARY });
    const commitment = await addCommitment(tx, dossier, { words: CANARY, partyId: ministry, state: "in_progress", triggerText: CANARY, triggerDays: 60 });
    const evidence = await addEvidence(tx, dossier, { commitmentId: commitment, kind: "link", shows: CANARY, url: "http://127.0.0.1/", pageTitle: CANARY, copyProblem: "unreachable" });
    const struck = await addEvent(tx, dossier, { title: CANARY });
    const strikeId = await addStrike(tx, dossier, { subject: "event", subjectId: struck, struckBy: union.localBureau.id });
    const fileId = await addDemandFile(tx, dossier, { title: CANARY });
    const demand = await addDemand(tx, dossier, { fileId, title: CANARY, text: seededText(CANARY) });
    const agreement = await addAgreement(tx, dossier, { title: CANARY, preamble: CANARY, parties: [{ partyId: ministry, signatory: CANARY }], clauses: [{ words: CANARY, answers: [{ demandId: demand.id, anchor: null }] }] });
    const document = await addDocument(tx, dossier, { fileName: `${CANARY}.pdf`, ...(await ownStore().put(Readable.from([Buffer.from(CANARY)]))) });
    const deposit = await addDeposit(tx, dossier, { fileId, fileTitle: CANARY, note: CANARY, partyId: ministry, items: [{ demandId: demand.id, versionId: demand.versionId }] });
    const response = await addResponse(tx, dossier, { depositId: deposit, words: CANARY });
    const communique = await addCommunique(tx, dossier, { title: CANARY, text: seededText(CANARY) });
    const handover = newId();
    await insertHandover(tx, { id: handover, organisationId: organisation, fromId: coordinator.id, toId: union.otherCoordinator.id, dossierIds: [dossier.id], createdBy: union.administrator.id, createdAt: NOW });
    return { handover, communique, round, document, dossier, submitted, meeting: meeting.id, event, commitment, evidence, strikeId, fileId, demand: demand.id, agreement: agreement.id, deposit, response };
  });
  const papers = [["minutes", record.meeting], ["dossier", record.dossier.id], ["ledger", record.dossier.id], ["deposit_receipt", record.deposit], ["communique", record.communique], ["brief", record.meeting]] as const;
  for (const [kind, subjectId] of papers) await addPaper({ kind, subjectId, dossierId: record.dossier.id, organisationId: organisation, issuedBy: coordinator.id }, `${CANARY} ${kind}`);
  for (const [kind, subjectId] of [["party_ledger", ministry], ["round_ledger", record.round], ["brief", ministry], ["handover", record.handover]] as const) await addPaper({ kind, subjectId, dossierId: null, organisationId: organisation, issuedBy: coordinator.id }, `${CANARY} ${kind}`);
  const number = record.dossier.number ?? "";
  paths = {
    "/join/:token": `/join/${"a".repeat(43)}`,
    "/dossiers/:number/moves/:move": `/dossiers/${record.submitted.number}/moves/adopt`,
    "/events/:id/edit": `/events/${record.event}/edit`,
    "/strike/:kind/:id": `/strike/event/${record.event}`,
    "/strikes/:id/restore": `/strikes/${record.strikeId}/restore`,
    "/meetings/:id/transfer": `/meetings/${record.meeting}/transfer`,
    "/meetings/:id": `/meetings/${record.meeting}`,
    "/meetings/:id/papers": `/meetings/${record.meeting}/papers`,
    "/meetings/:id/minutes.pdf": `/meetings/${record.meeting}/minutes.pdf`,
    "/meetings/:id/brief": `/meetings/${record.meeting}/brief`,
    "/parties/:id/brief": `/parties/${ministry}/brief`,
    "/meetings/:id/edit": `/meetings/${record.meeting}/edit`,
    "/meetings/:id/moves/:move": `/meetings/${record.meeting}/moves/cancel`,
    "/commitments/:id": `/commitments/${record.commitment}`,
    "/commitments/:id/trigger": `/commitments/${record.commitment}/trigger`,
    "/commitments/:id/edit": `/commitments/${record.commitment}/edit`,
    "/commitments/:id/moves/:move": `/commitments/${record.commitment}/moves/break`,
    "/commitments/:id/signs/new": `/commitments/${record.commitment}/signs/new`,
    "/commitments/:id/evidence/new": `/commitments/${record.commitment}/evidence/new`,
    "/evidence/:id": `/evidence/${record.evidence}`,
    "/commitments/:id/confirmation": `/commitments/${record.commitment}/confirmation`,
    "/commitments/:id/next-step": `/commitments/${record.commitment}/next-step`,
    "/commitments/:id/nudges": `/commitments/${record.commitment}/nudges`,
    "/deposits/:id": `/deposits/${record.deposit}`,
    "/deposits/:id/papers": `/deposits/${record.deposit}/papers`,
    "/deposits/:id/receipt.pdf": `/deposits/${record.deposit}/receipt.pdf`,
    "/deposits/:id/edit": `/deposits/${record.deposit}/edit`,
    "/files/:id/deposit": `/files/${record.fileId}/deposit`,
    "/deposits/:id/responses/new": `/deposits/${record.deposit}/responses/new`,
    "/responses/:id/edit": `/responses/${record.response}/edit`,
    "/communiques/:id": `/communiques/${record.communique}`,
    "/communiques/:id/text": `/communiques/${record.communique}/text`,
    "/communiques/:id/edit": `/communiques/${record.communique}/edit`,
    "/communiques/:id/publication": `/communiques/${record.communique}/publication`,
    "/communiques/:id/delete": `/communiques/${record.communique}/delete`,
    "/communiques/:id/papers": `/communiques/${record.communique}/papers`,
    "/communiques/:id/communique.pdf": `/communiques/${record.communique}/communique.pdf`,
    "/parties/:id/silences": `/parties/${ministry}/silences`,
    "/documents/:id": `/documents/${record.document}`,
    "/agreements/:id": `/agreements/${record.agreement}`,
    "/agreements/:id/edit": `/agreements/${record.agreement}/edit`,
    "/agreements/:id/sign": `/agreements/${record.agreement}/sign`,
    "/demands/:id/trace": `/demands/${record.demand}/trace`,
    "/demands/:id/links": `/demands/${record.demand}/links`,
    "/files/:id/points/:point": `/files/${record.fileId}/points/1`,
    "/rounds/:id": `/rounds/${record.round}`,
    "/handovers/:id": `/handovers/${record.handover}`,
    "/handovers/:id/receipt.pdf": `/handovers/${record.handover}/receipt.pdf`,
    "/rounds/:id/papers": `/rounds/${record.round}/papers`,
    "/rounds/:id/balance.pdf": `/rounds/${record.round}/balance.pdf`,
    "/meetings/:id/brief/papers": `/meetings/${record.meeting}/brief/papers`,
    "/meetings/:id/brief.pdf": `/meetings/${record.meeting}/brief.pdf`,
    "/parties/:id/brief/papers": `/parties/${ministry}/brief/papers`,
    "/parties/:id/brief.pdf": `/parties/${ministry}/brief.pdf`,
    "/parties/:id/papers": `/parties/${ministry}/papers`,
    "/parties/:id/ledger.pdf": `/parties/${ministry}/ledger.pdf`,
    "/rounds/:id/edit": `/rounds/${record.round}/edit`,
    "/parties/:id": `/parties/${ministry}`,
    "/parties/:id/edit": `/parties/${ministry}/edit`,
    "/parties/:id/office-holders": `/parties/${ministry}/office-holders`,
  };
  for (const address of Object.keys(ADDRESSES) as Address[]) paths[address] ??= address.replace(":number", number);
  await signInEveryone();
});

async function signInEveryone(): Promise<void> {
  const extra = await transaction(HOUSE, async (tx) => {
    const add = (name: string) => addAccount(tx, { name, email: `${newId()}@union.invalid` });
    const former = await add("former coordinator");
    await grantRole(tx, { accountId: former, organisationId: union.organisation, role: "coordinator", startsOn: "2020-01-01", endsOn: "2026-03-03" });
    const delegate = await add("delegate of the bureau");
    await grantRole(tx, { accountId: delegate, organisationId: union.organisation, role: "bureau", startsOn: "2026-03-01", endsOn: "2026-03-31" });
    const suspended = await add("suspended coordinator");
    await grantRole(tx, { accountId: suspended, organisationId: union.organisation, role: "coordinator" });
    await tx.update(account).set({ suspendedAt: NOW }).where(eq(account.id, suspended));
    return { former, delegate, suspended };
  });
  actors.visitor = { viewer: null, cookie: null };
  const everyone: Record<string, Id> = {
    member: union.member.id, "member of the sister": union.sisterMember.id, coordinator: union.coordinator.id, "coordinator of the sister": union.sisterCoordinator.id,
    "bureau of the federation": union.bureau.id, "bureau of the organisation": union.localBureau.id, administrator: union.administrator.id,
    "former coordinator": extra.former, "delegate of the bureau": extra.delegate, "suspended coordinator": extra.suspended,
  };
  for (const [name, id] of Object.entries(everyone)) actors[name] = { viewer: await loadViewer(id, TODAY), cookie: await cookieOf(id) };
}

const audienceOf = (address: Address, verb: string): Audience | undefined => (ADDRESSES[address] as Record<string, Audience>)[verb];

/** Whether the internal records above are the viewer's to read. */
const reads = (viewer: Viewer | null) => viewer !== null && mayRead(scopeOf(viewer), { organisationId: union.organisation, confidentiality: "organisation" });

/** The doors of the example, which a real union does not have: they refuse everybody with 403. */
const OF_THE_EXAMPLE: readonly Address[] = ["/example/enter", "/example/remove"];

/** Pages that are shown only to whoever may do what they are for. */
const REFUSED_AT_SIGHT: readonly Address[] = ["/dossiers/:number/history", "/dossiers/:number/delete", "/strike/:kind/:id", "/strikes/:id/restore", "/meetings/:id/transfer"];

/** What the table says of one cell: the status refused with, or null when the address must answer. */
function refusalOf(address: Address, verb: string, viewer: Viewer | null): number | null {
  const audience = audienceOf(address, verb);
  if (!audience) return 405;
  if (audience === "everyone") return OF_THE_EXAMPLE.includes(address) ? 403 : null;
  if (!viewer) return verb === "GET" ? 302 : 401;
  if ((audience !== "signed in" && !holdsAny(viewer, audience)) || OF_THE_EXAMPLE.includes(address)) return 403;
  const record = RECORDS[address];
  if (!record) return null;
  if (!reads(viewer)) return 404;
  const changes = verb === "POST" || REFUSED_AT_SIGHT.includes(address) || address.endsWith("/moves/:move");
  return changes && record.action && !may(viewer, record.action, { organisationId: union.organisation, involved: [union.coordinator.id] }) ? 403 : null;
}

test("the table and the manifest name the same addresses", async () => {
  const build = await builtApp();
  const paths = Object.values(build.routes).filter((route) => route?.id !== "root").map((route) => (route?.index ? "/" : `/${route?.path}`));
  expect(paths.toSorted()).toEqual(Object.keys(ADDRESSES).toSorted());
});

describe.each(Object.keys(ADDRESSES) as Address[])("%s", (address) => {
  test.each(VERBS)("answers %s to each kind of reader as the table says", async (verb) => {
    if (address === "/sign-out" && verb === "POST") return;
    const wrong = await Promise.all(Object.entries(actors).map(async ([name, { viewer, cookie }]) => {
      const expected = refusalOf(address, verb, viewer);
      const { status, body, location } = await ask(verb, paths[address] ?? "", { cookie, form: verb === "GET" ? undefined : {} });
      const refused = [401, 403, 405].includes(status) || (status === 404 && address in RECORDS) || (status === 302 && (location ?? "").startsWith("/sign-in"));
      return [
        ...((expected === null ? refused : status !== expected) ? [`${name}: ${status}, expected ${expected ?? "an answer"}`] : []),
        ...(status >= 500 ? [`${name}: ${status}`] : []),
        ...(!reads(viewer) && body.includes(CANARY) ? [`${name}: received an internal record`] : []),
      ];
    }));
    expect(wrong.flat()).toEqual([]);
  });

  test("gives its data to nobody who may not see the page", async () => {
    if (!audienceOf(address, "GET")) return expect((await ask("GET", `${paths[address]}.data`, { cookie: actors.coordinator?.cookie })).body).not.toContain(CANARY);
    const strangers = Object.values(actors).filter(({ viewer }) => !reads(viewer));
    const answers = await Promise.all(strangers.map(({ cookie }) => ask("GET", address === "/" ? "/_root.data" : `${paths[address]}.data`, { cookie })));
    expect(answers.filter(({ body }) => body.includes(CANARY))).toEqual([]);
  });
});

test("whoever signs out is a stranger with the next request", async () => {
  const cookie = await cookieOf(union.otherCoordinator.id);
  expect((await ask("GET", "/dossiers", { cookie })).status).toBe(200);
  await ask("POST", "/sign-out", { cookie, form: {} });
  expect(await ask("GET", "/dossiers", { cookie })).toMatchObject({ status: 302, location: "/sign-in?to=%2Fdossiers" });
});
