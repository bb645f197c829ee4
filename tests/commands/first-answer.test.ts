import { beforeEach, expect, test } from "vitest";

import { editCommitment } from "~/commands/edit-commitment";
import { linkDemand } from "~/commands/link-demand";
import { moveCommitment } from "~/commands/move-commitment";
import { recordResponses } from "~/commands/record-responses";
import { recordSign } from "~/commands/record-sign";
import { restore } from "~/commands/restore";
import { strikeOut } from "~/commands/strike-out";
import { about, exactly } from "~/domain/days";
import type { Confidentiality } from "~/domain/confidentiality";
import type { CommitmentMove } from "~/domain/commitment";
import type { CommitmentContent, CommitmentRow } from "~/domain/rows/commitment";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { commitmentById } from "@db/queries/commitments";
import { noteFirstAnswers } from "@db/queries/first-answers";
import { strikeFacts } from "@db/queries/strike-facts";
import { addCommitment, addDemand, addDemandFile, addDeposit, addDossier, addEvent, addResponse, type BuiltDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();
const at = { now: NOW, today: TODAY };
const built = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(HOUSE, write);
let dossier: BuiltDossier;
let commitment: Id;

beforeEach(async () => {
  await built(async (tx) => {
    dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", parties: [union.ministry], openedOn: "2025-12-01" });
    commitment = await addCommitment(tx, dossier, { partyId: union.ministry, state: "in_progress", when: exactly("2026-01-10") });
  });
});

const firstAnswer = async (id = commitment) => (await fresh.owner`select first_answer_on::text as day from commitment where id = ${id}`)[0]?.day ?? null;
const withUs = async (id = commitment) => (await fresh.owner`select with_us_days as days from commitment where id = ${id}`)[0]?.days ?? null;

async function signed(onDay: string, kind: "their_news" | "our_nudge" = "their_news"): Promise<Id> {
  const id = newId();
  expect(await recordSign(union.coordinator, { id, commitmentId: commitment, kind, onDay, words: "قيد الدرس" }, at)).toEqual({ ok: true });
  return id;
}

async function moved(viewer: Viewer, move: CommitmentMove, onDay: string, id = commitment) {
  const version = (await commitmentById(scopeOf(viewer), id))?.version ?? 0;
  return moveCommitment(viewer, { id, changeId: newId(), version, move, onDay, settledCount: null, brought: { reversal: "annulled", reason: "سبب", evidence: "وثيقة", claim: "أنجز" } }, at);
}

test("the first answer is the earliest news after the day of the saying; our nudges and news of the very day are none", async () => {
  await signed("2026-01-10");
  await signed("2026-01-12", "our_nudge");
  expect(await firstAnswer()).toBeNull();
  await signed("2026-02-01");
  await signed("2026-01-20");
  expect(await firstAnswer()).toBe("2026-01-20");
});

test("a claim that it was done is an answer too", async () => {
  expect(await moved(union.coordinator, "claim", "2026-02-03")).toMatchObject({ ok: true });
  expect(await firstAnswer()).toBe("2026-02-03");
});

test("what is struck out never came, and what is restored came", async () => {
  await signed("2026-02-01");
  const news = await signed("2026-01-20");
  const facts = await strikeFacts(scopeOf(union.coordinator), "sign", news);
  const strikeId = newId();
  await strikeOut(union.coordinator, { kind: "sign", id: news, strikeId, seen: facts?.seen ?? "", reason: "خطأ" }, at);
  expect(await firstAnswer()).toBe("2026-02-01");
  await restore(union.coordinator, { strikeId, subject: { kind: "sign", id: news }, reason: null }, at);
  expect(await firstAnswer()).toBe("2026-01-20");
});

/** What a coordinator writes of a commitment, out of its whole row. */
function contentOf({ side, words, verbatim, partyId, officeHolderId, spokenBy, source, sourceNote, meetingId, eventId, rung, said, dueKind, dueOn, triggerId, triggerDays, triggerText, triggerEventId, triggerOn, confidentiality }: CommitmentRow): CommitmentContent {
  return { side, words, verbatim, partyId, officeHolderId, spokenBy, source, sourceNote, meetingId, eventId, rung, said, dueKind, dueOn, triggerId, triggerDays, triggerText, triggerEventId, triggerOn, confidentiality };
}

test("correcting the day of the saying works it out anew", async () => {
  await signed("2026-01-20");
  const row = await commitmentById(scopeOf(union.coordinator), commitment);
  if (!row) throw new Error("The commitment is not there.");
  expect(await editCommitment(union.coordinator, { id: row.id, version: row.version, content: { ...contentOf(row), said: exactly("2026-01-20") } }, at)).toEqual({ ok: true });
  expect(await firstAnswer()).toBeNull();
});

/** A demand that was handed over and answered before and after the commitment was given, and then linked to it. */
async function answered(confidentiality: Confidentiality): Promise<void> {
  const demand = await built(async (tx) => {
    const fileId = await addDemandFile(tx, dossier);
    const asked = await addDemand(tx, dossier, { fileId, stance: "validated" });
    const depositId = await addDeposit(tx, dossier, { fileId, partyId: union.ministry, onDay: "2025-12-20", items: [{ demandId: asked.id, versionId: asked.versionId }] });
    for (const onDay of ["2026-01-05", "2026-01-15"]) await addResponse(tx, dossier, { depositId, demandId: asked.id, onDay, confidentiality });
    return asked.id;
  });
  expect(await linkDemand(union.coordinator, demand, { id: newId(), commitment, place: { demandId: demand, anchor: null } }, at)).toEqual({ ok: true });
}

test("an answer of the same party to the demand it came of counts from the day after the saying on", async () => {
  await answered("organisation");
  expect(await firstAnswer()).toBe("2026-01-15");
});

test("days with us are taken from the story when the verdict is given, and go with it", async () => {
  await built(async (tx) => {
    await addEvent(tx, dossier, { kind: "letter_out", when: exactly("2026-01-10") });
    await addEvent(tx, dossier, { kind: "letter_in", when: exactly("2026-01-20") });
    await addEvent(tx, dossier, { kind: "letter_out", when: exactly("2026-01-27") });
  });
  expect(await moved(union.bureau, "keep", "2026-02-10")).toMatchObject({ ok: true });
  expect(await withUs()).toBe(7);
  expect(await moved(union.bureau, "undo", "2026-02-12")).toMatchObject({ ok: true });
  expect(await withUs()).toBeNull();
});

test("what the readers of a commitment may not read does not move its days with us, and without an exact day none are known", async () => {
  const undated = await built(async (tx) => {
    await addEvent(tx, dossier, { kind: "letter_out", when: exactly("2026-01-10") });
    await addEvent(tx, dossier, { kind: "letter_in", when: exactly("2026-01-20"), confidentiality: "bureau" });
    return addCommitment(tx, dossier, { partyId: union.ministry, state: "in_progress", when: about("2026-01-10") });
  });
  await moved(union.bureau, "keep", "2026-02-10");
  expect(await withUs()).toBe(0);
  await moved(union.bureau, "keep", "2026-02-10", undated);
  expect(await withUs(undated)).toBeNull();
});

test("an answer of the bureau's level alone does not show in what others read, and counts for a commitment of that level", async () => {
  await answered("bureau");
  expect(await firstAnswer()).toBeNull();
  await fresh.owner.begin(async (sql) => {
    await sql`select set_config('app.user_id', 'house', true)`;
    await sql`update commitment set confidentiality = 'bureau' where id = ${commitment}`;
  });
  await transaction(HOUSE, (tx) => noteFirstAnswers(tx, dossier.id));
  expect(await firstAnswer()).toBe("2026-01-15");
});

test("answers that are recorded later, and those that are put right, count from then on", async () => {
  await answered("organisation");
  const [deposit] = await fresh.owner`select id from deposit where dossier_id = ${dossier.id}`;
  const [link] = await fresh.owner`select demand_id from demand_link where commitment_id = ${commitment}`;
  expect(await recordResponses(union.coordinator, deposit?.id, {
    source: "letter", meetingId: null, eventId: null, sourceNote: null, onDay: "2026-01-12", documentId: null, level: undefined,
    answers: [{ id: newId(), row: 0, demandId: link?.demand_id, anchor: null, kind: "accepted", words: null, verbatim: false, counterText: null, deferredUntil: null, sentOnToId: null }],
  }, at)).toMatchObject({ ok: true });
  expect(await firstAnswer()).toBe("2026-01-12");
});
