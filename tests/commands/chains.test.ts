import { beforeEach, expect, test } from "vitest";

import { editCommitment } from "~/commands/edit-commitment";
import { editEvent } from "~/commands/edit-event";
import { linkTrigger } from "~/commands/link-trigger";
import { mergeParty } from "~/commands/merge-party";
import { moveCommitment } from "~/commands/move-commitment";
import { recordCommitment } from "~/commands/record-commitment";
import { restore } from "~/commands/restore";
import { strikeOut } from "~/commands/strike-out";
import type { CommitmentMove } from "~/domain/commitment";
import { about, before, exactly, type When } from "~/domain/days";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { WHOLE_LEDGER } from "~/domain/ledger";
import type { CommitmentContent, CommitmentRow } from "~/domain/rows/commitment";
import { scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { chainsOf } from "@db/queries/chain";
import { commitmentById } from "@db/queries/commitments";
import { ledgerPage } from "@db/queries/ledger";
import { strikeFacts } from "@db/queries/strike-facts";
import { addCommitment, addDossier, addEvent, addOfficeHolder, addParty, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { holderOf, PASSWORD } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();
let dossier: BuiltDossier;
const AT = { now: NOW, today: TODAY };

beforeEach(async () => {
  dossier = await built((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", headCount: 120, parties: [union.ministry] }));
});

const built = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(union.coordinator.id, write);
const given = (commitment: Partial<Parameters<typeof addCommitment>[2]>) => built((tx) => addCommitment(tx, dossier, { partyId: union.ministry, state: "confirmed", ...commitment }));
const decree = (when: When = exactly("2026-02-01"), title = "صدور المرسوم") => built((tx) => addEvent(tx, dossier, { kind: "milestone", title, when }));

async function found(id: string, viewer: Viewer = union.bureau): Promise<CommitmentRow> {
  const row = await commitmentById(scopeOf(viewer), id);
  if (!row) throw new Error("The commitment is not there.");
  return row;
}
const dueOf = async (id: string) => (await found(id)).dueOn;

const content = (change: Partial<CommitmentContent> = {}): CommitmentContent => ({
  side: "theirs", words: "صرف المستحقات", verbatim: false, partyId: union.ministry, officeHolderId: null, spokenBy: null, source: "other", sourceNote: null, meetingId: null, eventId: null, rung: "spoken",
  said: exactly("2026-01-10"), dueKind: "none", dueOn: null, triggerId: null, triggerDays: null, triggerText: null, triggerEventId: null, triggerOn: null, confidentiality: "organisation", ...change,
});
async function recording(change: Partial<CommitmentContent>) {
  const id = newId();
  return { id, result: await recordCommitment(union.coordinator, { id, dossierId: dossier.id, content: content(change) }, AT) };
}
async function recorded(change: Partial<CommitmentContent>): Promise<string> {
  const { id, result } = await recording(change);
  expect(result).toEqual({ ok: true });
  return id;
}
async function linked(id: string, eventId: string | null, seen?: string) {
  return linkTrigger(union.coordinator, { id, version: (await found(id)).version, eventId, seen }, AT);
}
async function moved(viewer: Viewer, id: string, move: CommitmentMove, onDay: string | null, seen?: string) {
  const { version } = await found(id);
  return moveCommitment(viewer, { id, changeId: newId(), version, move, brought: { reason: "تعليل", evidence: "محضر", reversal: "annulled" }, onDay, settledCount: null, seen }, AT);
}
async function edited(id: string, change: Partial<CommitmentContent>, seen?: string) {
  const { version } = await found(id);
  return editCommitment(union.coordinator, { id, version, content: content(change), seen }, AT);
}

test("what waits for a day is due so many days after it at once", async () => {
  const id = await recorded({ dueKind: "after", triggerOn: "2026-02-01", triggerDays: 60 });
  expect(await found(id)).toMatchObject({ dueOn: "2026-04-02", triggerOn: "2026-02-01" });
  expect(await dueOf(await recorded({ dueKind: "after", triggerOn: "2026-02-01" }))).toBeNull();
});

test("what waits for an event has no day until the event is named, and loses it when it has not come after all", async () => {
  const event = await decree();
  const id = await recorded({ dueKind: "after", triggerText: "صدور المرسوم", triggerDays: 60 });
  expect(await dueOf(id)).toBeNull();
  expect(await linked(id, event)).toEqual({ ok: true });
  expect(await found(id)).toMatchObject({ dueOn: "2026-04-02", triggerEvent: { title: "صدور المرسوم", day: "2026-02-01" } });
  expect(await linked(id, event)).toEqual({ ok: true });
  expect(await linked(id, null)).toEqual({ ok: true });
  expect(await found(id)).toMatchObject({ dueOn: null, triggerEvent: null, triggerText: "صدور المرسوم" });
});

test("an event can be named where the commitment is recorded; its title then says what was awaited", async () => {
  const id = await recorded({ dueKind: "after", triggerEventId: await decree(), triggerDays: 30 });
  expect(await found(id)).toMatchObject({ dueOn: "2026-03-03", triggerText: "صدور المرسوم" });
});

test("nothing is counted from an event without an exact day, from one ahead, of another dossier, or beyond the writer", async () => {
  const id = await given({ triggerText: "صدور المرسوم", triggerDays: 60 });
  const other = await built((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue" }));
  const elsewhere = await built((tx) => addEvent(tx, other, { when: exactly("2026-02-01") }));
  const secret = await built((tx) => addEvent(tx, dossier, { when: exactly("2026-02-01"), confidentiality: "bureau" }));
  const [vague, ahead] = [await decree(about("2026-02-01")), await built((tx) => addEvent(tx, dossier, { kind: "action", actionKinds: ["strike"], when: exactly("2026-06-01") }))];
  for (const eventId of [vague, ahead]) expect(await linked(id, eventId)).toEqual({ ok: false, refusal: "event_without_day" });
  for (const eventId of [elsewhere, secret, newId()]) expect(await linked(id, eventId)).toEqual({ ok: false, refusal: "unknown_event" });
  expect((await recording({ dueKind: "after", triggerEventId: vague, triggerDays: 1 })).result).toEqual({ ok: false, refusal: "event_without_day" });
  expect((await recording({ dueKind: "after", triggerEventId: elsewhere, triggerDays: 1 })).result).toEqual({ ok: false, refusal: "unknown_event" });
});

test("only a coordinator who knows of it says what set it off, of what waits for an event, is not decided, and stands as they saw it", async () => {
  const event = await decree();
  const id = await given({ triggerText: "صدور المرسوم", triggerDays: 60 });
  const link = (viewer: Viewer, commitment = id, version = 1) => linkTrigger(viewer, { id: commitment, version, eventId: event }, AT);
  expect(await link(union.localBureau)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await link(union.sisterCoordinator)).toEqual({ ok: false, refusal: "not_found" });
  expect(await link(union.coordinator, id, 7)).toEqual({ ok: false, refusal: "stale" });
  expect(await link(union.coordinator, await given({}))).toEqual({ ok: false, refusal: "not_awaited" });
  expect(await link(union.coordinator, await given({ triggerText: "صدور المرسوم", state: "broken" }))).toEqual({ ok: false, refusal: "judged" });
});

test("another day of the event moves what was counted from it; an inexact one, and striking it out, take the day back; restoring gives it back", async () => {
  const event = await decree();
  const id = await given({ triggerText: "صدور المرسوم", triggerDays: 60 });
  await linked(id, event);
  const edit = async (when: When) => {
    const [row] = await fresh.sql`select version from event where id = ${event}`;
    return editEvent(union.coordinator, event, { id: event, kind: "milestone", title: "صدور المرسوم", body: null, when, place: null, party: null, actionKinds: [], version: row?.version }, AT);
  };
  expect(await edit(exactly("2026-02-11"))).toMatchObject({ ok: true });
  expect(await dueOf(id)).toBe("2026-04-12");
  expect(await edit(before("2026-02-11"))).toMatchObject({ ok: true });
  expect(await dueOf(id)).toBeNull();
  expect(await edit(exactly("2026-02-01"))).toMatchObject({ ok: true });

  const strikeId = newId();
  const seen = (await strikeFacts(scopeOf(union.bureau), "event", event))?.seen ?? "";
  expect(await strikeOut(union.bureau, { kind: "event", id: event, strikeId, seen, reason: "سجل خطأ" }, AT)).toEqual({ ok: true });
  expect(await found(id)).toMatchObject({ dueOn: null, triggerEvent: { day: null } });
  expect(await restore(union.bureau, { strikeId, subject: { kind: "event", id: event }, reason: null }, AT)).toEqual({ ok: true });
  expect(await dueOf(id)).toBe("2026-04-02");
});

test("a verdict is not saved before its form showed what moves along the whole chain, and is once it did", async () => {
  const first = await given({ dueOn: "2026-04-01" });
  const second = await given({ triggerId: first, triggerDays: 30, words: "ثان" });
  const third = await given({ triggerId: second, triggerDays: 10 });
  const asked = await moved(union.bureau, first, "keep", "2026-03-01", "");
  expect(asked).toMatchObject({ refusal: "moves_along", moved: [
    { id: second, words: "ثان", from: { kind: "expected", day: "2026-05-01" }, to: { kind: "due", day: "2026-03-31" } },
    { id: third, from: { kind: "expected", day: "2026-05-11" }, to: { kind: "expected", day: "2026-04-10" } },
  ] });
  expect(await found(first)).toMatchObject({ state: "confirmed", version: 1 });
  const seen = "seen" in asked ? asked.seen : "";
  expect(await moved(union.bureau, first, "keep", "2026-03-02", seen)).toMatchObject({ refusal: "moves_along" });
  expect(await moved(union.bureau, first, "keep", "2026-03-01", seen)).toEqual({ ok: true, state: "kept" });
  expect(await dueOf(second)).toBe("2026-03-31");
  expect(await moved(union.bureau, first, "undo", null, "")).toMatchObject({ refusal: "moves_along", moved: [{ id: second, to: null }, { id: third, to: null }] });
});

test("what nothing hangs on is saved without asking", async () => {
  const alone = await given({ dueOn: "2026-04-01" });
  const waiting = await given({ triggerId: await given({}), triggerDays: 30 });
  expect(await moved(union.bureau, alone, "keep", "2026-03-01", "")).toMatchObject({ ok: true });
  expect(await edited(waiting, { dueKind: "on", dueOn: "2026-05-01" }, "")).toEqual({ ok: true });
});

test("another due day is not saved before its form showed what is expected otherwise", async () => {
  const first = await given({ dueOn: "2026-04-01" });
  const second = await given({ triggerId: first, triggerDays: 30 });
  const change = { dueKind: "on", dueOn: "2026-04-11" } as const;
  const asked = await edited(first, change, "");
  expect(asked).toMatchObject({ refusal: "moves_along", moved: [{ id: second, to: { kind: "expected", day: "2026-05-11" } }] });
  expect(await edited(first, change, "seen" in asked ? asked.seen : "")).toEqual({ ok: true });
  expect(await dueOf(first)).toBe("2026-04-11");
});

test("a change of the event's day, and naming the event, ask too where others hang on it", async () => {
  const event = await decree();
  const first = await given({ triggerText: "صدور المرسوم", triggerDays: 60 });
  const second = await given({ triggerId: first, triggerDays: 10 });
  const asked = await linked(first, event, "");
  expect(asked).toMatchObject({ refusal: "moves_along", moved: [{ id: second, from: null, to: { kind: "expected", day: "2026-04-12" } }] });
  expect(await dueOf(first)).toBeNull();
  expect(await linked(first, event, "seen" in asked ? asked.seen : "")).toEqual({ ok: true });
  const edit = { id: event, kind: "milestone", title: "صدور المرسوم", body: null, place: null, party: null, actionKinds: [], version: 1 } as const;
  expect(await editEvent(union.coordinator, event, { ...edit, actionKinds: [], when: exactly("2026-02-02") }, { ...AT, seen: "" })).toMatchObject({ refusal: "moves_along", moved: [{ id: first }, { id: second }] });
  expect(await editEvent(union.coordinator, event, { ...edit, actionKinds: [], title: "صدر المرسوم", when: exactly("2026-02-01") }, { ...AT, seen: "" })).toMatchObject({ ok: true });
});

test("nobody is shown what moves beyond what they may read", async () => {
  const first = await given({ dueOn: "2026-04-01" });
  await given({ triggerId: first, triggerDays: 30, confidentiality: "bureau" });
  expect(await edited(first, { dueKind: "on", dueOn: "2026-04-11" }, "")).toEqual({ ok: true });
});

test("a due day before the promise can have been said is refused, as is a day from which it would be counted there", async () => {
  const refusal = async (change: Partial<CommitmentContent>) => (await recording(change)).result;
  const early = { dueKind: "on", dueOn: "2026-01-09" } as const;
  expect(await refusal(early)).toEqual({ ok: false, refusal: "due_before_said" });
  expect(await refusal({ ...early, dueOn: "2026-01-10" })).toEqual({ ok: true });
  expect(await refusal({ ...early, said: before("2026-01-10") })).toEqual({ ok: true });
  expect(await refusal({ dueKind: "after", triggerOn: "2026-01-01", triggerDays: 8 })).toEqual({ ok: false, refusal: "due_before_said" });
  expect(await refusal({ dueKind: "after", triggerOn: "2026-01-01", triggerDays: 9 })).toEqual({ ok: true });
  const id = await recorded({});
  expect(await edited(id, early)).toEqual({ ok: false, refusal: "due_before_said" });
});

test("editing what waits for a commitment beyond the writer keeps the day that followed from it", async () => {
  const secret = await given({ confidentiality: "bureau", state: "kept", doneOn: "2026-02-01" });
  const id = await given({ triggerId: secret, triggerDays: 30, dueOn: "2026-03-03", dueKind: "after" });
  expect(await edited(id, { words: "صيغة أخرى", dueKind: "after", triggerId: secret, triggerDays: 30 })).toEqual({ ok: true });
  expect(await found(id)).toMatchObject({ words: "صيغة أخرى", dueOn: "2026-03-03" });
});

test("an office-holder who is no longer in the directory, or did not hold the office that day, is refused", async () => {
  const holder = await built((tx) => addOfficeHolder(tx, { partyId: union.ministry, office: "الكاتب العام", startsOn: "2025-01-01", endsOn: "2025-12-31", createdBy: union.coordinator.id }));
  expect((await recording({ officeHolderId: newId() })).result).toEqual({ ok: false, refusal: "unknown_office" });
  expect((await recording({ officeHolderId: holder })).result).toEqual({ ok: false, refusal: "office_not_held" });
  expect((await recording({ officeHolderId: holder, said: exactly("2025-11-01") })).result).toEqual({ ok: true });
});

test("a commitment of a party that was merged into another is that one's: shown, filtered and edited there", async () => {
  const old = await built((tx) => addParty(tx, { name: { ar: "الوزارة المنتدبة", fr: null, en: null }, createdBy: union.coordinator.id }));
  const id = await given({ partyId: old });
  const { viewer } = await holderOf("bureau", union.root);
  expect(await mergeParty(viewer, { id: old, into: union.ministry, password: PASSWORD })).toEqual({ ok: true });
  expect(await found(id)).toMatchObject({ partyId: union.ministry, partyName: { fr: "Ministère de l'Intérieur" } });
  const question = { today: TODAY, thresholds: DEFAULT_THRESHOLDS, filter: { ...WHOLE_LEDGER, partyId: union.ministry } };
  expect((await ledgerPage(scopeOf(union.coordinator), question, null, 500)).rows.map((row) => row.id)).toContain(id);
  expect(await edited(id, { partyId: union.ministry, words: "صيغة أخرى" })).toEqual({ ok: true });
  expect((await recording({ partyId: old })).result).toEqual({ ok: false, refusal: "unknown_party" });
});

test("the ledger counts as waiting what waits for an event that has not come, and not what waits for a day", async () => {
  const event = await decree();
  const [open, came, dated] = [await given({ triggerText: "صدور المرسوم" }), await given({ triggerText: "صدور المرسوم", triggerEventId: event, triggerDays: 60, dueOn: "2026-04-02", dueKind: "after" }), await given({ triggerOn: "2027-01-01" })];
  const question = { today: TODAY, thresholds: DEFAULT_THRESHOLDS, filter: { ...WHOLE_LEDGER, trouble: "blocked" as const } };
  const ids = (await ledgerPage(scopeOf(union.coordinator), question, null, 500)).rows.map((row) => row.id);
  expect([open, came, dated].map((id) => ids.includes(id))).toEqual([true, false, false]);
});

test("the chains of a dossier hold what waits and what is waited for; what the reader may not see stands without words and without its days", async () => {
  const secret = await given({ confidentiality: "bureau", words: "سر", dueOn: "2026-04-01" });
  const open = await given({ triggerId: secret, triggerDays: 30, words: "ظاهر" });
  await given({ words: "وحيد" });
  const rows = await chainsOf(scopeOf(union.coordinator), dossier.id);
  expect(rows.map(({ link, words }) => [link.id, words, link.dueOn])).toEqual([[secret, null, null], [open, "ظاهر", null]]);
  expect((await chainsOf(scopeOf(union.localBureau), dossier.id)).map(({ words }) => words)).toEqual(["سر", "ظاهر"]);
  expect(await chainsOf(scopeOf(union.sisterCoordinator), dossier.id)).toEqual([]);
});
