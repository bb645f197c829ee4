import { sql } from "drizzle-orm";
import { expect, test } from "vitest";

import { editAgreement, keepAgreement } from "~/commands/keep-agreement";
import { before, exactly } from "~/domain/days";
import { NOTHING_AWAITED } from "~/domain/row-trigger";
import { scopeOf } from "~/domain/viewer";
import { type AgreementEdit, agreementForm, type NewAgreement, type NewClause } from "~/forms/agreement";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { agreementById, agreementsOf } from "@db/queries/agreements";
import { addAgreement, addCommitment, addDossier, addEvent, addMeeting } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();
const at = { now: NOW, today: TODAY };

const dossierIn = (state: "in_dialogue" | "withdrawn" = "in_dialogue") =>
  transaction(union.coordinator.id, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state, decidedBy: union.bureau.id }));
const clause = (given: Partial<NewClause> = {}): NewClause => ({ ...NOTHING_AWAITED, id: newId(), place: 0, words: "تلتزم الوزارة بنشر المرسوم", answers: [], side: "theirs", partyId: union.ministry, dueKind: "after", dueOn: null, dueDays: 60, ...given });
const draft = (given: Partial<NewAgreement> = {}): NewAgreement => ({
  id: newId(), title: "اتفاق قطاعي", preamble: null, ourSignatories: "المنسق الوطني", meeting: null, parties: [{ partyId: union.ministry, signatory: "الكاتب العام" }], clauses: [clause()], level: "organisation", ...given,
});
const editOf = (given: NewAgreement, version = 1): AgreementEdit => ({ ...given, version });
const read = (id: string) => agreementById(scopeOf(union.coordinator), id);

test("a draft is kept with its parties and clauses in order; twice the same is once", async () => {
  const dossier = await dossierIn();
  const agreement = draft({ clauses: [clause({ words: "البند الأول" }), clause({ words: "البند الثاني", side: null, partyId: null, dueKind: null, dueDays: null })] });
  expect(await keepAgreement(union.coordinator, dossier.id, agreement, at)).toEqual({ ok: true, id: agreement.id });
  expect(await keepAgreement(union.coordinator, dossier.id, agreement, at)).toEqual({ ok: true, id: agreement.id });
  expect(await read(agreement.id)).toMatchObject({
    title: "اتفاق قطاعي", state: "draft", signedOn: null, version: 1, parties: [{ id: union.ministry, signatory: "الكاتب العام" }],
    clauses: [{ number: 1, words: "البند الأول", side: "theirs", partyId: union.ministry, dueDays: 60, commitment: null }, { number: 2, words: "البند الثاني", side: null, partyId: null }],
  });
  expect(await agreementsOf(scopeOf(union.coordinator), dossier.id)).toMatchObject([{ id: agreement.id, clauses: 2 }]);
});

test("an edit moves, changes and takes out clauses, and the history tells of what changed alone", async () => {
  const dossier = await dossierIn();
  const [first, second, third] = [clause({ words: "أ" }), clause({ words: "ب" }), clause({ words: "ج" })];
  const agreement = draft({ clauses: [first, second] });
  await keepAgreement(union.coordinator, dossier.id, agreement, at);
  const edit = editOf({ ...agreement, clauses: [second, first, third] });
  expect(await editAgreement(union.coordinator, edit, at)).toEqual({ ok: true, id: agreement.id });
  expect((await read(agreement.id))?.clauses.map(({ words }) => words)).toEqual(["ب", "أ", "ج"]);
  expect(await editAgreement(union.coordinator, editOf({ ...agreement, clauses: [second, { ...first, words: "أ معدل" }] }, 2), at)).toMatchObject({ ok: true });
  expect((await read(agreement.id))?.clauses.map(({ words }) => words)).toEqual(["ب", "أ معدل"]);
  const touched = await fresh.sql`select action from audit_event where tbl = 'clause' and row_id = ${second.id} order by seq`;
  expect(touched.map(({ action }) => action)).toEqual(["INSERT", "UPDATE"]);
});

test("a meeting of another dossier, an unknown party and a clause of another agreement are refused", async () => {
  const [dossier, other] = [await dossierIn(), await dossierIn()];
  const meeting = await transaction(union.coordinator.id, (tx) => addMeeting(tx, other, { parties: [union.ministry] }));
  expect(await keepAgreement(union.coordinator, dossier.id, draft({ meeting: meeting.id }), at)).toEqual({ ok: false, refusal: "fields", fields: { meeting: ["not_a_choice"] } });
  expect(await keepAgreement(union.coordinator, dossier.id, draft({ parties: [{ partyId: newId(), signatory: null }] }), at)).toMatchObject({ fields: { "parties[0].party": ["unknown_party"] } });
  expect(await keepAgreement(union.coordinator, dossier.id, draft({ clauses: [clause({ answers: [{ demandId: newId(), anchor: null }] })] }), at)).toMatchObject({ fields: { "clauses[0].answers": ["not_a_choice"] } });
  const theirs = await transaction(union.coordinator.id, (tx) => addAgreement(tx, other, { clauses: [{}] }));
  expect(await keepAgreement(union.coordinator, dossier.id, draft({ clauses: [clause({ id: theirs.clauseIds[0] })] }), at)).toEqual({ ok: false, refusal: "forbidden" });
});

const waiting = { dueKind: "after" as const, dueDays: null, triggerDays: 60 };
const built = async <T>(make: Parameters<typeof transaction<T>>[1]) => transaction(union.coordinator.id, make);

test("a clause can wait for a commitment, for a clause above it, for an event or for a day, and is read again as it was written", async () => {
  const dossier = await dossierIn();
  const [promised, decree] = [await built((tx) => addCommitment(tx, dossier, { partyId: union.ministry, words: "إعداد المرسوم" })), await built((tx) => addEvent(tx, dossier, { title: "صدور المرسوم", when: exactly("2026-02-01") }))];
  const first = clause({ ...waiting, trigger: { kind: "commitment", id: promised } });
  const clauses = [
    first, clause({ ...waiting, place: 1, trigger: { kind: "line", id: first.id } }), clause({ ...waiting, place: 2, triggerText: "نشر القرار" }),
    clause({ ...waiting, place: 3, triggerEventId: decree }), clause({ ...waiting, place: 4, triggerOn: "2026-01-01", triggerDays: null }),
  ];
  const agreement = draft({ clauses });
  expect(await keepAgreement(union.coordinator, dossier.id, agreement, at)).toMatchObject({ ok: true });
  expect((await read(agreement.id))?.clauses).toMatchObject([
    { ...NOTHING_AWAITED, ...waiting, trigger: { kind: "commitment", id: promised } }, { ...NOTHING_AWAITED, ...waiting, trigger: { kind: "line", id: first.id } }, { ...NOTHING_AWAITED, ...waiting, triggerText: "نشر القرار" },
    { ...NOTHING_AWAITED, ...waiting, triggerText: "صدور المرسوم", triggerEventId: decree }, { ...NOTHING_AWAITED, dueKind: "after", triggerOn: "2026-01-01" },
  ]);
  expect(await editAgreement(union.coordinator, editOf({ ...agreement, clauses: [{ ...clauses[1], trigger: null, triggerText: "نشر القرار" } as NewClause] }), at)).toMatchObject({ ok: true });
  expect((await read(agreement.id))?.clauses).toMatchObject([{ trigger: null, triggerText: "نشر القرار" }]);
});

test("what a clause cannot wait for is refused at its field, as the form has it; what it waited for before may stay where the writer cannot see it", async () => {
  const [dossier, other] = [await dossierIn(), await dossierIn()];
  const strict = await built((tx) => addCommitment(tx, dossier, { partyId: union.ministry, confidentiality: "bureau" }));
  const elsewhere = await built((tx) => addEvent(tx, other, { when: exactly("2026-02-01") }));
  const vague = await built((tx) => addEvent(tx, dossier, { when: before("2026-02-01") }));
  const below = clause({ place: 5 });
  const free = clause({ place: 4, side: null, partyId: null, dueKind: null, dueDays: null });
  const agreement = draft({ clauses: [
    clause({ ...waiting, place: 1, trigger: { kind: "commitment", id: strict } }), clause({ ...waiting, place: 2, triggerEventId: elsewhere }), clause({ ...waiting, place: 3, triggerEventId: vague }),
    free, below, clause({ ...waiting, place: 6, trigger: { kind: "line", id: free.id } }), clause({ ...waiting, place: 7, trigger: { kind: "line", id: newId() } }),
  ] });
  const early = { ...agreement, clauses: [clause({ ...waiting, place: 0, trigger: { kind: "line", id: below.id } }), below] };
  expect(await keepAgreement(union.coordinator, dossier.id, agreement, at)).toEqual({ ok: false, refusal: "fields", fields: {
    "clauses[1].trigger": ["unknown_commitment"], "clauses[2].triggerEventId": ["not_a_choice"], "clauses[3].triggerEventId": ["event_without_day"], "clauses[6].trigger": ["not_a_choice"], "clauses[7].trigger": ["not_a_choice"],
  } });
  expect(await keepAgreement(union.coordinator, dossier.id, early, at)).toMatchObject({ fields: { "clauses[0].trigger": ["not_a_choice"] } });
  const seen = await built((tx) => addCommitment(tx, dossier, { partyId: union.ministry }));
  const kept = clause({ ...waiting, trigger: { kind: "commitment", id: seen } });
  const standing = draft({ clauses: [kept] });
  await keepAgreement(union.coordinator, dossier.id, standing, at);
  await built((tx) => tx.execute(sql`update commitment set confidentiality = 'bureau' where id = ${seen}`));
  expect(await editAgreement(union.coordinator, editOf({ ...standing, clauses: [{ ...kept, words: "صياغة أخرى" }] }), at)).toMatchObject({ ok: true });
  expect(await editAgreement(union.coordinator, editOf({ ...standing, clauses: [{ ...kept, id: newId() }] }, 2), at)).toMatchObject({ fields: { "clauses[0].trigger": ["unknown_commitment"] } });
});

test("whoever is not coordinator there, or does not reach it, keeps no draft; nor does a closed dossier", async () => {
  const [open, closed] = [await dossierIn(), await dossierIn("withdrawn")];
  expect(await keepAgreement(union.bureau, open.id, draft(), at)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await keepAgreement(union.coordinator, open.id, draft({ level: "bureau" }), at)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await keepAgreement(union.sisterCoordinator, open.id, draft(), at)).toEqual({ ok: false, refusal: "not_found" });
  expect(await keepAgreement(union.coordinator, closed.id, draft(), at)).toEqual({ ok: false, refusal: "illegal_move" });
});

test("an edit of a version that somebody changed meanwhile is refused, and of a signed agreement always", async () => {
  const dossier = await dossierIn();
  const agreement = draft();
  await keepAgreement(union.coordinator, dossier.id, agreement, at);
  expect(await editAgreement(union.otherCoordinator, editOf({ ...agreement, title: "عنوان معدل" }), at)).toMatchObject({ ok: true });
  expect(await editAgreement(union.coordinator, editOf({ ...agreement, title: "عنوان ثالث" }), at)).toEqual({ ok: false, refusal: "stale" });
  const signed = await transaction(union.coordinator.id, (tx) => addAgreement(tx, dossier, { signedOn: "2026-02-01", parties: [{ partyId: union.ministry }], clauses: [{}] }));
  expect(await editAgreement(union.coordinator, editOf({ ...agreement, id: signed.id, clauses: [] }), at)).toEqual({ ok: false, refusal: "already_signed" });
  expect((await read(agreement.id))?.title).toBe("عنوان معدل");
});

test("members, sisters and those whom the level keeps out know of no agreement", async () => {
  const dossier = await dossierIn();
  const { id } = await transaction(union.coordinator.id, (tx) => addAgreement(tx, dossier, { confidentiality: "bureau" }));
  const open = await transaction(union.coordinator.id, (tx) => addAgreement(tx, dossier));
  expect(await agreementById(scopeOf(union.coordinator), id)).toBeNull();
  expect(await agreementById(scopeOf(union.bureau), id)).toMatchObject({ id });
  for (const stranger of [union.member, union.sisterCoordinator, union.administrator]) expect(await agreementById(scopeOf(stranger), open.id)).toBeNull();
  expect(await agreementsOf(scopeOf(union.coordinator), dossier.id)).toMatchObject([{ id: open.id }]);
});

test("a form names the other side, each party once, and whom a clause binds", () => {
  const sent = (fields: Readonly<Record<string, string>>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ id: newId(), title: "اتفاق", ...fields })) form.append(name, value);
    return parseForm(form, agreementForm);
  };
  const [one, two] = [newId(), newId()];
  expect(sent({})).toMatchObject({ error: { parties: ["required"] } });
  expect(sent({ "parties[0].party": one, "parties[1].party": one })).toMatchObject({ error: { "parties[1].party": ["duplicate"] } });
  const binding = { "clauses[0].id": newId(), "clauses[0].words": "نص", "clauses[0].binds": "theirs" };
  const alone = sent({ "parties[0].party": one, ...binding, "clauses[1].id": newId() });
  expect(alone.status === "success" && alone.value.clauses).toMatchObject([{ side: "theirs", partyId: one, dueKind: "none" }]);
  expect(sent({ "parties[0].party": one, "parties[1].party": two, ...binding })).toMatchObject({ error: { "clauses[0].party": ["required"] } });
  expect(sent({ "parties[0].party": one, ...binding, "clauses[0].party": two })).toMatchObject({ error: { "clauses[0].party": ["not_among_parties"] } });
  expect(sent({ "parties[0].party": one, ...binding, "clauses[0].dueKind": "after" })).toMatchObject({ error: { "clauses[0].dueDays": ["required"] } });
  const waits = { "parties[0].party": one, ...binding, "clauses[0].dueKind": "trigger" };
  expect(sent(waits)).toMatchObject({ error: { "clauses[0].trigger": ["required"] } });
  expect(sent({ ...waits, "clauses[0].triggerKind": "event", "clauses[0].triggerOn": "2026-05-01" })).toMatchObject({ error: { "clauses[0].triggerText": ["required"] } });
  expect(sent({ ...waits, "clauses[0].triggerKind": "day" })).toMatchObject({ error: { "clauses[0].triggerOn": ["required"] } });
  const decree = sent({ ...waits, "clauses[0].triggerKind": "event", "clauses[0].triggerText": "صدور المرسوم", "clauses[0].triggerOn": "2026-05-01", "clauses[0].triggerDays": "60", "clauses[0].dueDays": "3" });
  expect(decree.status === "success" && decree.value.clauses).toMatchObject([{ ...NOTHING_AWAITED, place: 0, dueKind: "after", dueDays: null, triggerText: "صدور المرسوم", triggerDays: 60 }]);
  const nobody = sent({ ...waits, "clauses[0].binds": "nobody", "clauses[0].trigger": `line:${newId()}` });
  expect(nobody.status === "success" && nobody.value.clauses).toMatchObject([{ ...NOTHING_AWAITED, side: null, dueKind: null }]);
  const free = sent({ "parties[0].party": one, ...binding, "clauses[0].binds": "ours", "clauses[0].party": one, "clauses[0].dueKind": "on", "clauses[0].dueOn": "2026-05-01", "clauses[0].dueDays": "3" });
  expect(free.status === "success" && free.value.clauses).toMatchObject([{ side: "ours", partyId: null, dueOn: "2026-05-01", dueDays: null }]);
});
