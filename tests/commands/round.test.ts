import { beforeEach, describe, expect, test } from "vitest";

import { editHeldMeeting } from "~/commands/edit-meeting";
import { addRound, changeRound, placeMeeting, removeRound } from "~/commands/keep-round";
import { logMeeting } from "~/commands/log-meeting";
import { about, between, exactly, UNKNOWN } from "~/domain/days";
import { type Id, scopeOf } from "~/domain/viewer";
import { newId } from "~/forms/id";
import type { HeldMeeting } from "~/forms/meeting";
import { parseForm } from "~/forms/parse";
import { roundForm, type RoundInput } from "~/forms/round";
import { roundYears } from "~/presenters/round";
import { roundName } from "~/presenters/round-name";
import { meetingById } from "@db/queries/meetings";
import { balanceOfRound, commitmentsOfRound, lastKeptRound, meetingsOfRound, meetingsWithoutRound, roundBefore, roundById, roundChoices, roundsOfAll } from "@db/queries/rounds";
import { addAgreement, addCommitment, addDossier, addMeeting, addRound as buildRound, type BuiltDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { union } = ownUnion();
const at = { now: NOW, today: TODAY };
const build = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(HOUSE, write);
let dossier: BuiltDossier;

beforeEach(async () => {
  dossier = await build((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue" }));
});

const input = (given: Partial<RoundInput> = {}): RoundInput => ({
  id: newId(), level: "national", session: "april", year: 2025, title: null, sector: null, regionCode: null, partyId: union.ministry, state: "held", when: about("2025-04-20"), note: null, ...given,
});

/** What the form of a round says of some fields. */
function sent(fields: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ id: newId(), level: "national", session: "april", year: "2025", state: "held", "when.kind": "unknown", ...fields })) form.set(name, value);
  const reply = parseForm(form, roundForm);
  return reply.status === "success" ? reply.value : reply.reply().error;
}

describe("the form of a round", () => {
  test("refuses a regional round without its region, a sectoral one without its sector, years that are none, and an end before the beginning", () => {
    expect(sent({ level: "regional" })).toEqual({ region: ["required"] });
    expect(sent({ level: "regional", region: "99" })).toEqual({ region: ["not_a_choice"] });
    expect(sent({ level: "sectoral" })).toEqual({ sector: ["required"] });
    expect(sent({ year: "0" })).toEqual({ year: ["too_small|min=1956"] });
    expect(sent({ year: "20255" })).toEqual({ year: ["too_big|max=2100"] });
    expect(sent({ year: "abcd" })).toEqual({ year: ["not_a_number"] });
    expect(sent({ "when.kind": "between", "when.from": "2025-04-20", "when.to": "2025-04-10" })).toEqual({ "when.to": ["not_a_day_in_order"] });
  });

  test("drops the sector and the region of a round that reaches otherwise", () => {
    expect(sent({ sector: "الداخلية", region: "04" })).toMatchObject({ level: "national", sector: null, regionCode: null });
    expect(sent({ level: "regional", sector: "الداخلية", region: "04" })).toMatchObject({ sector: null, regionCode: "04" });
  });
});

describe("keeping rounds", () => {
  test("coordinators and bureau add one for everybody, the same form twice adds one, and the history tells who", async () => {
    const april = input({ title: "جولة الاتفاق" });
    expect(await addRound(union.coordinator, april, at)).toEqual({ ok: true, id: april.id });
    expect(await addRound(union.coordinator, april, at)).toEqual({ ok: true, id: april.id });
    expect(await addRound(union.sisterCoordinator, april, at)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await roundById(april.id)).toMatchObject({ session: "april", year: 2025, title: "جولة الاتفاق", when: about("2025-04-20"), version: 1 });
    expect(await lastKeptRound(april.id)).toMatchObject({ by: "coordinator" });
    expect(await addRound(union.bureau, input(), at)).toMatchObject({ ok: true });
    for (const viewer of [union.member, union.administrator]) expect(await addRound(viewer, input(), at)).toEqual({ ok: false, refusal: "forbidden" });
  });

  test("one that was held did not begin on a day that has not come, and names a party that is there", async () => {
    expect(await addRound(union.coordinator, input({ when: exactly("2026-04-20") }), at)).toEqual({ ok: false, refusal: "fields", fields: { "when.from": ["in_the_future"] } });
    expect(await addRound(union.coordinator, input({ state: "planned", when: between("2026-04-20", "2026-04-25") }), at)).toMatchObject({ ok: true });
    expect(await addRound(union.coordinator, input({ partyId: newId() }), at)).toEqual({ ok: false, refusal: "fields", fields: { party: ["unknown_party"] } });
  });

  test("a change on an old version is refused, and one on the new is kept", async () => {
    const round = input();
    await addRound(union.coordinator, round, at);
    expect(await changeRound(union.bureau, { ...round, version: 1, state: "missed", when: UNKNOWN, note: "لم توجه دعوة" }, TODAY)).toMatchObject({ ok: true });
    expect(await changeRound(union.coordinator, { ...round, version: 1 }, TODAY)).toEqual({ ok: false, refusal: "stale" });
    expect(await roundById(round.id)).toMatchObject({ state: "missed", note: "لم توجه دعوة", version: 2 });
    expect(await changeRound(union.coordinator, { ...input(), version: 1 }, TODAY)).toEqual({ ok: false, refusal: "not_found" });
    expect(await changeRound(union.administrator, { ...round, version: 2 }, TODAY)).toEqual({ ok: false, refusal: "forbidden" });
  });

  test("one goes only while no meeting belongs to it, whoever may read that meeting", async () => {
    const round = input();
    await addRound(union.coordinator, round, at);
    const hidden = await build((tx) => addMeeting(tx, dossier, { roundId: round.id, confidentiality: "bureau" }));
    expect(await removeRound(union.coordinator, round.id)).toEqual({ ok: false, refusal: "round_named" });
    expect(await placeMeeting(union.coordinator, round.id, { meeting: hidden.id, intent: "take" })).toEqual({ ok: false, refusal: "not_found" });
    await build((tx) => tx.execute(`update meeting set round_id = null where id = '${hidden.id}'`));
    expect(await removeRound(union.administrator, round.id)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await removeRound(union.coordinator, round.id)).toEqual({ ok: true });
    expect(await removeRound(union.coordinator, round.id)).toEqual({ ok: true });
    expect(await roundById(round.id)).toBeNull();
  });
});

describe("meetings of a round", () => {
  const placed = async (id: Id) => (await meetingById(scopeOf(union.coordinator), id))?.round?.id ?? null;

  test("are put into it and taken out again, once however often, by whoever edits the meeting", async () => {
    const round = await build((tx) => buildRound(tx, { createdBy: union.coordinator.id }));
    const { id } = await build((tx) => addMeeting(tx, dossier));
    expect(await placeMeeting(union.bureau, round, { meeting: id, intent: "put" })).toEqual({ ok: false, refusal: "forbidden" });
    expect(await placeMeeting(union.sisterCoordinator, round, { meeting: id, intent: "put" })).toEqual({ ok: false, refusal: "not_found" });
    for (let time = 0; time < 2; time += 1) expect(await placeMeeting(union.coordinator, round, { meeting: id, intent: "put" })).toEqual({ ok: true });
    expect(await placed(id)).toBe(round);
    expect((await meetingById(scopeOf(union.coordinator), id))?.version).toBe(2);
    const other = await build((tx) => buildRound(tx, { session: "september", createdBy: union.coordinator.id }));
    expect(await placeMeeting(union.coordinator, other, { meeting: id, intent: "put" })).toEqual({ ok: false, refusal: "stale" });
    expect(await placeMeeting(union.coordinator, round, { meeting: id, intent: "take" })).toEqual({ ok: true });
    expect(await placed(id)).toBeNull();
  });

  test("name it in their own form, which refuses a round that is not there", async () => {
    const round = await build((tx) => buildRound(tx, { createdBy: union.coordinator.id }));
    const meeting: HeldMeeting = {
      id: newId(), parties: [union.ministry], newParties: [], title: null, when: exactly("2026-02-20"), time: null, place: null, agenda: null, handedOver: null, notes: null, round,
      attendees: { ours: [], theirs: [] }, outcomes: [],
    };
    const writing = { ...at, language: "ar" as const };
    expect(await logMeeting(union.coordinator, dossier.id, { ...meeting, round: newId() }, writing)).toEqual({ ok: false, refusal: "fields", fields: { round: ["not_a_choice"] } });
    expect(await logMeeting(union.coordinator, dossier.id, meeting, writing)).toMatchObject({ ok: true });
    expect(await placed(meeting.id)).toBe(round);
    expect(await editHeldMeeting(union.coordinator, meeting.id, { ...meeting, round: null, version: 1, shown: [] }, writing)).toMatchObject({ ok: true });
    expect(await placed(meeting.id)).toBeNull();
  });

  test("are told to each reader by their own levels, and those without a round are offered", async () => {
    const round = await build((tx) => buildRound(tx, { createdBy: union.coordinator.id }));
    const [open, secret, loose] = await build(async (tx) => [await addMeeting(tx, dossier, { roundId: round }), await addMeeting(tx, dossier, { roundId: round, confidentiality: "bureau" }), await addMeeting(tx, dossier)]);
    const told = async (viewer: typeof union.coordinator) => (await meetingsOfRound(scopeOf(viewer), round)).map(({ id }) => id).toSorted();
    expect(await told(union.coordinator)).toEqual([open?.id]);
    expect(await told(union.bureau)).toEqual([open?.id, secret?.id].toSorted());
    expect(await told(union.sisterCoordinator)).toEqual([]);
    expect((await meetingsWithoutRound(scopeOf(union.coordinator), [union.organisation])).map(({ id }) => id)).toContain(loose?.id);
  });
});

describe("the balance of a round", () => {
  test("takes in what was promised in its meetings and by agreements reached in them, as far as the reader sees, and rolls on what is open of the held one before", async () => {
    const rounds = await build(async (tx) => {
      const by = { createdBy: union.coordinator.id };
      return {
        before: await buildRound(tx, { ...by, session: "september", year: 2023 }), missed: await buildRound(tx, { ...by, session: "april", year: 2024, state: "missed" }),
        sectoral: await buildRound(tx, { ...by, session: "september", year: 2024, level: "sectoral", sector: "الداخلية" }), now: await buildRound(tx, { ...by, session: "september", year: 2024 }),
      };
    });
    await build(async (tx) => {
      const theirs = { partyId: union.ministry };
      const [earlier, met, closed] = [await addMeeting(tx, dossier, { roundId: rounds.before }), await addMeeting(tx, dossier, { roundId: rounds.now }), await addMeeting(tx, dossier, { roundId: rounds.now, confidentiality: "bureau" })];
      for (const state of ["kept", "in_progress", "declaration"] as const) await addCommitment(tx, dossier, { ...theirs, state, meetingId: earlier.id, words: "من الجولة السابقة" });
      for (const state of ["kept", "broken"] as const) await addCommitment(tx, dossier, { ...theirs, state, meetingId: met.id });
      await addCommitment(tx, dossier, { side: "ours", meetingId: met.id });
      await addCommitment(tx, dossier, { ...theirs, state: "kept", meetingId: closed.id });
      const clause = await addCommitment(tx, dossier, { ...theirs, source: "clause", words: "بند" });
      await addAgreement(tx, dossier, { signedOn: "2024-09-20", meetingId: met.id, parties: [theirs], clauses: [{ side: "theirs", partyId: union.ministry, commitmentId: clause }] });
    });
    expect(await balanceOfRound(scopeOf(union.coordinator), rounds.now)).toEqual({ kept: 1, broken: 1, recorded: 1 });
    expect(await balanceOfRound(scopeOf(union.bureau), rounds.now)).toEqual({ kept: 2, broken: 1, recorded: 1 });
    expect(await balanceOfRound(scopeOf(union.sisterCoordinator), rounds.now)).toEqual({});
    const round = await roundById(rounds.now);
    const before = round && (await roundBefore(round));
    expect(before?.id).toBe(rounds.before);
    expect((await commitmentsOfRound(scopeOf(union.coordinator), rounds.before, "open")).map(({ words, state }) => [words, state])).toEqual([["من الجولة السابقة", "in_progress"]]);
    expect(await commitmentsOfRound(scopeOf(union.coordinator), rounds.now, "all")).toHaveLength(3);
  });
});

describe("the calendar", () => {
  test("names the national sessions that were due and that nobody recorded", async () => {
    const years = roundYears(await roundsOfAll(), { language: "fr", today: "2026-05-01", mayKeep: true });
    expect(years[0]).toMatchObject({ year: 2026, unrecorded: [{ key: "april", href: "/rounds/new?year=2026&session=april" }] });
    expect(years.find(({ year }) => year === 2023)?.unrecorded.map(({ key }) => key)).toEqual(["april"]);
    expect(roundYears([], { language: "fr", today: "2026-05-01", mayKeep: false })).toEqual([{ year: 2026, rounds: [], unrecorded: [] }]);
  });

  test("calls a round by its session, its year and how far it reaches, and offers the last years' to a meeting", async () => {
    const named = { id: "", level: "regional", session: "september", year: 2025, title: null, sector: null, regionCode: "04" } as const;
    expect(roundName("ar", named)).toBe("جولة شتنبر 2025، جهوية: الرباط-سلا-القنيطرة");
    expect(roundName("fr", { ...named, title: "Suite" })).toMatch(/^Suite \(Round de septembre 2025, régional\u202F: /);
    expect((await roundChoices(2026)).every(({ year }) => year >= 2023)).toBe(true);
    expect((await roundChoices(2030)).map(({ year }) => year)).not.toContain(2025);
  });
});
