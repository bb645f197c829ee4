import { sql } from "drizzle-orm";
import { expect, test } from "vitest";

import { exactly } from "~/domain/days";
import { demandAtPoint } from "~/domain/point";
import { traceOf } from "~/domain/trace";
import { type Viewer, scopeOf } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { askedForBy, demandChoices } from "@db/queries/demand-links";
import { depositsAtPoint, fileOfPoints, pointsOf } from "@db/queries/points";
import { traceRowsOf } from "@db/queries/trace";
import { addAgreement, addAncestry, addCommitment, addDemand, addDemandFile, addDeposit, addDossier, addMeeting, addResponse, addStateChange, addToFile, linkToDemand } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { anchored } from "../support/texts";

const { union } = ownUnion();
const at = (day: number) => new Date(Date.UTC(2026, 0, day, 9));

/** A file of two points deposited, answered with a counter-offer, agreed in a clause that made a commitment which was kept; and one commitment linked by hand. */
function told() {
  return transaction(union.coordinator.id, async (tx) => {
    const dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", decidedBy: union.bureau.id });
    const asked = await addDemand(tx, dossier, { title: "تسوية الوضعية", text: anchored({ p: "تسوية وضعية الخريجين", q: "نشر المرسوم" }), at: at(1) });
    const other = await addDemand(tx, dossier, { title: "مطلب آخر", text: anchored({ r: "التعويضات" }), at: at(1) });
    const fileId = await addDemandFile(tx, dossier, { openedOn: "2023-01-10" });
    await addToFile(tx, dossier, fileId, other.id);
    await addToFile(tx, dossier, fileId, asked.id);
    const items = [{ demandId: other.id, versionId: other.versionId }, { demandId: asked.id, versionId: asked.versionId }];
    const depositId = await addDeposit(tx, dossier, { fileId, partyId: union.ministry, onDay: "2026-01-10", items });
    const responseId = await addResponse(tx, dossier, { depositId, demandId: asked.id, anchor: "q", kind: "counter_offer", counterText: "نشر المرسوم سنة 2027", onDay: "2026-01-20" });
    const commitmentId = await addCommitment(tx, dossier, { partyId: union.ministry, words: "نشر المرسوم", source: "clause", state: "kept", when: exactly("2026-01-25"), at: at(25) });
    const { id: agreementId, clauseIds } = await addAgreement(tx, dossier, {
      title: "اتفاق قطاعي", signedOn: "2026-01-25", parties: [{ partyId: union.ministry }], at: at(24),
      clauses: [{ words: "نشر المرسوم", side: "theirs", partyId: union.ministry, commitmentId, answers: [{ demandId: asked.id, anchor: "q" }] }],
    });
    await addStateChange(tx, dossier, { subject: "commitment", subjectId: commitmentId, move: "record", fromState: null, toState: "recorded", at: at(25) });
    const verdictId = await addStateChange(tx, dossier, { subject: "commitment", subjectId: commitmentId, move: "keep", fromState: "confirmed", toState: "kept", onDay: "2026-02-20", evidence: "الجريدة الرسمية", at: at(51) });
    const meeting = await addMeeting(tx, dossier, { parties: [union.ministry], confidentiality: "bureau" });
    const linkedId = await addCommitment(tx, dossier, { partyId: union.ministry, words: "عقد اجتماع", meetingId: meeting.id });
    await linkToDemand(tx, dossier, [{ demandId: asked.id, anchor: "p" }], { commitmentId: linkedId });
    return { dossier, asked, other, fileId, depositId, responseId, commitmentId, agreementId, clauseId: clauseIds[0] ?? "", verdictId, linkedId };
  });
}
const tracedBy = async (viewer: Viewer, demandId: string, anchor: string | null = null) => {
  const found = await traceRowsOf(scopeOf(viewer), demandId);
  return found && traceOf(found.rows, { demandId, anchor }).entries.map((entry) => entry.kind);
};
const setLevel = (table: string, id: string, level: "bureau" | "organisation" = "bureau") => transaction(union.coordinator.id, (tx) => tx.execute(sql`update ${sql.identifier(table)} set confidentiality = ${level} where id = ${id}`));
const strike = (table: string, id: string) =>
  transaction(union.coordinator.id, async (tx) => {
    const strikeId = newId();
    const [row] = await tx.execute<{ dossier_id: string }>(sql`select dossier_id from ${sql.identifier(table)} where id = ${id}`);
    await tx.execute(sql`insert into strike (id, subject, subject_id, dossier_id, organisation_id, reason, struck_by, struck_at)
      values (${strikeId}, 'event', ${id}, ${row?.dossier_id}, ${union.organisation}, 'خطأ', ${union.coordinator.id}, now())`);
    await tx.execute(sql`update ${sql.identifier(table)} set strike_id = ${strikeId} where id = ${id}`);
  });

test("a paragraph is followed to its answer, its clause, its commitment and the verdict", async () => {
  const { asked } = await told();
  expect(await tracedBy(union.coordinator, asked.id, "q")).toEqual(["version", "deposit", "response", "clause", "commitment", "move"]);
});

test("the bureau sees what a confidential meeting yielded; a coordinator is not told that there is anything", async () => {
  const { asked } = await told();
  expect(await tracedBy(union.bureau, asked.id)).toEqual(["version", "commitment", "deposit", "response", "clause", "commitment", "move"]);
  expect(await tracedBy(union.coordinator, asked.id)).toEqual(["version", "deposit", "response", "clause", "commitment", "move"]);
});

test("a trace that holds something of the bureau's alone says so, since its opening is noted", async () => {
  const { asked, responseId } = await told();
  expect((await traceRowsOf(scopeOf(union.bureau), asked.id))?.confidential).toBe(false);
  await setLevel("response", responseId);
  expect((await traceRowsOf(scopeOf(union.bureau), asked.id))?.confidential).toBe(true);
  expect((await traceRowsOf(scopeOf(union.coordinator), asked.id))?.confidential).toBe(false);
});

test.each([["response", "responseId", ["response"]], ["agreement", "agreementId", ["clause", "commitment", "move"]], ["deposit", "depositId", ["deposit", "response"]], ["commitment", "commitmentId", ["commitment", "move"]]] as const)(
  "a %s of the bureau, or one that was struck out, leaves the trace with all that hangs on it", async (table, name, gone) => {
    const [hidden, struck] = [await told(), await told()];
    const left = ["version", "deposit", "response", "clause", "commitment", "move"].filter((kind) => !(gone as readonly string[]).includes(kind));
    await setLevel(table, hidden[name]);
    expect(await tracedBy(union.coordinator, hidden.asked.id, "q")).toEqual(left);
    expect(await tracedBy(union.bureau, hidden.asked.id, "q")).toHaveLength(6);
    await strike(table, struck[name]);
    expect(await tracedBy(union.bureau, struck.asked.id, "q")).toEqual(left);
  });

test("strangers, members and those whom the demand's level keeps out find no trace", async () => {
  const { asked } = await told();
  for (const stranger of [union.sisterCoordinator, union.member, union.administrator]) expect(await traceRowsOf(scopeOf(stranger), asked.id)).toBeNull();
  await setLevel("demand", asked.id);
  expect(await traceRowsOf(scopeOf(union.coordinator), asked.id)).toBeNull();
  expect(await traceRowsOf(scopeOf(union.bureau), "no id")).toBeNull();
});

test("a demand of the bureau's own that another was merged from stays out of that one's trace", async () => {
  const { dossier, asked, merged, hidden } = await transaction(union.coordinator.id, async (tx) => {
    const built = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", decidedBy: union.bureau.id });
    const [one, secret] = [await addDemand(tx, built, { text: anchored({ p: "أ" }), at: at(1), stance: "merged" }), await addDemand(tx, built, { text: anchored({ s: "سري" }), at: at(1), stance: "merged", confidentiality: "bureau" })];
    const both = await addDemand(tx, built, { text: anchored({ p: "أ", s: "سري" }), at: at(5) });
    await addAncestry(tx, built, { demandId: both.id, fromId: one.id });
    await addAncestry(tx, built, { demandId: both.id, fromId: secret.id });
    return { dossier: built, asked: one, merged: both, hidden: secret };
  });
  const found = await traceRowsOf(scopeOf(union.coordinator), merged.id);
  expect(found?.rows.demands.map(({ id }) => id).toSorted()).toEqual([asked.id, merged.id].toSorted());
  expect(JSON.stringify(found)).not.toContain(hidden.id);
  expect((await traceRowsOf(scopeOf(union.bureau), merged.id))?.rows.demands).toHaveLength(3);
  expect((await demandChoices(scopeOf(union.bureau), dossier.id)).map(({ id }) => id)).toEqual([merged.id]);
});

test("a commitment leads back to the sentence that asked for it, through its clause or by hand", async () => {
  const { asked, commitmentId, linkedId, clauseId, agreementId, dossier } = await told();
  expect(await askedForBy(scopeOf(union.coordinator), commitmentId)).toEqual({
    clause: { id: clauseId, number: 1, agreementId, agreementTitle: "اتفاق قطاعي" }, places: [{ demandId: asked.id, anchor: "q" }], dossierId: dossier.id,
  });
  expect(await askedForBy(scopeOf(union.bureau), linkedId)).toMatchObject({ clause: null, places: [{ demandId: asked.id, anchor: "p" }] });
  await setLevel("demand", asked.id);
  expect(await askedForBy(scopeOf(union.coordinator), commitmentId)).toMatchObject({ clause: { id: clauseId }, places: [], dossierId: null });
});

test("what was handed over decides which demand a point is, also after the file was put into another order", async () => {
  const { asked, other, fileId, dossier } = await told();
  const scope = scopeOf(union.coordinator);
  expect((await pointsOf(scope, dossier.id)).map(({ demandId, point }) => [demandId, point])).toEqual([[other.id, 1], [asked.id, 2]]);
  await transaction(union.coordinator.id, (tx) => tx.execute(sql`update demand_file_item set position = 3 - position where file_id = ${fileId}`));
  expect((await pointsOf(scope, dossier.id))[0]?.demandId).toBe(asked.id);
  expect(demandAtPoint(await depositsAtPoint(scope, fileId, 2), other.id)).toEqual({ demandId: asked.id, deposited: true, others: [] });
  expect(await fileOfPoints(scopeOf(union.sisterCoordinator), fileId)).toBeNull();
  await setLevel("demand", asked.id);
  expect(demandAtPoint(await depositsAtPoint(scope, fileId, 2), other.id)).toBeNull();
});

test("what can be answered are the paragraphs as handed over, under the number they had then", async () => {
  const { asked, dossier } = await told();
  const choices = await demandChoices(scopeOf(union.coordinator), dossier.id, [asked.id]);
  expect(choices).toMatchObject([{ id: asked.id, point: 2, paragraphs: [{ anchor: "p", number: 1 }, { anchor: "q", number: 2 }] }]);
});
