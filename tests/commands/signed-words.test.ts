import { beforeEach, expect, test } from "vitest";

import { editCommitment } from "~/commands/edit-commitment";
import { recordSign } from "~/commands/record-sign";
import { restore } from "~/commands/restore";
import { signAgreement } from "~/commands/sign-agreement";
import { strikeOut } from "~/commands/strike-out";
import type { CommitmentContent } from "~/domain/rows/commitment";
import { type Id, scopeOf } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { agreementById } from "@db/queries/agreements";
import { commitmentById } from "@db/queries/commitments";
import { meetingById } from "@db/queries/meetings";
import { strikeFacts } from "@db/queries/strike-facts";
import { addAgreement, addCommitment, addDossier, addMeeting, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { union } = ownUnion();
const AT = { now: NOW, today: TODAY };
let dossier: BuiltDossier;

beforeEach(async () => {
  dossier = await built((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", parties: [union.ministry] }));
});

const built = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(union.coordinator.id, write);

/** An agreement signed today, and the commitment that its one clause made. */
async function signed() {
  const { id } = await built((tx) => addAgreement(tx, dossier, { parties: [{ partyId: union.ministry }], clauses: [{ words: "تسوية الوضعية قبل متم السنة", side: "theirs", partyId: union.ministry }], at: NOW }));
  await signAgreement(union.coordinator, id, { id: newId(), version: 1, signedOn: TODAY, place: null, ourSignatories: null, signatories: [], scan: null }, AT);
  return { id, made: (await agreementById(scopeOf(union.coordinator), id))?.clauses[0]?.commitment?.id ?? "" };
}

async function edited(id: Id, change: Partial<CommitmentContent>) {
  const row = await commitmentById(scopeOf(union.coordinator), id);
  if (!row) throw new Error("The commitment is not there.");
  const { side, words, verbatim, partyId, officeHolderId, spokenBy, source, sourceNote, meetingId, eventId, rung, said, dueKind, dueOn, triggerId, triggerDays, triggerText, triggerEventId, triggerOn, confidentiality } = row;
  const content = { side, words, verbatim, partyId, officeHolderId, spokenBy, source, sourceNote, meetingId, eventId, rung, said, dueKind, dueOn, triggerId, triggerDays, triggerText, triggerEventId, triggerOn, confidentiality, ...change };
  return editCommitment(union.coordinator, { id, version: row.version, content }, AT);
}

test("the words of a signed clause are not reworded on the page of its commitment, nor its due date, its party or its proof", async () => {
  const { made } = await signed();
  for (const change of [{ words: "تسوية الوضعية قريبا" }, { dueKind: "on" as const, dueOn: "2027-01-01" }, { partyId: null, side: "ours" as const }, { rung: "spoken" as const }, { verbatim: false }]) {
    expect(await edited(made, change)).toEqual({ ok: false, refusal: "signed_clause" });
  }
  expect(await commitmentById(scopeOf(union.coordinator), made)).toMatchObject({ words: "تسوية الوضعية قبل متم السنة", side: "theirs", rung: "signed_agreement", verbatim: true, version: 1 });
});

test("news of it is recorded all the same, and a commitment that no clause made is edited as ever", async () => {
  const { made } = await signed();
  expect(await recordSign(union.coordinator, { id: newId(), commitmentId: made, kind: "our_nudge", onDay: TODAY, words: "مراسلة تذكير" }, AT)).toMatchObject({ ok: true });
  const other = await built((tx) => addCommitment(tx, dossier, { words: "قول", source: "clause", partyId: union.ministry, at: NOW }));
  expect(await edited(other, { words: "قول آخر" })).toEqual({ ok: true });
});

test("it stays so after the agreement was struck out and restored", async () => {
  const { id, made } = await signed();
  const facts = await strikeFacts(scopeOf(union.coordinator), "agreement", id);
  const strikeId = newId();
  await strikeOut(union.coordinator, { kind: "agreement", id, strikeId, seen: facts?.seen ?? "", reason: "خطأ" }, AT);
  await restore(union.coordinator, { strikeId, subject: { kind: "agreement", id }, reason: null }, AT);
  expect(await edited(made, { words: "غير ما وقع" })).toEqual({ ok: false, refusal: "signed_clause" });
});

test("an agreement names its meeting by the strictest of the meeting's level and that of the dossier it was moved to", async () => {
  const secret = await transaction(union.bureau.id, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.bureau.id, decidedBy: union.bureau.id, state: "in_dialogue", confidentiality: "bureau" }));
  const open = await built((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue" }));
  const naming = async (meetingId: Id) => agreementById(scopeOf(union.coordinator), (await built((tx) => addAgreement(tx, dossier, { meetingId }))).id);
  const moved = async (to: BuiltDossier) => {
    const { id } = await built((tx) => addMeeting(tx, dossier, { title: "لقاء الوزير" }));
    await transaction(union.bureau.id, (tx) => tx.execute(`update meeting set dossier_id = '${to.id}' where id = '${id}'`));
    return id;
  };
  expect((await naming(await moved(open)))?.meeting).toMatchObject({ title: "لقاء الوزير" });
  const hidden = await moved(secret);
  expect(await meetingById(scopeOf(union.coordinator), hidden)).toBeNull();
  const row = await naming(hidden);
  expect([row?.meeting, row?.meetingId]).toEqual([null, hidden]);
  expect((await agreementById(scopeOf(union.bureau), row?.id ?? ""))?.meeting).toMatchObject({ title: "لقاء الوزير" });
});
