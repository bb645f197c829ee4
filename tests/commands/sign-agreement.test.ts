import { expect, test } from "vitest";

import { moveDemand } from "~/commands/move-demand";
import { signAgreement } from "~/commands/sign-agreement";
import { exactly } from "~/domain/days";
import { scopeOf } from "~/domain/viewer";
import type { Signing } from "~/forms/agreement";
import { newId } from "~/forms/id";
import { agreementById } from "@db/queries/agreements";
import { commitmentById } from "@db/queries/commitments";
import { loadViewer } from "@db/queries/sessions";
import { addAgreement, addCommitment, addDemand, addDossier, addEvent, grantRole } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();
const at = { now: NOW, today: TODAY };

const dossierIn = (state: "in_dialogue" | "withdrawn" = "in_dialogue") =>
  transaction(union.coordinator.id, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state, decidedBy: union.bureau.id }));
const drafted = async (given: Parameters<typeof addAgreement>[2] = {}) => {
  const dossier = await dossierIn();
  const parties = [{ partyId: union.ministry, signatory: "الكاتب العام" }];
  const clauses = [
    { words: "تنشر الوزارة المرسوم", side: "theirs" as const, partyId: union.ministry, dueKind: "after" as const, dueDays: 60 },
    { words: "تعلق التنسيقية الإضراب", side: "ours" as const, dueKind: "on" as const, dueOn: "2026-04-01" },
    { words: "يشيد الطرفان بالحوار" },
  ];
  return { dossier, ...(await transaction(union.coordinator.id, (tx) => addAgreement(tx, dossier, { title: "اتفاق قطاعي", parties, clauses, ...given }))) };
};
const signing = (given: Partial<Signing> = {}): Signing => ({ id: newId(), version: 1, signedOn: "2026-03-02", place: "الرباط", ourSignatories: "المنسق الوطني", signatories: [], scan: null, ...given });
const commitmentsIn = (dossierId: string) => fresh.sql`select id, words, source, rung, side, party_id, due_on::text, spoken_by, recorded_by, confidentiality from commitment where dossier_id = ${dossierId} order by words`;

test("each clause that binds makes its commitment, in its words, due from the day of signing; the agreement is locked", async () => {
  const { id, dossier } = await drafted();
  expect(await signAgreement(union.coordinator, id, signing(), at)).toEqual({ ok: true, made: 2 });
  expect(await commitmentsIn(dossier.id)).toMatchObject([
    { words: "تعلق التنسيقية الإضراب", source: "clause", rung: "signed_agreement", side: "ours", party_id: null, due_on: "2026-04-01", spoken_by: "المنسق الوطني", recorded_by: union.coordinator.id },
    { words: "تنشر الوزارة المرسوم", source: "clause", rung: "signed_agreement", side: "theirs", party_id: union.ministry, due_on: "2026-05-01", spoken_by: "الكاتب العام", confidentiality: "organisation" },
  ]);
  const signed = await agreementById(scopeOf(union.coordinator), id);
  expect(signed).toMatchObject({ state: "signed", signedOn: "2026-03-02", place: "الرباط", clauses: [{ commitment: { state: "recorded" } }, { commitment: { state: "recorded" } }, { commitment: null }] });
  expect(await commitmentById(scopeOf(union.coordinator), signed?.clauses[0]?.commitment?.id ?? "")).toMatchObject({ verbatim: true, said: exactly("2026-03-02"), sourceNote: "اتفاق قطاعي" });
  const moves = await fresh.sql`select subject, move, on_day::text, actor_id from state_change where subject_id = ${id}`;
  expect(moves).toEqual([{ subject: "agreement", move: "sign", on_day: "2026-03-02", actor_id: union.coordinator.id }]);
});

test("what a clause waits for is what its commitment waits for, counted as that stands on the day of the signing", async () => {
  const dossier = await dossierIn();
  const build = async <T>(make: Parameters<typeof transaction<T>>[1]) => transaction(union.coordinator.id, make);
  const decree = await build((tx) => addEvent(tx, dossier, { title: "صدور المرسوم", when: exactly("2026-02-01") }));
  const [done, open] = [await build((tx) => addCommitment(tx, dossier, { partyId: union.ministry, state: "kept", doneOn: "2026-02-10" })), await build((tx) => addCommitment(tx, dossier, { partyId: union.ministry }))];
  const waiting = { side: "theirs" as const, partyId: union.ministry, dueKind: "after" as const, triggerDays: 10 };
  const first = newId();
  const clauses = [
    { ...waiting, id: first, words: "أ", triggerId: open }, { ...waiting, words: "ب", triggerClauseId: first }, { ...waiting, words: "ج", triggerId: done }, { ...waiting, words: "د", triggerText: "نشر القرار" },
    { ...waiting, words: "ه", triggerText: "صدور المرسوم", triggerEventId: decree }, { ...waiting, words: "و", triggerOn: "2026-01-01" },
  ];
  const { id } = await build((tx) => addAgreement(tx, dossier, { parties: [{ partyId: union.ministry }], clauses }));
  expect(await signAgreement(union.coordinator, id, signing(), at)).toEqual({ ok: true, made: 6 });
  const made = new Map((await agreementById(scopeOf(union.coordinator), id))?.clauses.map((clause) => [clause.words, clause.commitment]));
  const standing = async (words: string) => commitmentById(scopeOf(union.coordinator), made.get(words)?.id ?? "");
  expect(await standing("أ")).toMatchObject({ dueKind: "after", dueOn: null, triggerId: open, triggerDays: 10 });
  expect(await standing("ب")).toMatchObject({ dueKind: "after", dueOn: null, triggerId: made.get("أ")?.id });
  expect(await standing("ج")).toMatchObject({ dueOn: "2026-02-20", triggerId: done });
  expect(await standing("د")).toMatchObject({ dueOn: null, triggerId: null, triggerText: "نشر القرار" });
  expect(await standing("ه")).toMatchObject({ dueOn: "2026-02-11", triggerEventId: decree, triggerText: "صدور المرسوم" });
  expect(await standing("و")).toMatchObject({ dueOn: "2026-01-11", triggerOn: "2026-01-01" });
  expect(["أ", "ب", "ج", "د", "ه", "و"].map((words) => made.get(words)?.waitsOnAnother)).toEqual([true, true, false, true, false, false]);
});

test("a form sent twice signs once, also when both arrive together", async () => {
  const { id, dossier } = await drafted();
  const form = signing();
  const both = await Promise.all([signAgreement(union.coordinator, id, form, at), signAgreement(union.coordinator, id, form, at)]);
  expect(both).toEqual([{ ok: true, made: 2 }, { ok: true, made: 2 }]);
  expect(await signAgreement(union.coordinator, id, form, at)).toEqual({ ok: true, made: 2 });
  expect(await commitmentsIn(dossier.id)).toHaveLength(2);
  expect(await signAgreement(union.coordinator, id, signing(), at)).toEqual({ ok: false, refusal: "already_signed" });
});

test("who signed on the day takes the place of who was to sign", async () => {
  const { id } = await drafted();
  await signAgreement(union.coordinator, id, signing({ signatories: [{ party: union.ministry, signatory: "الوزير" }] }), at);
  expect((await agreementById(scopeOf(union.coordinator), id))?.parties).toMatchObject([{ signatory: "الوزير" }]);
});

test("a day that has not come, a draft that changed, or one without parties or clauses is not signed, and nothing is made", async () => {
  const { id, dossier } = await drafted();
  expect(await signAgreement(union.coordinator, id, signing({ signedOn: "2026-03-05" }), at)).toEqual({ ok: false, refusal: "fields", fields: { signedOn: ["in_the_future"] } });
  expect(await signAgreement(union.coordinator, id, signing({ version: 2 }), at)).toEqual({ ok: false, refusal: "changed_meanwhile" });
  expect(await signAgreement(union.coordinator, (await drafted({ parties: [], clauses: [{}] })).id, signing(), at)).toEqual({ ok: false, refusal: "no_party" });
  expect(await signAgreement(union.coordinator, (await drafted({ clauses: [] })).id, signing(), at)).toEqual({ ok: false, refusal: "no_clause" });
  expect(await commitmentsIn(dossier.id)).toEqual([]);
  expect((await agreementById(scopeOf(union.coordinator), id))?.state).toBe("draft");
});

test("whoever is not coordinator there, or does not reach it, does not sign; nor in a closed dossier", async () => {
  const { id } = await drafted();
  expect(await signAgreement(union.bureau, id, signing(), at)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await signAgreement(union.sisterCoordinator, id, signing(), at)).toEqual({ ok: false, refusal: "not_found" });
  const closed = await dossierIn("withdrawn");
  const late = await transaction(union.coordinator.id, (tx) => addAgreement(tx, closed, { parties: [{ partyId: union.ministry }], clauses: [{}] }));
  expect(await signAgreement(union.coordinator, late.id, signing(), at)).toEqual({ ok: false, refusal: "illegal_move" });
});

test("a bureau's agreement makes commitments that the bureau alone reads, signed by whoever holds both offices", async () => {
  const { id, dossier } = await drafted({ confidentiality: "bureau" });
  expect(await signAgreement(union.coordinator, id, signing(), at)).toEqual({ ok: false, refusal: "not_found" });
  await transaction(HOUSE, (tx) => grantRole(tx, { accountId: union.coordinator.id, organisationId: union.organisation, role: "bureau" }));
  const both = await loadViewer(union.coordinator.id, TODAY);
  expect(both && (await signAgreement(both, id, signing(), at))).toEqual({ ok: true, made: 2 });
  const [row] = await commitmentsIn(dossier.id);
  expect(row?.confidentiality).toBe("bureau");
  expect(await commitmentById(scopeOf(union.otherCoordinator), row?.id)).toBeNull();
});

test("a clause lets a demand be agreed on once it is signed, not while it is drafted", async () => {
  const { dossier, id, demand } = await transaction(union.coordinator.id, async (tx) => {
    const built = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", decidedBy: union.bureau.id });
    const asked = await addDemand(tx, built, { stance: "maintained" });
    const made = await addAgreement(tx, built, { parties: [{ partyId: union.ministry }], clauses: [{ side: "theirs", partyId: union.ministry, answers: [{ demandId: asked.id, anchor: null }] }] });
    return { dossier: built, id: made.id, demand: asked.id };
  });
  const agree = () => moveDemand(union.coordinator, { id: demand, changeId: newId(), version: 1, move: "agree", brought: {}, onDay: null }, at);
  expect(await agree()).toEqual({ ok: false, refusal: "no_link" });
  await signAgreement(union.coordinator, id, signing(), at);
  expect(await commitmentsIn(dossier.id)).toHaveLength(1);
  expect(await agree()).toMatchObject({ ok: true, stance: "agreed" });
});
