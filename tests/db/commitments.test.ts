import { beforeEach, expect, test } from "vitest";

import { editCommitment } from "~/commands/edit-commitment";
import { moveCommitment, openCommitmentMoves } from "~/commands/move-commitment";
import { recordCommitment } from "~/commands/record-commitment";
import { recordSign } from "~/commands/record-sign";
import type { CommitmentMove } from "~/domain/commitment";
import { before, exactly } from "~/domain/days";
import type { CommitmentContent, CommitmentRow } from "~/domain/rows/commitment";
import { scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { commitmentById, othersOf } from "@db/queries/commitments";
import { somebodyIndependent } from "@db/queries/independent-bureau";
import { addCommitment, addDossier, addMeeting, addOfficeHolder, addParty, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();
let dossier: BuiltDossier;

beforeEach(async () => {
  dossier = await inTransaction((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", headCount: 120, parties: [union.ministry] }));
});

const AT = { now: NOW, today: TODAY };
const inTransaction = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(union.coordinator.id, write);

const content = (change: Partial<CommitmentContent> = {}): CommitmentContent => ({
  side: "theirs", words: "برمجة لقاء مع الوزير", verbatim: false, partyId: union.ministry, officeHolderId: null, spokenBy: "الكاتب العام", source: "other", sourceNote: null,
  meetingId: null, eventId: null, rung: "spoken", said: exactly("2026-01-10"), dueKind: "none", dueOn: null, triggerId: null, triggerDays: null, triggerText: null, triggerEventId: null, triggerOn: null, confidentiality: "organisation", ...change,
});

async function recorded(change: Partial<CommitmentContent> = {}, viewer: Viewer = union.coordinator): Promise<string> {
  const id = newId();
  expect(await recordCommitment(viewer, { id, dossierId: dossier.id, content: content(change) }, AT)).toEqual({ ok: true });
  return id;
}

async function found(id: string, viewer: Viewer = union.bureau): Promise<CommitmentRow> {
  const row = await commitmentById(scopeOf(viewer), id);
  if (!row) throw new Error("The commitment is not there.");
  return row;
}

type Given = Partial<Parameters<typeof moveCommitment>[1]>;
async function moved(viewer: Viewer, id: string, move: CommitmentMove, given: Given = {}) {
  const { version } = await found(id);
  const brought = { reason: "تعليل", evidence: "محضر", test: "صدور المقرر", claim: "تم ذلك", ...given.brought };
  return moveCommitment(viewer, { id, changeId: newId(), version, move, onDay: null, settledCount: null, ...given, brought }, AT);
}
async function judged(id: string, move: CommitmentMove, given: Given = {}): Promise<void> {
  expect(await moved(union.coordinator, id, "confirm")).toMatchObject({ ok: true });
  expect(await moved(union.bureau, id, move, given)).toMatchObject({ ok: true });
}

test("a recorded commitment is found again with what it says, and its recording is a move", async () => {
  const id = await recorded({ said: before("2026-01-30"), dueKind: "on", dueOn: "2026-06-01" });
  expect(await found(id)).toMatchObject({ words: "برمجة لقاء مع الوزير", said: before("2026-01-30"), dueOn: "2026-06-01", state: "recorded", recordedBy: union.coordinator.id, version: 1 });
  const [change] = await fresh.sql`select move, from_state, to_state, actor_id from state_change where subject_id = ${id}`;
  expect(change).toEqual({ move: "record", from_state: null, to_state: "recorded", actor_id: union.coordinator.id });
});

test("the same form twice, at once, is one commitment; another person's use of its id is forbidden", async () => {
  const form = { id: newId(), dossierId: dossier.id, content: content() };
  expect(await Promise.all([recordCommitment(union.coordinator, form, AT), recordCommitment(union.coordinator, form, AT)])).toEqual([{ ok: true }, { ok: true }]);
  const [row] = await fresh.sql`select (select count(*) from commitment where id = ${form.id}) as commitments, (select count(*) from state_change where subject_id = ${form.id}) as moves`;
  expect(row).toEqual({ commitments: 1, moves: 1 });
  expect(await recordCommitment(union.otherCoordinator, form, AT)).toEqual({ ok: false, refusal: "forbidden" });
});

test("who does not coordinate the organisation records nothing in it, and a sister does not learn that the dossier exists", async () => {
  const record = (viewer: Viewer) => recordCommitment(viewer, { id: newId(), dossierId: dossier.id, content: content() }, AT);
  expect(await record(union.bureau)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await record(union.member)).toEqual({ ok: false, refusal: "not_found" });
  expect(await record(union.sisterCoordinator)).toEqual({ ok: false, refusal: "not_found" });
});

test("nothing is recorded in a closed dossier", async () => {
  const closed = await inTransaction((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "settled" }));
  expect(await recordCommitment(union.coordinator, { id: newId(), dossierId: closed.id, content: content() }, AT)).toEqual({ ok: false, refusal: "dossier_closed" });
});

test("what a commitment names must be there: a party, an office held that day, a meeting of the same dossier", async () => {
  const [otherParty, holder, elsewhere] = await inTransaction(async (tx) => {
    const other = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue" });
    return [
      await addParty(tx, { name: "حزب", kind: "political_party", createdBy: union.coordinator.id }),
      await addOfficeHolder(tx, { partyId: union.ministry, office: "الكاتب العام", startsOn: "2025-01-01", endsOn: "2025-12-31", createdBy: union.coordinator.id }),
      (await addMeeting(tx, other)).id,
    ];
  });
  const refusal = async (change: Partial<CommitmentContent>) => recordCommitment(union.coordinator, { id: newId(), dossierId: dossier.id, content: content(change) }, AT);
  expect(await refusal({ partyId: newId() })).toEqual({ ok: false, refusal: "unknown_party" });
  expect(await refusal({ partyId: otherParty, officeHolderId: holder })).toEqual({ ok: false, refusal: "unknown_office" });
  expect(await refusal({ officeHolderId: holder })).toEqual({ ok: false, refusal: "office_not_held" });
  expect(await refusal({ officeHolderId: holder, said: exactly("2025-12-31") })).toEqual({ ok: true });
  expect(await refusal({ source: "meeting", meetingId: elsewhere })).toEqual({ ok: false, refusal: "unknown_meeting" });
  expect(await refusal({ dueKind: "after", triggerId: newId() })).toEqual({ ok: false, refusal: "unknown_commitment" });
});

test("commitments never wait for each other in a circle, not even when two people close it at the same instant", async () => {
  const first = await recorded();
  const second = await recorded({ dueKind: "after", triggerId: first, triggerDays: 60 });
  const third = await recorded({ dueKind: "after", triggerId: second, triggerDays: 10 });
  const edit = (id: string, triggerId: string) => editCommitment(union.coordinator, { id, version: 1, content: content({ dueKind: "after", triggerId, triggerDays: 1 }) }, AT);
  expect(await edit(first, third)).toEqual({ ok: false, refusal: "circle" });

  const [a, b] = [await recorded(), await recorded()];
  const results = await Promise.all([edit(a, b), edit(b, a)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results).toContainEqual({ ok: false, refusal: "circle" });
});

test("a verdict of kept sets off what waits for it, and taking it back stops that again", async () => {
  const first = await recorded();
  const second = await recorded({ dueKind: "after", triggerId: first, triggerDays: 60 });
  expect((await found(second)).dueOn).toBeNull();
  await judged(first, "keep", { onDay: "2026-02-10" });
  expect(await found(first)).toMatchObject({ state: "kept", doneOn: "2026-02-10" });
  expect(await found(second)).toMatchObject({ dueOn: "2026-04-11", trigger: { state: "kept" } });
  const late = await recorded({ dueKind: "after", triggerId: first, triggerDays: 5 });
  expect((await found(late)).dueOn).toBe("2026-02-15");
  expect(await moved(union.bureau, first, "undo", { brought: { reason: "سبب", reversal: "annulled" } })).toEqual({ ok: true, state: "undone" });
  expect((await found(first)).doneOn).toBeNull();
  expect((await found(second)).dueOn).toBeNull();
});

test("only a bureau member without a hand in a commitment judges it", async () => {
  const id = await recorded();
  await moved(union.coordinator, id, "confirm");
  expect(openCommitmentMoves(union.coordinator, await found(id))).not.toContain("keep");
  expect(await moved(union.coordinator, id, "keep")).toEqual({ ok: false, refusal: "forbidden" });
  const owned = await inTransaction((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, ownerId: union.localBureau.id, state: "in_dialogue" }));
  const theirs = await inTransaction((tx) => addCommitment(tx, owned, { partyId: union.ministry, state: "confirmed" }));
  expect(await moved(union.localBureau, theirs, "keep")).toEqual({ ok: false, refusal: "forbidden" });
  expect(await moved(union.bureau, theirs, "keep")).toMatchObject({ ok: true });
});

test("a verdict needs evidence, a day that can be, and no more people than the dossier concerns", async () => {
  const id = await recorded();
  await moved(union.coordinator, id, "confirm");
  expect(await moved(union.bureau, id, "keep", { brought: { evidence: " " } })).toEqual({ ok: false, refusal: "evidence_missing" });
  expect(await moved(union.bureau, id, "keep", { onDay: "2026-03-05" })).toEqual({ ok: false, refusal: "day_ahead" });
  expect(await moved(union.bureau, id, "keep", { onDay: "2026-01-09" })).toEqual({ ok: false, refusal: "day_before_said" });
  expect(await moved(union.bureau, id, "keep_partly", { settledCount: 121 })).toEqual({ ok: false, refusal: "settled_above_head_count" });
  expect(await moved(union.bureau, id, "keep_partly", { settledCount: 120 })).toMatchObject({ ok: true });
  const [change] = await fresh.sql`select settled_count, evidence, on_day from state_change where subject_id = ${id} and move = 'keep_partly'`;
  expect(change).toEqual({ settled_count: 120, evidence: "محضر", on_day: TODAY });
});

test("a move sent twice is one move, and one made on an old version is stale", async () => {
  const id = await recorded();
  const input = { id, changeId: newId(), version: 1, move: "declare", onDay: null, settledCount: null, brought: {} } as const;
  expect(await Promise.all([moveCommitment(union.coordinator, input, AT), moveCommitment(union.coordinator, input, AT)])).toEqual([{ ok: true, state: "declaration" }, { ok: true, state: "declaration" }]);
  const [row] = await fresh.sql`select count(*) as n from state_change where subject_id = ${id} and move = 'declare'`;
  expect(row).toEqual({ n: 1 });
  expect(await moveCommitment(union.coordinator, { ...input, changeId: newId(), move: "reconsider", brought: { reason: "تعليل" } }, AT)).toEqual({ ok: false, refusal: "stale" });
});

test("two judges at the same instant leave one verdict", async () => {
  const id = await recorded();
  await moved(union.coordinator, id, "confirm");
  const results = await Promise.all([moved(union.bureau, id, "keep"), moved(union.localBureau, id, "break")]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results).toContainEqual({ ok: false, refusal: "stale" });
});

test("one commitment is replaced by another of the same dossier, never by itself or one from elsewhere", async () => {
  const [old, next] = [await recorded(), await recorded()];
  await moved(union.coordinator, old, "confirm");
  expect(await moved(union.bureau, old, "supersede", { brought: { target: old } })).toEqual({ ok: false, refusal: "target_missing" });
  expect(await moved(union.bureau, old, "supersede", { brought: { target: newId() } })).toEqual({ ok: false, refusal: "target_missing" });
  expect(await moved(union.bureau, old, "supersede", { brought: { target: next } })).toEqual({ ok: true, state: "superseded" });
});

test("the latest sign ends silence, whatever the order in which signs are recorded", async () => {
  const id = await recorded();
  const sign = (onDay: string) => recordSign(union.coordinator, { id: newId(), commitmentId: id, kind: "their_news", onDay, words: "مراسلة" }, AT);
  expect(await sign("2026-02-20")).toEqual({ ok: true });
  expect(await sign("2026-02-01")).toEqual({ ok: true });
  expect((await found(id)).lastSignOn).toBe("2026-02-20");
  expect(await sign("2026-03-05")).toEqual({ ok: false, refusal: "day_ahead" });
  expect(await sign("2026-01-09")).toEqual({ ok: false, refusal: "day_before_said" });
  await judged(id, "keep");
  expect(await sign("2026-02-25")).toEqual({ ok: false, refusal: "illegal_move" });
});

test("a sign sent twice is one sign, and a bureau member gives none", async () => {
  const id = await recorded();
  const input = { id: newId(), commitmentId: id, kind: "our_nudge", onDay: "2026-02-20", words: "تذكير" } as const;
  expect(await Promise.all([recordSign(union.coordinator, input, AT), recordSign(union.coordinator, input, AT)])).toEqual([{ ok: true }, { ok: true }]);
  const [row] = await fresh.sql`select count(*) as n from sign where commitment_id = ${id}`;
  expect(row).toEqual({ n: 1 });
  expect(await recordSign(union.bureau, { ...input, id: newId() }, AT)).toEqual({ ok: false, refusal: "forbidden" });
});

test("a claim is a sign, and its claimant does not judge it", async () => {
  const id = await recorded();
  await moved(union.coordinator, id, "confirm");
  expect(await moved(union.otherCoordinator, id, "claim", { onDay: "2026-02-20" })).toEqual({ ok: true, state: "claimed_done" });
  expect(await found(id)).toMatchObject({ lastSignOn: "2026-02-20", claimedBy: union.otherCoordinator.id });
});

test("an edit on an old version is stale, and a judged commitment is not written anew", async () => {
  const id = await recorded();
  expect(await editCommitment(union.coordinator, { id, version: 1, content: content({ words: "صيغة ثانية" }) }, AT)).toEqual({ ok: true });
  expect(await editCommitment(union.otherCoordinator, { id, version: 1, content: content({ words: "صيغة ثالثة" }) }, AT)).toEqual({ ok: false, refusal: "stale" });
  expect(await found(id)).toMatchObject({ words: "صيغة ثانية", version: 2 });
  await judged(id, "keep");
  expect(await editCommitment(union.coordinator, { id, version: (await found(id)).version, content: content() }, AT)).toEqual({ ok: false, refusal: "judged" });
});

test("a commitment is as hidden as the strictest of what holds it", async () => {
  const [inSecretMeeting, secret, open] = await inTransaction(async (tx) => {
    const meeting = await addMeeting(tx, dossier, { confidentiality: "bureau" });
    const first = await addCommitment(tx, dossier, { partyId: union.ministry, meetingId: meeting.id, confidentiality: "members" });
    const second = await addCommitment(tx, dossier, { partyId: union.ministry, confidentiality: "bureau", words: "سر المكتب" });
    return [first, second, await addCommitment(tx, dossier, { partyId: union.ministry, triggerId: second, confidentiality: "members" })];
  });
  const scope = scopeOf(union.coordinator);
  expect(await commitmentById(scope, inSecretMeeting)).toBeNull();
  expect(await commitmentById(scope, secret)).toBeNull();
  expect(await commitmentById(scope, open)).toMatchObject({ trigger: { id: secret, words: null } });
  expect((await othersOf(scope, dossier.id, null)).map(({ id }) => id)).toEqual([open]);
  expect(await commitmentById(scopeOf(union.bureau), inSecretMeeting)).not.toBeNull();
  for (const viewer of [union.member, union.administrator, union.sisterCoordinator]) expect(await commitmentById(scopeOf(viewer), open)).toBeNull();
  expect(await commitmentById(scope, "not an id")).toBeNull();
});

test("where every bureau member had a hand in it, nobody may judge", async () => {
  expect(await somebodyIndependent(union.organisation, [union.coordinator.id, null], TODAY)).toBe(true);
  expect(await somebodyIndependent(union.organisation, [union.bureau.id, union.localBureau.id], TODAY)).toBe(false);
  expect(await somebodyIndependent(union.sister, [union.bureau.id], TODAY)).toBe(false);
});
