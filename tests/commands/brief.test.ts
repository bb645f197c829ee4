import { beforeAll, expect, test } from "vitest";

import { draftFromBrief } from "~/commands/draft-from-brief";
import { exactly } from "~/domain/days";
import { RUNGS } from "~/domain/commitment";
import { NEXT_RUNG } from "~/domain/next-rung";
import { type Id, scopeOf, scopeUpTo, type Viewer } from "~/domain/viewer";
import { briefPage, draftOfBrief, questionsOf } from "~/presenters/brief";
import { briefRows } from "@db/queries/brief";
import { meetingById } from "@db/queries/meetings";
import { addCommitment, addDemand, addDemandFile, addDeposit, addDossier, addMeeting, addOfficeHolder, addParty, addResponse, addSign, type BuiltDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { union } = ownUnion();
let dossier: BuiltDossier;
let planned: Id;
const SECRET = "التزام سري-كناري";

beforeAll(async () => {
  const { organisation, coordinator, ministry, sister, sisterCoordinator } = union;
  await transaction(HOUSE, async (tx) => {
    dossier = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, state: "in_dialogue", parties: [ministry] });
    const other = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, state: "in_dialogue" });
    const elsewhere = await addDossier(tx, { organisationId: sister, createdBy: sisterCoordinator.id, state: "in_dialogue" });
    await addOfficeHolder(tx, { partyId: ministry, office: "الكاتب العام", startsOn: "2024-01-01", createdBy: coordinator.id });
    await addOfficeHolder(tx, { partyId: ministry, office: "الوالي السابق", endsOn: "2025-12-31", createdBy: coordinator.id });
    const met = await addMeeting(tx, dossier, { parties: [ministry], title: "لقاء الرباط", when: exactly("2026-01-20"), attendees: [{ side: "theirs", office: "الكاتب العام" }, { side: "ours", office: "المنسق الوطني" }] });
    planned = (await addMeeting(tx, dossier, { parties: [ministry], state: "scheduled", when: exactly("2026-03-05") })).id;
    const theirs = { partyId: ministry, when: exactly("2026-01-20") };
    await addCommitment(tx, other, { ...theirs, words: "من ملف آخر", dueOn: "2026-01-25" });
    const late = await addCommitment(tx, dossier, { ...theirs, words: "سنوافيكم بالجدول الزمني", verbatim: true, dueOn: "2026-02-20", meetingId: met.id });
    await addCommitment(tx, dossier, { ...theirs, words: "دراسة المرسوم" });
    await addCommitment(tx, dossier, { ...theirs, words: "صرف التعويض", state: "claimed_done", dueOn: "2026-04-01" });
    await addCommitment(tx, dossier, { ...theirs, words: "وفاء تم", state: "kept" });
    await addCommitment(tx, dossier, { ...theirs, words: SECRET, confidentiality: "bureau" });
    await addCommitment(tx, elsewhere, { ...theirs, words: "في تنسيقية أخرى" });
    await addCommitment(tx, dossier, { side: "ours", words: "لائحة المعنيين", meetingId: met.id, dueOn: "2026-03-10" });
    await addSign(tx, dossier, { commitmentId: late, onDay: "2026-02-10", words: "الجدول قيد الإعداد" });
    const fileId = await addDemandFile(tx, dossier);
    const [asked, kept] = [await addDemand(tx, dossier, { fileId, title: "الترقية", stance: "validated" }), await addDemand(tx, dossier, { fileId, title: "التعويض", stance: "maintained" })];
    const depositId = await addDeposit(tx, dossier, { fileId, partyId: ministry, onDay: "2025-12-01", items: [{ demandId: asked.id, versionId: asked.versionId }, { demandId: kept.id, versionId: kept.versionId }] });
    await addResponse(tx, dossier, { depositId, demandId: kept.id, onDay: "2026-02-15", kind: "refused", words: "لا يمكن الاستجابة", verbatim: true });
  });
});

const rowsFor = (viewer: Viewer, meeting = true) => briefRows(scopeOf(viewer), { partyIds: [union.ministry], meeting: meeting ? { id: planned, dossierId: dossier.id } : null, today: TODAY });

test("the brief names what they owe, the dossier of the meeting first, with what is overdue, for what the reader may read", async () => {
  const coordinator = await rowsFor(union.coordinator);
  expect(coordinator.theirs.map(({ words }) => words)).toEqual(["سنوافيكم بالجدول الزمني", "صرف التعويض", "دراسة المرسوم", "من ملف آخر"]);
  expect([coordinator.open, coordinator.overdue]).toEqual([4, 2]);
  expect(JSON.stringify(coordinator)).not.toContain(SECRET);
  expect((await rowsFor(union.coordinator, false)).theirs[0]?.words).toBe("من ملف آخر");
  const bureau = await rowsFor(union.bureau);
  expect(bureau.theirs.find(({ words }) => words === SECRET)?.level).toBe("bureau");
  expect(bureau.open).toBe(6);
  expect((await rowsFor(union.administrator)).theirs).toEqual([]);
});

test("it says who holds office now, who sat there last time, their last words, what stands open and what we owe", async () => {
  const rows = await rowsFor(union.coordinator);
  expect(rows.offices.map(({ office }) => office.ar)).toEqual(["الكاتب العام"]);
  expect(rows.lastMeeting).toMatchObject({ title: "لقاء الرباط", theirs: ["الكاتب العام"], ours: ["المنسق الوطني"] });
  expect(rows.lastWords.map(({ onDay, words, verbatim }) => [onDay, words, verbatim])).toEqual([["2026-02-15", "لا يمكن الاستجابة", true], ["2026-02-10", "الجدول قيد الإعداد", false]]);
  expect(rows.demands.map(({ title, maintained, since }) => [title, maintained, since])).toEqual([["الترقية", false, "2025-12-01"], ["التعويض", true, "2025-12-01"]]);
  expect(rows.ours.map(({ words }) => words)).toEqual(["لائحة المعنيين"]);
});

test("questions follow from what is recorded: where it stands, by which day, with which proof and in which form", async () => {
  const questions = questionsOf(await rowsFor(union.coordinator), TODAY, "ar");
  expect(questions[0]).toBe("إلى أين وصل «سنوافيكم بالجدول الزمني»؟ كان أجله 20 فبراير 2026.");
  expect(questions.join("\n")).toMatch(/صرحوا بإنجاز صرف التعويض[\s\S]*في أي يوم سيتم دراسة المرسوم؟[\s\S]*ما الجواب عن «الترقية»/);
  expect(questions.length).toBeLessThanOrEqual(7);
  expect(questionsOf({ theirs: [], demands: [] }, TODAY, "fr")).toEqual([]);
  expect(RUNGS.filter((rung) => NEXT_RUNG[rung] === null)).toEqual(["applied_to_all"]);
  for (const rung of RUNGS) expect(RUNGS.indexOf(NEXT_RUNG[rung] ?? "applied_to_all")).toBeGreaterThanOrEqual(RUNGS.indexOf(rung));
});

test("quotation marks stand around the very words alone, and red lines on the bureau's sheet alone", async () => {
  const rows = await rowsFor(union.coordinator);
  const shown = briefPage({ rows, parties: [], facts: [], redLines: null, draft: null, today: TODAY, language: "fr" });
  expect(shown.theirs.map(({ look }) => look)).toEqual(["verbatim", "substance", "substance", "substance"]);
  expect(shown.words.map(({ look }) => look)).toEqual(["verbatim", "substance"]);
  expect(shown.redLines).toBeNull();
  expect(shown.theirs[0]?.late).toMatch(/12/);
});

test("of many commitments it names a few and says how many more there are", async () => {
  const many = await transaction(HOUSE, async (tx) => {
    const partyId = await addParty(tx, { name: "جماعة", createdBy: union.coordinator.id });
    for (let place = 0; place < 12; place += 1) await addCommitment(tx, dossier, { partyId, words: `وعد ${place}` });
    return partyId;
  });
  const rows = await briefRows(scopeOf(union.coordinator), { partyIds: [many], meeting: null, today: TODAY });
  const shown = briefPage({ rows, parties: [], facts: [], redLines: null, draft: null, today: TODAY, language: "en" });
  expect([shown.theirs.length, shown.more]).toEqual([7, "5 more are not shown"]);
});

test("the minutes are begun from it where they are empty, and nothing that somebody wrote is touched", async () => {
  const read = async () => meetingById(scopeOf(union.coordinator), planned);
  const texts = draftOfBrief(await briefRows(scopeUpTo(scopeOf(union.bureau), "organisation"), { partyIds: [union.ministry], meeting: { id: planned, dossierId: dossier.id }, today: TODAY }), TODAY, "ar");
  expect(JSON.stringify(texts)).not.toContain(SECRET);
  expect(texts.agenda.split("\n")[0]).toBe("1. «سنوافيكم بالجدول الزمني»");
  expect(await draftFromBrief(union.bureau, planned, texts, NOW)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await draftFromBrief(union.sisterCoordinator, planned, texts, NOW)).toEqual({ ok: false, refusal: "not_found" });
  await transaction(HOUSE, (tx) => tx.execute(`update meeting set notes = 'كتبناها بأنفسنا' where id = '${planned}'`));
  for (let time = 0; time < 2; time += 1) expect(await draftFromBrief(union.coordinator, planned, texts, NOW)).toEqual({ ok: true });
  expect(await read()).toMatchObject({ agenda: texts.agenda, notes: "كتبناها بأنفسنا", version: 2 });
  expect(await draftFromBrief(union.coordinator, planned, { agenda: "غيره", notes: "غيره" }, NOW)).toEqual({ ok: true });
  expect(await read()).toMatchObject({ agenda: texts.agenda, notes: "كتبناها بأنفسنا", version: 2 });
  const held = await transaction(HOUSE, (tx) => addMeeting(tx, dossier, { parties: [union.ministry] }));
  expect(await draftFromBrief(union.coordinator, held.id, texts, NOW)).toEqual({ ok: false, refusal: "illegal_move" });
});
