import { beforeAll, expect, test } from "vitest";

import { exactly } from "~/domain/days";
import type { StoryRows } from "~/domain/rows/story";
import { scopeOf, type Viewer } from "~/domain/viewer";
import { historyEntries } from "~/presenters/history";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { dossierByAddress } from "@db/queries/dossiers";
import { historyOf, placeFrom } from "@db/queries/history";
import { historyNames } from "@db/queries/history-names";
import { storyOf } from "@db/queries/story";
import { addCommitment, addDossier, addEvent, addMeeting, addSign, addStateChange, type BuiltDossier } from "@db/seed/builders";
import { addAgreement } from "@db/seed/builders/agreements";
import { addDemand } from "@db/seed/builders/demands";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const SECRET = "سر المكتب";
const { fresh, union } = ownUnion();
let dossier: BuiltDossier;

beforeAll(async () => {
  const party = { partyId: union.ministry };
  dossier = await transaction(union.coordinator.id, async (tx) => {
    const built = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", confidentiality: "members", parties: [union.ministry] });
    const outcomes = [{ kind: "their_commitment" as const, words: "منشور" }, { kind: "their_commitment" as const, words: `${SECRET} 1` }, { kind: "position" as const, words: "موقف" }];
    const open = await addMeeting(tx, built, { parties: [union.ministry], outcomes, confidentiality: "members" });
    await addCommitment(tx, built, { ...party, words: "منشور", meetingId: open.id, outcomeId: open.outcomeIds[0], confidentiality: "members" });
    const strict = await addCommitment(tx, built, { ...party, words: `${SECRET} 1`, meetingId: open.id, outcomeId: open.outcomeIds[1], confidentiality: "bureau", state: "broken" });
    await addSign(tx, built, { commitmentId: strict, words: `${SECRET} 2` });
    await addStateChange(tx, built, { subject: "commitment", subjectId: strict, move: "break", fromState: "confirmed", toState: "broken", reason: `${SECRET} 3` });
    await addCommitment(tx, built, { ...party, words: "ينتظر", meetingId: open.id, confidentiality: "organisation", triggerId: strict });

    const closed = await addMeeting(tx, built, { title: `${SECRET} 4`, confidentiality: "bureau", parties: [union.ministry], attendees: [{ side: "theirs", office: `${SECRET} 5` }], outcomes: [{ kind: "information", words: `${SECRET} 6` }] });
    await addCommitment(tx, built, { ...party, words: `${SECRET} 7`, meetingId: closed.id, confidentiality: "members" });
    const letter = await addEvent(tx, built, { kind: "letter_in", title: `${SECRET} 8`, confidentiality: "bureau", partyId: union.ministry });
    await addCommitment(tx, built, { ...party, words: `${SECRET} 9`, eventId: letter, confidentiality: "organisation" });
    await addEvent(tx, built, { kind: "action", actionKinds: ["strike"], title: "إضراب", when: exactly("2026-02-01") });
    return built;
  });
});

const story = (viewer: Viewer) => storyOf(scopeOf(viewer), dossier.id);
const counts = ({ meetings, events, commitments, signs }: StoryRows) => [meetings.length, events.length, commitments.length, signs.length];
const outcomesIn = ({ meetings }: StoryRows) => meetings.flatMap(({ outcomes }) => outcomes.map(({ words }) => words));

test("the bureau above reads the whole story", async () => {
  expect(counts(await story(union.bureau))).toEqual([2, 2, 5, 1]);
  expect(counts(await story(union.localBureau))).toEqual([2, 2, 5, 1]);
});

test("a coordinator reads nothing of the bureau's level, nor what such a record holds, nor the line it was made from", async () => {
  const rows = await story(union.coordinator);
  expect(counts(rows)).toEqual([1, 1, 2, 0]);
  expect(outcomesIn(rows)).toEqual(["منشور", "موقف"]);
  expect(JSON.stringify(rows)).not.toContain(SECRET);
});

test("a member and an administrator read what is published and held by what is published", async () => {
  for (const viewer of [union.member, union.administrator]) {
    const rows = await story(viewer);
    expect(rows.commitments.map(({ words }) => words)).toEqual(["منشور"]);
    expect(counts(rows)).toEqual([1, 0, 1, 0]);
    expect(JSON.stringify(rows)).not.toContain(SECRET);
  }
});

test("a sister organisation reads nothing, and does not find the dossier", async () => {
  for (const viewer of [union.sisterCoordinator, union.sisterMember]) {
    expect(counts(await story(viewer))).toEqual([0, 0, 0, 0]);
    expect(await dossierByAddress(scopeOf(viewer), dossier.number ?? "")).toBeNull();
  }
});

test("a commitment that waits on another says so, whoever may read that other", async () => {
  const rows = await story(union.coordinator);
  expect(rows.commitments.map(({ words, waitsOnAnother }) => [words, waitsOnAnother])).toEqual([["منشور", false], ["ينتظر", true]]);
});

test("opening a page with records of the bureau's level is written down", async () => {
  await logConfidentialAccess(union.bureau.id, dossier.id, NOW);
  expect(await fresh.sql`select account_id, dossier_id, at from confidential_access`).toEqual([{ account_id: union.bureau.id, dossier_id: dossier.id, at: NOW }]);
});

const history = (viewer: Viewer, limit = 500) => historyOf(scopeOf(viewer), dossier, limit, null);

test("the history of the bureau holds every change, newest first", async () => {
  const rows = await history(union.bureau);
  const [all] = await fresh.sql`select count(*) as n from audit_event where about = ${dossier.id}`;
  expect(rows).toHaveLength(Number(all?.n));
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map(({ seq }) => seq).toSorted((a, b) => b - a));
});

test("the history of a coordinator holds no trace of records beyond them: not their children, their lines, their moves or their names", async () => {
  const rows = await history(union.coordinator);
  expect(rows.length).toBeGreaterThan(10);
  expect(JSON.stringify(rows)).not.toContain(SECRET);
  const names = await historyNames(scopeOf(union.coordinator), await history(union.bureau));
  expect([...names.commitments.values()].join()).not.toContain(SECRET);
});

test("what was beyond a reader at the time stays so in the history after the record was opened", async () => {
  const meetingId = await transaction(union.bureau.id, async (tx) => (await addMeeting(tx, dossier, { title: "كان سرا", confidentiality: "bureau" })).id);
  const seen = async () => (await history(union.coordinator)).filter(({ rowId }) => rowId === meetingId).map(({ action }) => action);
  expect(await seen()).toEqual([]);
  await transaction(union.bureau.id, (tx) => tx.execute(`update meeting set confidentiality = 'organisation' where id = '${meetingId}'`));
  expect(await seen()).toEqual([]);
  await transaction(union.bureau.id, (tx) => tx.execute(`update meeting set place = 'الرباط' where id = '${meetingId}'`));
  expect(await seen()).toEqual(["UPDATE"]);
});

test("the history is paged by place, each row once", async () => {
  const scope = scopeOf(union.bureau);
  const whole = await historyOf(scope, dossier, 500, null);
  const paged: number[] = [];
  for (let before: { instant: string; seq: number } | null = null; ; ) {
    const rows = await historyOf(scope, dossier, 7, before);
    const last = rows.at(-1);
    if (!last) break;
    paged.push(...rows.map(({ seq }) => seq));
    before = { instant: last.instant, seq: last.seq };
  }
  expect(paged).toEqual(whole.map(({ seq }) => seq));
});

test("the history tells the moves of demands and agreements as theirs, and none of one beyond the reader", async () => {
  const { inside, open, hidden, agreed } = await transaction(union.bureau.id, async (tx) => {
    const holder = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue" });
    const asked = await addDemand(tx, holder, { title: "مطلب معروض", stance: "in_review" });
    const secret = await addDemand(tx, holder, { title: SECRET, stance: "in_review", confidentiality: "bureau" });
    await addStateChange(tx, holder, { subject: "demand", subjectId: secret.id, move: "return", fromState: "in_review", toState: "returned", reason: SECRET });
    const signed = await addAgreement(tx, holder, { title: "اتفاق معروض", signedOn: "2026-02-01", parties: [{ partyId: union.ministry }] });
    const kept = await addAgreement(tx, holder, { title: SECRET, signedOn: "2026-02-01", confidentiality: "bureau", parties: [{ partyId: union.ministry }] });
    for (const subjectId of [signed.id, kept.id]) await addStateChange(tx, holder, { subject: "agreement", subjectId, move: "sign", fromState: "draft", toState: "signed" });
    return { inside: holder, open: asked.id, hidden: [secret.id, kept.id], agreed: signed.id };
  });
  const read = async (viewer: Viewer) => {
    const rows = await historyOf(scopeOf(viewer), inside, 500, null);
    return { rows, changes: historyEntries(rows, await historyNames(scopeOf(viewer), rows), "ar").flatMap(({ changes }) => changes).filter(({ kind }) => kind === "moved") };
  };
  const coordinator = await read(union.coordinator);
  expect(hidden.filter((id) => JSON.stringify(coordinator.rows).includes(id))).toEqual([]);
  expect(JSON.stringify([coordinator.rows, coordinator.changes])).not.toContain(SECRET);
  expect([open, agreed].filter((id) => !JSON.stringify(coordinator.rows).includes(id))).toEqual([]);
  const told = (title: string, subject: string) => coordinator.changes.filter((change) => change.title === title && change.subject === subject);
  expect(told("إحالة المطلب للمراجعة", "مطلب معروض")).toHaveLength(1);
  expect(told("توقيع الاتفاق", "اتفاق معروض")).toHaveLength(1);
  expect(coordinator.changes.filter(({ title }) => title === "إحالة على المكتب")).toHaveLength(1);
  expect(coordinator.changes.flatMap(({ fields }) => fields.map((field) => field.new))).toContain("قيد المراجعة");
  expect((await read(union.bureau)).changes.filter(({ subject }) => subject === SECRET)).not.toHaveLength(0);
});

test("another organisation reads nothing of the history", async () => {
  expect(await historyOf(scopeOf(union.sisterCoordinator), dossier, 10, null)).toEqual([]);
});

test("a place in the history that is none is not read as one", () => {
  expect(placeFrom("2026-03-04T10:00:00.000001Z~12")).toEqual({ instant: "2026-03-04T10:00:00.000001Z", seq: 12 });
  for (const text of [null, "", "12", "2026-02-30T10:00:00.000000Z~1", "2026-03-04T25:00:00.000000Z~1", "2026-03-04T10:00:00.000000Z~-1", "x~y"]) expect(placeFrom(text)).toBeNull();
});
