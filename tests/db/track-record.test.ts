import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";

import { COMMITMENT_STATES, type CommitmentState } from "~/domain/commitment";
import type { Confidentiality } from "~/domain/confidentiality";
import { about, addDays, exactly, UNKNOWN, type When } from "~/domain/days";
import { fulfilmentOf } from "~/domain/fulfilment";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { BREAKDOWNS, TRACK_LISTS, type TrackFigures, type TrackList } from "~/domain/track-record";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { ledgerFilterFrom } from "~/forms/ledger-filter";
import { recordAddress } from "~/presenters/record-address";
import { ledgerPage } from "@db/queries/ledger";
import { trackRecordOf } from "@db/queries/track-record";
import { addAgreement, addCommitment, addDossier, addMeeting, addOfficeHolder, addParty, addRound, addStrike, type BuiltDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { TODAY } from "../support/union";

const { union } = ownUnion();
const build = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(HOUSE, write);

type Row = readonly [state: CommitmentState, said: When | string, due: string | null, done: string | null, first: string | null, withUs: number | null];

/** What the ministry promised, as anybody can reckon it by hand. Today is 4 March 2026. */
const MINISTRY: readonly Row[] = [
  ["kept", "2025-01-01", "2025-02-01", "2025-02-11", "2025-01-11", 5], // 10 days late; answered after 10; done after 41, of which 5 with us: 36
  ["kept", "2025-01-01", "2025-03-01", "2025-02-20", "2025-01-31", 0], // early: 0; answered after 30; done after 50
  ["kept", "2025-03-01", "2025-04-01", "2025-04-05", null, null], // 4 days late; no answer noted; done after 35, days with us not known
  ["kept", about("2025-03-01"), "2025-04-01", "2025-07-10", "2025-03-20", null], // 100 days late; nothing is counted from a day that is not exact
  ["kept", "2025-05-01", null, "2025-05-21", "2025-05-06", 20], // no due day; answered after 5; done after 20, all of them with us: 0
  ["partly_kept", "2025-05-01", "2025-06-01", "2025-09-01", "2025-05-11", 3], // answered after 10
  ["broken", "2025-05-01", "2025-06-01", null, null, null],
  ["lapsed", "2025-06-01", null, null, null, null],
  ["undone", "2025-06-01", "2025-07-01", null, "2025-06-21", null], // answered after 20
  ["renegotiated", "2025-06-01", "2025-06-30", null, null, null],
  ["waived", "2025-06-01", null, null, null, null],
  ["superseded", "2025-06-01", null, null, null, null],
  ["recorded", "2025-06-01", "2026-03-03", null, null, null], // overdue since today
  ["confirmed", UNKNOWN, "2026-03-04", null, null, null], // due today: not overdue
  ["in_progress", "2024-11-01", null, null, null, null],
  ["claimed_done", "2025-06-01", "2025-12-31", null, "2025-06-02", null], // overdue; answered after 1
  ["declaration", "2025-06-01", null, null, "2025-06-20", null], // shown and not counted
];

/** What the directorate under it promised: four judged, one too few for a rate. */
const DIRECTORATE: readonly Row[] = [
  ["kept", "2025-02-01", "2025-03-01", "2025-03-31", "2025-02-03", 0], // 30 days late; answered after 2; done after 58
  ["kept", "2025-02-01", null, "2025-02-09", null, 2], // done after 8, of which 2 with us: 6
  ["kept", UNKNOWN, null, "2025-02-10", null, null],
  ["broken", "2025-02-01", "2025-03-01", null, null, null],
  ["recorded", "2025-02-01", null, null, null, null],
];

/** A party that nobody has examined yet. */
const COMMITTEE: readonly Row[] = [["recorded", "2025-02-01", "2025-03-01", null, null, null], ["in_progress", "2025-02-01", null, null, null, null]];

const built = {} as { directorate: Id; committee: Id; first: BuiltDossier; second: BuiltDossier; elsewhere: BuiltDossier; holder: Id; april: Id; september: Id };

beforeAll(async () => {
  const { coordinator, sisterCoordinator, organisation, sister, ministry } = union;
  await build(async (tx) => {
    const directorate = await addParty(tx, { name: "المديرية", kind: "directorate", parentId: ministry, createdBy: coordinator.id });
    const committee = await addParty(tx, { name: "لجنة الداخلية", kind: "committee", createdBy: coordinator.id });
    const [first, second, secret] = [
      await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, state: "in_dialogue" }), await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, state: "in_dialogue" }),
      await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, state: "in_dialogue", confidentiality: "bureau" }),
    ];
    const elsewhere = await addDossier(tx, { organisationId: sister, createdBy: sisterCoordinator.id, state: "in_dialogue" });
    const holder = await addOfficeHolder(tx, { partyId: ministry, office: "الكاتب العام", createdBy: coordinator.id });
    const april = await addRound(tx, { session: "april", createdBy: coordinator.id });
    const september = await addRound(tx, { session: "september", createdBy: coordinator.id });
    const [inApril, inSeptember, closed] = [
      await addMeeting(tx, second, { roundId: april }), await addMeeting(tx, second, { roundId: september }), await addMeeting(tx, first, { confidentiality: "bureau" }),
    ];
    Object.assign(built, { directorate, committee, first, second, elsewhere, holder, april, september });

    const add = ([state, said, dueOn, doneOn, firstAnswerOn, withUsDays]: Row, dossier: BuiltDossier, partyId: Id, rest: Parameters<typeof addCommitment>[2] = {}) => addCommitment(tx, dossier, {
      partyId, state, when: typeof said === "string" ? exactly(said) : said, dueOn: dueOn ?? undefined, doneOn: doneOn ?? undefined, firstAnswerOn: firstAnswerOn ?? undefined, withUsDays: withUsDays ?? undefined, ...rest,
    });
    for (const [place, row] of MINISTRY.entries()) {
      const made = await add(row, place < 9 ? first : second, ministry, {
        ...(place < 2 ? { officeHolderId: holder } : place === 3 ? { spokenBy: "المدير العام" } : {}), ...(place >= 9 && place < 12 ? { meetingId: inApril.id } : {}), ...(place === 12 ? { source: "clause" as const } : {}),
      });
      if (place === 12) await addAgreement(tx, second, { signedOn: "2025-09-20", meetingId: inSeptember.id, parties: [{ partyId: ministry }], clauses: [{ words: "بند", side: "theirs", partyId: ministry, commitmentId: made }] });
    }
    for (const row of DIRECTORATE) await add(row, first, directorate);
    for (const row of COMMITTEE) await add(row, first, committee);
    const kept: Row = ["kept", "2025-01-01", null, "2025-01-31", null, 0];
    const struck = await add(kept, first, ministry);
    await addStrike(tx, first, { subject: "commitment", subjectId: struck, struckBy: union.localBureau.id });
    await add(kept, first, ministry, { confidentiality: "bureau" });
    await add(kept, first, ministry, { meetingId: closed.id });
    await add(kept, secret, ministry);
    await add(["kept", "2025-01-01", "2025-02-01", "2025-02-02", null, 0], elsewhere, ministry);
    await addCommitment(tx, first, { side: "ours", state: "kept", doneOn: "2025-02-01", dueOn: "2025-01-15" });
  });
});

const record = (viewer: Viewer, ...partyIds: Id[]) => trackRecordOf(scopeOf(viewer), partyIds, TODAY);
const n = ({ counts }: TrackFigures) => fulfilmentOf(counts).n;

describe("the track record of a party", () => {
  test("is right to the digit for the coordinator", async () => {
    const { whole } = await record(union.coordinator, union.ministry);
    expect(whole).toEqual({
      counts: {
        kept: 5, partly_kept: 1, broken: 1, lapsed: 1, undone: 1, renegotiated: 1, waived: 1, superseded: 1, recorded: 1, confirmed: 1, in_progress: 1, claimed_done: 1, declaration: 1,
      },
      overdue: 2, dated: 4, late: 3, medianDelay: 4, delays: [1, 2, 0, 1, 0], answered: 6, medianAnswer: 10, completed: 4, medianCompletion: 35, withUsDays: 25, withUsUnknown: 1,
    });
    expect(fulfilmentOf(whole.counts)).toEqual({ kept: 5, n: 9, rate: 5 / 9, setAside: 3, notExamined: 4 });
  });

  test("has no rate under five judged commitments, and none at all where nobody examined any", async () => {
    const directorate = (await record(union.coordinator, built.directorate)).whole;
    expect(directorate).toMatchObject({ dated: 1, late: 1, medianDelay: 30, delays: [0, 1, 0, 0, 0], answered: 1, medianAnswer: 2, completed: 2, medianCompletion: 6, withUsDays: 2, withUsUnknown: 0, overdue: 0 });
    expect(fulfilmentOf(directorate.counts)).toEqual({ kept: 3, n: 4, rate: null, setAside: 0, notExamined: 1 });
    const committee = (await record(union.coordinator, built.committee)).whole;
    expect(committee).toMatchObject({ overdue: 1, dated: 0, medianDelay: null, answered: 0, medianAnswer: null, completed: 0, medianCompletion: null });
    expect(fulfilmentOf(committee.counts)).toEqual({ kept: 0, n: 0, rate: null, setAside: 0, notExamined: 2 });
  });

  test("takes in for the bureau what is theirs to read, and never what was struck out or is ours", async () => {
    const { whole } = await record(union.bureau, union.ministry);
    expect(fulfilmentOf(whole.counts)).toMatchObject({ kept: 9, n: 13, rate: 9 / 13 });
    expect(whole).toMatchObject({ dated: 5, late: 4, medianDelay: 4 });
    expect(fulfilmentOf((await record(union.sisterCoordinator, union.ministry)).whole.counts)).toMatchObject({ kept: 1, n: 1, rate: null });
  });

  test("says nothing to those who read no dossier from the inside", async () => {
    for (const viewer of [union.administrator, union.member]) expect((await record(viewer, union.ministry)).whole.counts).toEqual({});
  });

  test("is broken down by dossier, the most judged first", async () => {
    const { dossier } = await record(union.coordinator, union.ministry);
    expect(dossier.total).toBe(2);
    expect(dossier.parts.map(({ key, figures }) => [key, n(figures)])).toEqual([[built.first.id, 9], [built.second.id, 0]]);
  });

  test("is broken down by the office-holder of the day: one of the directory, an office that was only written down, and none", async () => {
    const { holder } = await record(union.coordinator, union.ministry);
    const rows = holder.parts.map(({ key, spokenBy, figures }) => [key, spokenBy, figures.counts.kept ?? 0, n(figures)]);
    expect(rows).toEqual([[null, null, 2, 6], [built.holder, null, 2, 2], [null, "المدير العام", 1, 1]]);
  });

  test("is broken down by round: through the meeting, or through the agreement reached in one", async () => {
    const { round } = await record(union.coordinator, union.ministry);
    const promised = (figures: TrackFigures) => Object.values(figures.counts).reduce((sum, count) => sum + count, 0);
    expect(round.parts.map(({ key, figures }) => [key, promised(figures)])).toEqual([[null, 13], [built.april, 3], [built.september, 1]]);
  });

  test("is broken down by the year of the saying, in the order of time, what has none last", async () => {
    const { year } = await record(union.coordinator, union.ministry);
    expect(year.parts.map(({ key, figures }) => [key, n(figures)])).toEqual([["2024", 0], ["2025", 9], [null, 0]]);
  });

  test("of an institution and what stands under it is that of all of them, each told apart", async () => {
    const both = await record(union.coordinator, union.ministry, built.directorate);
    expect(fulfilmentOf(both.whole.counts)).toMatchObject({ kept: 8, n: 13 });
    expect(both.party.parts.map(({ key, figures }) => [key, n(figures)])).toEqual([[union.ministry, 9], [built.directorate, 4]]);
  });

  test("tells no more parts than fit a page, and how many there are", async () => {
    const many = await build(async (tx) => {
      const partyId = await addParty(tx, { name: "جماعة", createdBy: union.coordinator.id });
      for (let place = 0; place < 14; place += 1) await addCommitment(tx, built.first, { partyId, spokenBy: `مسؤول ${place}` });
      return partyId;
    });
    const { holder } = await record(union.coordinator, many);
    expect([holder.parts.length, holder.total]).toEqual([12, 14]);
  });
});

describe("the list behind a figure", () => {
  const listed = async (viewer: Viewer, query: string) => {
    const question = { filter: ledgerFilterFrom(new URLSearchParams(query.split("?")[1])), today: TODAY, thresholds: DEFAULT_THRESHOLDS };
    return (await ledgerPage(scopeOf(viewer), question, null)).rows.length;
  };

  test("holds as many commitments as the figure says, for each reader", async () => {
    for (const viewer of [union.coordinator, union.bureau]) {
      const { whole, dossier, round, holder } = await record(viewer, union.ministry);
      const party = union.ministry;
      const { kept, n: judged, setAside, notExamined } = fulfilmentOf(whole.counts);
      const expected: Record<TrackList, number> = { judged, set_aside: setAside, not_examined: notExamined, dated: whole.dated, late: whole.late, answered: whole.answered, completed: whole.completed };
      for (const list of TRACK_LISTS) expect([list, await listed(viewer, recordAddress({ party, list }))]).toEqual([list, expected[list]]);
      expect(await listed(viewer, recordAddress({ party, state: "kept" }))).toBe(kept);
      expect(await listed(viewer, recordAddress({ party, overdue: true }))).toBe(whole.overdue);
      for (const { key, figures } of dossier.parts) if (key) expect(await listed(viewer, recordAddress({ party, dossier: key, list: "judged" }))).toBe(n(figures));
      for (const { key, figures } of holder.parts) if (key) expect(await listed(viewer, recordAddress({ party, office: key, list: "judged" }))).toBe(n(figures));
      for (const { key, figures } of round.parts) if (key) expect(await listed(viewer, recordAddress({ party, round: key }))).toBe(Object.values(figures.counts).reduce((sum, count) => sum + count, 0));
    }
  });
});

describe("whatever is recorded", () => {
  test("the parts of each breakdown add up to the whole, and a reader who sees less never sees more", async () => {
    const states = fc.array(fc.record({
      state: fc.constantFrom(...COMMITMENT_STATES), level: fc.constantFrom<Confidentiality>("members", "organisation", "bureau"), home: fc.nat(2), holder: fc.boolean(), met: fc.boolean(),
      said: fc.option(fc.nat(700)), due: fc.option(fc.nat(60)), took: fc.nat(120),
    }), { minLength: 1, maxLength: 25 });
    await fc.assert(fc.asyncProperty(states, async (given) => {
      const partyId = await build(async (tx) => {
        const id = await addParty(tx, { name: "طرف", createdBy: union.coordinator.id });
        const met = await addMeeting(tx, built.first, { roundId: built.april });
        for (const { state, level, home, holder, met: isMet, said, due, took } of given) {
          const on = addDays("2024-01-01", said ?? 0);
          const dossier = [built.first, built.second, built.elsewhere][home] ?? built.first;
          await addCommitment(tx, dossier, {
            partyId: id, state, confidentiality: level, when: said === null ? UNKNOWN : exactly(on), dueOn: due === null ? undefined : addDays(on, due), doneOn: state === "kept" ? addDays(on, took) : undefined,
            ...(holder ? { officeHolderId: built.holder } : {}), ...(isMet && home === 0 ? { meetingId: met.id } : {}),
          });
        }
        return id;
      });
      const [wide, narrow] = [await record(union.bureau, partyId), await record(union.coordinator, partyId)];
      expect(Object.values(wide.whole.counts).reduce((sum, count) => sum + count, 0)).toBe(given.length);
      for (const seen of [wide, narrow]) {
        for (const name of BREAKDOWNS) {
          for (const state of COMMITMENT_STATES) expect(seen[name].parts.reduce((sum, { figures }) => sum + (figures.counts[state] ?? 0), 0)).toBe(seen.whole.counts[state] ?? 0);
          for (const figure of ["overdue", "dated", "late", "answered", "completed", "withUsDays"] as const) expect(seen[name].parts.reduce((sum, { figures }) => sum + figures[figure], 0)).toBe(seen.whole[figure]);
        }
        expect(seen.whole.delays.reduce((sum, count) => sum + count, 0)).toBe(seen.whole.dated);
      }
      expect(n(narrow.whole)).toBeLessThanOrEqual(n(wide.whole));
      for (const state of COMMITMENT_STATES) expect(narrow.whole.counts[state] ?? 0).toBeLessThanOrEqual(wide.whole.counts[state] ?? 0);
    }), { numRuns: 15 });
  });
});
