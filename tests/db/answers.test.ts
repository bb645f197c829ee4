import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";

import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { depositAnswers } from "~/presenters/deposit-answers";
import { memberStory } from "~/presenters/member-story";
import { myDayPage } from "~/presenters/my-day";
import { silencesPage } from "~/presenters/silences";
import { depositById } from "@db/queries/deposits";
import { historyOf } from "@db/queries/history";
import { historyNames } from "@db/queries/history-names";
import { myDay } from "@db/queries/my-day";
import { silencesOf } from "@db/queries/party-silences";
import { publishedAnswers } from "@db/queries/published-answers";
import { answerablePoints, responseById, responsesOf } from "@db/queries/responses";
import { storyOf } from "@db/queries/story";
import { strikeFacts } from "@db/queries/strike-facts";
import { struckIn } from "@db/queries/strikes";
import { demand, deposit, dossier as dossierTable, meeting as meetingTable, response, strike } from "@db/schema";
import { addAgreement, addDemand, addDemandFile, addDeposit, addDossier, addMeeting, addParty, addResponse, type BuiltDemand, type BuiltDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { union } = ownUnion();
let dossier: BuiltDossier;
let fileId: Id;
let party: Id;
let first: BuiltDemand;
let second: BuiltDemand;
const build = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(HOUSE, write);
const ids = ({ id, versionId }: BuiltDemand) => ({ demandId: id, versionId });

beforeEach(async () => {
  await build(async (tx) => {
    party = await addParty(tx, { name: { ar: "وزارة التعمير", fr: "Ministère de l’Urbanisme" }, createdBy: union.coordinator.id });
    dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, ownerId: null, state: "in_dialogue", parties: [party], confidentiality: "members", openedOn: "2025-12-01", decidedBy: union.bureau.id });
    fileId = await addDemandFile(tx, dossier);
    first = await addDemand(tx, dossier, { fileId, stance: "validated", title: "مراجعة التعويضات" });
    second = await addDemand(tx, dossier, { fileId, stance: "validated", title: "الترقية" });
  });
});
const handIn = (onDay = "2026-02-01", items = [first, second], given: Partial<Parameters<typeof addDeposit>[2]> = {}) => build((tx) => addDeposit(tx, dossier, { fileId, partyId: party, onDay, items: items.map(ids), ...given }));
const answer = (depositId: Id, given: Partial<Parameters<typeof addResponse>[2]> = {}) => build((tx) => addResponse(tx, dossier, { depositId, onDay: "2026-02-20", ...given }));

describe("who reads an answer", () => {
  const reads = async (viewer: Viewer, id: Id) => (await responseById(scopeOf(viewer), id)) !== null;
  test("whoever reads its deposit from the inside, as far as its own level allows", async () => {
    const depositId = await handIn();
    const [open, closed] = [await answer(depositId), await answer(depositId, { confidentiality: "bureau" })];
    for (const viewer of [union.coordinator, union.bureau]) expect(await reads(viewer, open)).toBe(true);
    for (const viewer of [union.member, union.administrator, union.sisterCoordinator]) expect(await reads(viewer, open)).toBe(false);
    expect([await reads(union.bureau, closed), await reads(union.coordinator, closed)]).toEqual([true, false]);
    expect((await responsesOf(scopeOf(union.coordinator), depositId)).map(({ id }) => id)).toEqual([open]);
  });
  test("an answer to a demand, or from a meeting, that the reader may not see is not there", async () => {
    const [secret, meeting] = await build(async (tx) => [await addDemand(tx, dossier, { fileId, stance: "validated", title: "خط أحمر", confidentiality: "bureau" }), await addMeeting(tx, dossier, { confidentiality: "bureau" })] as const);
    const depositId = await handIn("2026-02-01", [first, secret]);
    const [toSecret, fromSecret] = [await answer(depositId, { demandId: secret.id }), await answer(depositId, { source: "meeting", meetingId: meeting.id })];
    for (const id of [toSecret, fromSecret]) expect([await reads(union.bureau, id), await reads(union.coordinator, id)]).toEqual([true, false]);
  });
  test("an answer from a meeting that was moved to another dossier is read where the meeting is read now, struck out or not", async () => {
    const [meetingId, closed, open] = await build(async (tx) => {
      const elsewhere = (confidentiality: "bureau" | "organisation") => addDossier(tx, { organisationId: union.organisation, createdBy: union.bureau.id, ownerId: null, state: "in_dialogue", confidentiality });
      return [(await addMeeting(tx, dossier, { confidentiality: "organisation" })).id, await elsewhere("bureau"), await elsewhere("organisation")] as const;
    });
    const id = await answer(await handIn(), { source: "meeting", meetingId, words: "سرية" });
    const move = (to: BuiltDossier) => build((tx) => tx.update(meetingTable).set({ dossierId: to.id }).where(eq(meetingTable.id, meetingId)));
    const found = async (viewer: Viewer) => {
      const scope = scopeOf(viewer);
      return [await reads(viewer, id), (await strikeFacts(scope, "response", id))?.level, (await storyOf(scope, dossier.id)).responses.length];
    };
    const named = async (viewer: Viewer) => {
      const rows = await historyOf(scopeOf(union.bureau), { id: dossier.id, organisationId: union.organisation }, 500, null);
      return [(await struckIn(scopeOf(viewer), dossier.id, null)).lines.map(({ subjectId }) => subjectId), (await historyNames(scopeOf(viewer), rows)).records.has(id)];
    };
    await move(open);
    expect(await found(union.coordinator)).toEqual([true, "organisation", 1]);
    await move(closed);
    expect(await found(union.bureau)).toEqual([true, "bureau", 1]);
    expect(await found(union.coordinator)).toEqual([false, undefined, 0]);
    await build(async (tx) => {
      const strikeId = newId();
      await tx.insert(strike).values({ id: strikeId, subject: "response", subjectId: id, dossierId: dossier.id, organisationId: union.organisation, reason: "خطأ", struckBy: union.bureau.id, struckAt: NOW });
      await tx.update(response).set({ strikeId }).where(eq(response.id, id));
    });
    expect([await named(union.bureau), await named(union.coordinator)]).toEqual([[[id], true], [[], false]]);
    await move(open);
    expect(await named(union.coordinator)).toEqual([[id], true]);
  });
});

test("a deposit tells its answers point by point, what is left unanswered, and for how many days", async () => {
  const id = await handIn();
  const shown = async (viewer = union.coordinator) => {
    const [row, responses] = await Promise.all([depositById(scopeOf(viewer), id), responsesOf(scopeOf(viewer), id)]);
    if (!row) throw new Error("The deposit is not there.");
    return depositAnswers({ deposit: row, points: answerablePoints(row), responses, today: TODAY }, { viewer, language: "en" });
  };
  expect(await shown()).toMatchObject({ silent: "31 days without an answer", recordHref: `/deposits/${id}/responses/new`, points: [{ label: "point 1", standing: "unanswered" }, { standing: "unanswered" }] });
  expect((await shown(union.bureau)).recordHref).toBeNull();
  await answer(id, { demandId: first.id, kind: "counter_offer", counterText: "على دفعتين", sourceNote: "4117" });
  const after = await shown();
  expect(after).toMatchObject({ silent: null, points: [{ standing: "answered", silent: null, answers: [{ kind: "counter_offer", counter: "على دفعتين", edit: { key: "edit" } }] }, { standing: "unanswered", silent: "31 days without an answer" }] });
  expect(after.summary).toEqual(["1 point answered", "1 point unanswered"]);
});

test("a reply that nobody classified waits on the day of the coordinators there, and of nobody else", async () => {
  const id = await answer(await handIn(), { words: "توصلنا بملفكم" });
  const day = async (viewer: Viewer) => myDayPage(await myDay({ viewer, scope: scopeOf(viewer), today: TODAY, thresholds: DEFAULT_THRESHOLDS }), { viewer, language: "ar", today: TODAY, thresholds: DEFAULT_THRESHOLDS, newId }).sections.find(({ key }) => key === "unclassified")?.items ?? [];
  expect((await day(union.otherCoordinator)).filter((item) => item.id === id)).toMatchObject([{ href: `/responses/${id}/edit`, action: "classify", title: "توصلنا بملفكم" }]);
  for (const viewer of [union.bureau, union.sisterCoordinator]) expect(await day(viewer)).toEqual([]);
  await build((tx) => tx.update(response).set({ kind: "refused" }).where(eq(response.id, id)));
  expect((await day(union.coordinator)).filter((item) => item.id === id)).toEqual([]);
});

describe("the log of what a party left unanswered", () => {
  const log = async (viewer = union.coordinator, after: string | null = null) => silencesOf(scopeOf(viewer), party, after);
  const silent = async (viewer = union.coordinator) => (await log(viewer)).rows.map(({ demandId, onDay, again }) => [demandId, onDay, again]);

  test("it names each demand from the first time it was handed over, the longest first, and how often again", async () => {
    await handIn("2026-01-10", [second]);
    await handIn("2026-02-01");
    expect(await silent()).toEqual([[second.id, "2026-01-10", 1], [first.id, "2026-02-01", 0]]);
    const page = silencesPage({ party: { id: party, name: { ar: null, fr: null, en: "Ministry" } }, found: await log(), after: null, language: "en", today: TODAY });
    expect(page.lines).toMatchObject([{ title: "الترقية", days: "53 days without an answer", remarks: ["deposited 1 more time since"] }, { days: "31 days without an answer", remarks: [] }]);
  });
  test("an answer ends the silence about that deposit and those before it, and a later deposit begins another", async () => {
    await handIn("2026-01-10", [first]);
    const again = await handIn("2026-01-20", [first]);
    await answer(again, { demandId: first.id, kind: null, words: "جواب" });
    expect(await silent()).toEqual([]);
    await handIn("2026-02-25", [first]);
    expect(await silent()).toEqual([[first.id, "2026-02-25", 0]]);
  });
  test("it is told to whoever reads the deposit and the demand; what another party was handed, what was struck out and what is not awaited stays out", async () => {
    const secret = await build((tx) => addDemand(tx, dossier, { fileId, stance: "validated", title: "خط أحمر", confidentiality: "bureau" }));
    const id = await handIn("2026-02-01", [first, second, secret]);
    await handIn("2026-02-02", [first], { partyId: union.ministry });
    await build((tx) => tx.update(demand).set({ stance: "dropped" }).where(eq(demand.id, second.id)));
    expect(await silent()).toEqual([[first.id, "2026-02-01", 0]]);
    expect((await silent(union.bureau)).map(([demandId]) => demandId).toSorted()).toEqual([first.id, secret.id].toSorted());
    for (const viewer of [union.sisterCoordinator, union.member]) expect(await silent(viewer)).toEqual([]);
    await build((tx) => tx.update(deposit).set({ confidentiality: "bureau" }).where(eq(deposit.id, id)));
    expect(await silent()).toEqual([]);
  });
  test("in a dossier that was closed the days end with it", async () => {
    await handIn("2026-02-01", [first]);
    await build((tx) => tx.update(dossierTable).set({ closedOn: "2026-02-11" }).where(eq(dossierTable.id, dossier.id)));
    const page = silencesPage({ party: { id: party, name: { ar: "و", fr: null, en: null } }, found: await log(), after: null, language: "en", today: TODAY });
    expect(page.lines).toMatchObject([{ days: "10 days without an answer", remarks: ["until the file was closed"] }]);
  });
  test("it goes on page by page, each demand once; a page that begins nowhere is empty", async () => {
    const many = await build(async (tx) => {
      const found: BuiltDemand[] = [];
      for (let place = 0; place < 33; place++) found.push(await addDemand(tx, dossier, { stance: "validated", title: `مطلب ${place}` }));
      return found;
    });
    await handIn("2026-02-01", many);
    const one = await log();
    const two = await log(union.coordinator, one.after);
    expect([one.rows.length, two.rows.length, two.after]).toEqual([30, 3, null]);
    expect(new Set([...one.rows, ...two.rows].map(({ demandId }) => demandId))).toEqual(new Set(many.map(({ id }) => id)));
    for (const nowhere of [newId(), "nothing"]) expect((await log(union.coordinator, nowhere)).rows).toEqual([]);
  });
});

describe("the story of a dossier", () => {
  test("it tells deposits, answers and signed agreements, and no draft of one", async () => {
    const id = await handIn();
    await answer(id, { demandId: first.id, kind: "partly" });
    await build(async (tx) => {
      await addAgreement(tx, dossier, { title: "اتفاق", signedOn: "2026-03-01", parties: [{ partyId: party }] });
      await addAgreement(tx, dossier, { title: "مشروع" });
    });
    expect(await storyOf(scopeOf(union.coordinator), dossier.id)).toMatchObject({
      deposits: [{ id, points: 2, onDay: "2026-02-01" }], responses: [{ depositId: id, title: "مراجعة التعويضات", point: 1, kind: "partly" }], agreements: [{ title: "اتفاق", signedOn: "2026-03-01" }],
    });
  });
  test("members read of it what was published: an answer with its deposit and its demand, and never a file of the bureau", async () => {
    const id = await handIn();
    const answered = await answer(id, { demandId: first.id, kind: "accepted" });
    const told = async () => {
      const { deposits, responses } = await storyOf(scopeOf(union.member), dossier.id);
      return [deposits.length, responses.length];
    };
    const publish = (table: typeof deposit | typeof response | typeof demand, record: Id) => build((tx) => tx.update(table).set({ confidentiality: "members" }).where(eq(table.id, record)));
    await publish(response, answered);
    expect(await told()).toEqual([0, 0]);
    await publish(deposit, id);
    expect(await told()).toEqual([1, 0]);
    await publish(demand, first.id);
    expect(await told()).toEqual([1, 1]);
    expect(await publishedAnswers(scopeOf(union.member), first.id)).toMatchObject([{ kind: "accepted", onDay: "2026-02-20", paragraph: null }]);
    const lines = memberStory(await storyOf(scopeOf(union.member), dossier.id), "en").filter(({ line }) => line.kind !== "step").map(({ line }) => [line.kind, line.note]);
    expect(lines).toMatchObject([["deposit", ["1 February 2026", expect.stringContaining("الملف المطلبي")]], ["answers", ["20 February 2026", "point 1: accepted"]]]);
  });
});
