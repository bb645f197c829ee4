import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";

import { editResponse } from "~/commands/edit-response";
import { recordResponses } from "~/commands/record-responses";
import { exactly } from "~/domain/days";
import { scopeOf } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { type NewResponses, type ResponseEdit, responsesForm, responseEdit } from "~/forms/response";
import { parseForm } from "~/forms/parse";
import { demandById } from "@db/queries/demands";
import { responseById, responsesOf, responsesToDemand } from "@db/queries/responses";
import { addDemand, addDemandFile, addDeposit, addDocument, addDossier, addEvent, addMeeting, addParty, type BuiltDemand, type BuiltDossier } from "@db/seed/builders";
import { deposit, dossier as dossierTable, strike } from "@db/schema";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { paragraphsOfDemand } from "../support/demands";
import { NOW, TODAY } from "../support/union";

const { union } = ownUnion();
const at = { now: NOW, today: TODAY };
let dossier: BuiltDossier;
let first: BuiltDemand;
let second: BuiltDemand;
let depositId: string;
const build = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(HOUSE, write);
const ids = ({ id, versionId }: BuiltDemand) => ({ demandId: id, versionId });

beforeEach(async () => {
  await build(async (tx) => {
    dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, ownerId: null, state: "in_dialogue", parties: [union.ministry] });
    const fileId = await addDemandFile(tx, dossier);
    first = await addDemand(tx, dossier, { fileId, stance: "validated", title: "مراجعة التعويضات" });
    second = await addDemand(tx, dossier, { fileId, stance: "validated", title: "الترقية" });
    depositId = await addDeposit(tx, dossier, { fileId, partyId: union.ministry, onDay: "2026-02-01", items: [ids(first), ids(second)] });
  });
});

type Answer = NewResponses["answers"][number];
const answer = (given: Partial<Answer> = {}): Answer => ({ id: newId(), row: 0, demandId: first.id, anchor: null, kind: "refused", words: null, verbatim: false, counterText: null, deferredUntil: null, sentOnToId: null, ...given });
const given = (answers: readonly Answer[], source: Partial<NewResponses> = {}): NewResponses =>
  ({ source: "letter", meetingId: null, eventId: null, sourceNote: null, onDay: "2026-02-20", documentId: null, level: undefined, answers: [...answers], ...source });
const record = (form: NewResponses, viewer = union.coordinator) => recordResponses(viewer, depositId, form, at);
const kept = async () => responsesOf(scopeOf(union.coordinator), depositId);

test("answers to several points of one letter are recorded in one form, one record a point; the same form twice is the same records", async () => {
  const form = given([answer({ kind: "partly", words: "موافقة على الشق الأول" }), answer({ row: 1, demandId: second.id, kind: "counter_offer", counterText: "ترقية على دفعتين" })]);
  expect(await record(form)).toEqual({ ok: true, depositId });
  expect(await record(form)).toEqual({ ok: true, depositId });
  expect(await kept()).toMatchObject([
    { demandId: first.id, point: 1, title: "مراجعة التعويضات", kind: "partly", words: "موافقة على الشق الأول", source: "letter", onDay: "2026-02-20", confidentiality: "organisation" },
    { demandId: second.id, point: 2, kind: "counter_offer", counterText: "ترقية على دفعتين" },
  ]);
  expect((await demandById(scopeOf(union.coordinator), first.id))?.state).toBe("answered");
});

test("the same form sent twice at once is written once, and what was added to it meanwhile is added", async () => {
  const [one, other] = [answer(), answer({ row: 1, demandId: second.id })];
  const results = await Promise.all([record(given([one])), record(given([one])), record(given([one]))]);
  expect(results.every(({ ok }) => ok)).toBe(true);
  await record(given([one, other]));
  expect((await kept()).map(({ id }) => id)).toEqual([one.id, other.id]);
});

test("an answer can be to one paragraph of a point, and to all that was handed over", async () => {
  const [paragraph] = await paragraphsOfDemand(union.coordinator, first.id);
  await record(given([answer({ anchor: paragraph?.anchor ?? "", kind: "accepted" }), answer({ row: 1, demandId: null, kind: "deferred", deferredUntil: "2026-06-01" })]));
  expect(await kept()).toMatchObject([{ anchor: paragraph?.anchor, paragraph: 1, kind: "accepted" }, { demandId: null, title: null, point: null, kind: "deferred" }]);
  const toSecond = await responsesToDemand(scopeOf(union.coordinator), second.id);
  expect(toSecond.map(({ kind }) => kind)).toEqual(["deferred"]);
});

test("an answer given in a meeting names one that was held in the dossier; a letter, one that came in", async () => {
  const { held, planned, elsewhere, came, went } = await build(async (tx) => {
    const sister = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue" });
    return {
      held: (await addMeeting(tx, dossier, { when: exactly("2026-02-20") })).id, planned: (await addMeeting(tx, dossier, { state: "scheduled" })).id, elsewhere: (await addMeeting(tx, sister, {})).id,
      came: await addEvent(tx, dossier, { kind: "letter_in", partyId: union.ministry }), went: await addEvent(tx, dossier, { kind: "letter_out", partyId: union.ministry }),
    };
  });
  for (const meetingId of [planned, elsewhere]) expect(await record(given([answer()], { source: "meeting", meetingId }))).toMatchObject({ refusal: "fields", fields: { meeting: ["not_a_choice"] } });
  expect(await record(given([answer()], { eventId: went }))).toMatchObject({ fields: { letter: ["not_a_choice"] } });
  expect(await record(given([answer()], { source: "meeting", meetingId: held }))).toMatchObject({ ok: true });
  expect(await record(given([answer()], { eventId: came }))).toMatchObject({ ok: true });
  expect((await kept()).map(({ meeting, letter }) => [meeting?.id ?? null, letter?.id ?? null])).toEqual([[held, null], [null, came]]);
});

test("the day lies neither before the deposit nor ahead, whom it was sent on to is another known party, a place is one that was handed over, and a scan is one of the dossier's", async () => {
  const wrong = async (form: NewResponses) => {
    const result = await record(form);
    return "fields" in result ? result.fields : result;
  };
  const other = await build((tx) => addDemand(tx, dossier, { title: "مطلب لم يودع" }));
  expect(await wrong(given([answer()], { onDay: "2026-01-31" }))).toEqual({ onDay: ["before_deposit"] });
  expect(await wrong(given([answer()], { onDay: "2026-03-05" }))).toEqual({ onDay: ["in_the_future"] });
  expect(await wrong(given([answer({ row: 3, demandId: other.id })]))).toEqual({ "answers[3].place": ["not_a_choice"] });
  expect(await wrong(given([answer({ anchor: "nowhere" })]))).toEqual({ "answers[0].place": ["not_a_choice"] });
  expect(await wrong(given([answer({ kind: "not_competent", sentOnToId: union.ministry })]))).toEqual({ "answers[0].sentOnTo": ["same_party"] });
  expect(await wrong(given([answer({ kind: "not_competent", sentOnToId: newId() })]))).toEqual({ "answers[0].sentOnTo": ["unknown_party"] });
  expect(await wrong(given([answer()], { documentId: newId() }))).toEqual({ document: ["not_a_choice"] });
  expect(await kept()).toEqual([]);
  const scan = await build((tx) => addDocument(tx, dossier));
  const finance = await build((tx) => addParty(tx, { name: { ar: "وزارة المالية" }, createdBy: union.coordinator.id }));
  expect(await record(given([answer({ kind: "not_competent", sentOnToId: finance })], { onDay: TODAY, documentId: scan }))).toMatchObject({ ok: true });
  expect(await kept()).toMatchObject([{ sentOnTo: { ar: "وزارة المالية" }, document: { id: scan } }]);
});

test("nobody else than a coordinator there records answers; nothing is recorded in a closed dossier or to a deposit that was struck out", async () => {
  expect(await record(given([answer()]), union.bureau)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await record(given([answer()], { level: "bureau" }))).toEqual({ ok: false, refusal: "forbidden" });
  for (const viewer of [union.sisterCoordinator, union.member, union.administrator]) expect(await record(given([answer()]), viewer)).toEqual({ ok: false, refusal: "not_found" });
  const [taken] = [answer()];
  await record(given([taken]));
  expect(await record(given([taken]), union.otherCoordinator)).toEqual({ ok: false, refusal: "forbidden" });
  const stand = (state: "withdrawn" | "in_dialogue") => build((tx) => tx.update(dossierTable).set({ state }).where(eq(dossierTable.id, dossier.id)));
  await stand("withdrawn");
  expect(await record(given([answer()]))).toEqual({ ok: false, refusal: "illegal_move" });
  await stand("in_dialogue");
  await build(async (tx) => {
    const strikeId = newId();
    await tx.insert(strike).values({ id: strikeId, organisationId: union.organisation, dossierId: dossier.id, subject: "event", subjectId: depositId, reason: "سجل خطأ", struckBy: union.bureau.id, struckAt: NOW });
    await tx.update(deposit).set({ strikeId }).where(eq(deposit.id, depositId));
  });
  expect(await record(given([answer()]))).toEqual({ ok: false, refusal: "not_found" });
});

describe("an answer that is put right", () => {
  const edited = (over: Partial<ResponseEdit> & Pick<ResponseEdit, "id">): ResponseEdit => {
    const { id: _id, row: _row, ...said } = answer({ kind: "accepted", words: "قبول مبدئي" });
    return { version: 1, source: "letter", meetingId: null, eventId: null, sourceNote: null, onDay: "2026-02-20", documentId: null, level: undefined, answer: said, ...over };
  };
  test("a reply that nobody classified is classified, and says what it is about", async () => {
    const reply = answer({ demandId: null, kind: null, words: "توصلنا بجوابكم" });
    await record(given([reply]));
    expect(await editResponse(union.otherCoordinator, reply.id, edited({ id: reply.id }), at)).toEqual({ ok: true, depositId });
    expect(await responseById(scopeOf(union.coordinator), reply.id)).toMatchObject({ kind: "accepted", demandId: first.id, version: 2, createdBy: union.coordinator.id });
  });
  test("a version that somebody changed meanwhile is refused, also when both come at once", async () => {
    const reply = answer({ kind: null, words: "جواب" });
    await record(given([reply]));
    const results = await Promise.all([union.coordinator, union.otherCoordinator].map((viewer) => editResponse(viewer, reply.id, edited({ id: reply.id }), at)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, refusal: "stale" });
    expect((await responseById(scopeOf(union.coordinator), reply.id))?.version).toBe(2);
  });
  test("it is refused to whoever may not record it, and what it names is asked for again", async () => {
    const reply = answer();
    await record(given([reply]));
    expect(await editResponse(union.bureau, reply.id, edited({ id: reply.id }), at)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await editResponse(union.sisterCoordinator, reply.id, edited({ id: reply.id }), at)).toEqual({ ok: false, refusal: "not_found" });
    expect(await editResponse(union.coordinator, reply.id, edited({ id: reply.id, onDay: "2026-01-01" }), at)).toMatchObject({ fields: { onDay: ["before_deposit"] } });
  });
});

describe("the form of answers", () => {
  const sent = (fields: Readonly<Record<string, string>>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ source: "letter", onDay: "2026-02-20", "answers[0].id": newId(), "answers[0].place": "all", ...fields })) form.append(name, value);
    return parseForm(form, responsesForm);
  };
  test("asks for what its source needs and for at least one answer", () => {
    expect(sent({})).toMatchObject({ error: { answers: ["nothing_said"] } });
    expect(sent({ source: "meeting", "answers[0].kind": "refused" })).toMatchObject({ error: { meeting: ["required"] } });
    expect(sent({ source: "parliament_question", "answers[0].kind": "refused" })).toMatchObject({ error: { sourceNote: ["required"] } });
    expect(sent({ "answers[0].kind": "refused" })).toMatchObject({ status: "success" });
  });
  test("asks each kind of answer for what it needs, and a deferral for a day after the answer", () => {
    expect(sent({ "answers[0].kind": "counter_offer" })).toMatchObject({ error: { "answers[0].counterText": ["required"] } });
    expect(sent({ "answers[0].kind": "deferred" })).toMatchObject({ error: { "answers[0].deferredUntil": ["required"] } });
    expect(sent({ "answers[0].kind": "deferred", "answers[0].deferredUntil": "2026-02-20" })).toMatchObject({ error: { "answers[0].deferredUntil": ["not_after_answer"] } });
    expect(sent({ "answers[0].kind": "unclassified" })).toMatchObject({ error: { "answers[0].words": ["required"] } });
  });
  test("keeps words without a kind as a reply to be classified, drops what another kind holds, and leaves out rows that say nothing", () => {
    const reply = sent({ "answers[0].words": "جواب عام", "answers[1].id": newId(), "answers[1].place": "all", "answers[2].id": newId(), "answers[2].place": "all", "answers[2].kind": "refused", "answers[2].counterText": "نص", "answers[2].deferredUntil": "2027-01-01" });
    expect(reply.status === "success" && reply.value.answers).toMatchObject([{ row: 0, kind: null, words: "جواب عام", demandId: null }, { row: 2, kind: "refused", counterText: null, deferredUntil: null }]);
  });
  test("of one answer that is put right asks the same", () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ id: newId(), version: "1", source: "letter", onDay: "2026-02-20", place: "all", kind: "counter_offer" })) form.append(name, value);
    expect(parseForm(form, responseEdit)).toMatchObject({ error: { counterText: ["required"] } });
  });
});
