import fc from "fast-check";
import { expect, test } from "vitest";

import { addDays, exactly, UNKNOWN, type When } from "~/domain/days";
import { handOversOf, heardOn } from "~/domain/hand-overs";
import type { StoryCommitment, StoryMeeting, StoryRows } from "~/domain/rows/story";
import { silencesOf } from "~/domain/silences";
import { turnOf } from "~/domain/turn";

const AT = new Date("2026-01-05T09:00:00Z");
const NOTHING: StoryRows = { meetings: [], events: [], commitments: [], signs: [], deposits: [], responses: [], agreements: [], moves: [] };

const meeting = (id: string, when: When): StoryMeeting => ({
  id, when, state: "held", title: null, time: null, place: null, agenda: null, handedOver: null, confidentiality: "organisation", createdAt: AT, parties: [], outcomes: [],
});
const promise = (over: Partial<StoryCommitment> = {}): StoryCommitment => ({
  id: "c", side: "theirs", words: "w", verbatim: false, party: null, office: null, spokenBy: null, meetingId: null, outcomeId: null, eventId: null, triggerId: null, rung: "spoken", said: UNKNOWN,
  dueKind: "none", dueOn: null, triggerText: null, triggerEventId: null, triggerOn: null, triggerDays: null, waitsOnAnother: false, state: "recorded", lastSignOn: null, doneOn: null, settledCount: null, claimedBy: null, recordedBy: "r", confidentiality: "organisation", createdAt: AT, ...over,
});
const letter = (kind: "letter_in" | "letter_out", day: string) => ({
  id: day, kind, actionKinds: [], title: "t", body: null, when: exactly(day), place: null, party: null, confidentiality: "organisation" as const, createdBy: "c", createdAt: AT,
});
const turnAfter = (rows: StoryRows, today = "2021-05-19") => turnOf("2021-02-27", handOversOf(rows, today), today).whose;

test("a held meeting that yielded a commitment of theirs hands the turn to them", () => {
  const rows = { ...NOTHING, meetings: [meeting("m", exactly("2021-04-01"))] };
  expect(turnAfter(rows)).toBe("ours");
  expect(turnAfter({ ...rows, commitments: [promise({ meetingId: "m" })] })).toBe("theirs");
  expect(turnAfter({ ...rows, commitments: [promise({ meetingId: "m", side: "ours" })] })).toBe("ours");
});

test("a meeting without an exact day hands nothing over", () => {
  expect(turnAfter({ ...NOTHING, meetings: [meeting("m", { kind: "before", from: null, to: "2021-03-30" })], commitments: [promise({ meetingId: "m" })] })).toBe("ours");
});

test("their letter makes it our turn and ours makes it theirs", () => {
  expect(turnAfter({ ...NOTHING, events: [letter("letter_out", "2021-04-01")] })).toBe("theirs");
  expect(turnAfter({ ...NOTHING, events: [letter("letter_out", "2021-04-01"), letter("letter_in", "2021-05-01")] })).toBe("ours");
});

test("news given in the room does not take back what the meeting handed over", () => {
  const commitments = [promise({ meetingId: "m", said: exactly("2021-04-01") })];
  const sign = { id: "s", commitmentId: "c", kind: "their_news" as const, nudge: null, onDay: "2021-04-01", words: "w", recordedBy: "r", at: AT };
  const rows = { ...NOTHING, meetings: [meeting("m", exactly("2021-04-01"))], commitments };
  expect(turnAfter({ ...rows, signs: [sign] })).toBe("theirs");
  expect(turnAfter({ ...rows, signs: [{ ...sign, onDay: "2021-04-20" }] })).toBe("ours");
});

test("a commitment of ours that is overdue brings the turn back, and one of theirs does not", () => {
  const rows = { ...NOTHING, events: [letter("letter_out", "2021-04-01")] };
  expect(turnAfter({ ...rows, commitments: [promise({ side: "ours", dueKind: "on", dueOn: "2021-04-20" })] })).toBe("ours");
  expect(turnAfter({ ...rows, commitments: [promise({ side: "theirs", dueKind: "on", dueOn: "2021-04-20" })] })).toBe("theirs");
});

test("a claim of theirs is a reply; our own claim on our own commitment is not", () => {
  const claim = { id: "x", subject: "commitment" as const, subjectId: "c", move: "claim" as const, toState: "claimed_done" as const, onDay: "2021-05-01", at: AT, actorName: null, byClock: false, reason: null, evidence: null, claim: "done", settledCount: null, reversal: null };
  const rows = { ...NOTHING, events: [letter("letter_out", "2021-04-01")], moves: [claim] };
  expect(turnAfter({ ...rows, commitments: [promise({ side: "theirs" })] })).toBe("ours");
  expect(turnAfter({ ...rows, commitments: [promise({ side: "ours" })] })).toBe("theirs");
});

test("silence is counted from the last day they were heard, and only while it is their turn", () => {
  const rows = { ...NOTHING, meetings: [meeting("m", exactly("2021-04-01")), meeting("n", exactly("2021-04-02"))], commitments: [promise({ meetingId: "m" })] };
  expect(silencesOf("2021-02-27", handOversOf(rows, "2021-05-19"), heardOn(rows), "2021-05-19", null, 30)).toEqual([{ endsOn: null, days: 47 }]);
  const answered = { ...rows, events: [letter("letter_in", "2021-05-19")] };
  expect(silencesOf("2021-02-27", handOversOf(answered, "2021-07-19"), heardOn(answered), "2021-07-19", null, 30)).toEqual([{ endsOn: "2021-05-19", days: 47 }]);
});

test("our own action in between does not break their silence, and a closed dossier is not silent", () => {
  const action = { ...letter("letter_out", "2021-04-20"), kind: "action" as const };
  const rows = { ...NOTHING, events: [letter("letter_out", "2021-04-01"), action] };
  const handOvers = handOversOf(rows, "2021-05-19");
  expect(silencesOf("2021-02-27", handOvers, heardOn(rows), "2021-05-19", null, 30)).toEqual([{ endsOn: null, days: 48 }]);
  expect(silencesOf("2021-02-27", handOvers, heardOn(rows), "2021-05-19", "2021-05-10", 30)).toEqual([]);
});

test("however letters cross, silences never overlap and never last longer than the days that were theirs", () => {
  const crossing = fc.array(fc.record({ kind: fc.constantFrom("letter_in" as const, "letter_out" as const), offset: fc.integer({ min: 0, max: 400 }) }), { maxLength: 12 });
  fc.assert(fc.property(crossing, (letters) => {
    const rows = { ...NOTHING, events: letters.map(({ kind, offset }) => letter(kind, addDays("2025-01-01", offset))) };
    const handOvers = handOversOf(rows, "2026-03-04");
    const silent = silencesOf("2025-01-01", handOvers, heardOn(rows), "2026-03-04", null, 1).reduce((sum, { days }) => sum + days, 0);
    expect(silent).toBeLessThanOrEqual(turnOf("2025-01-01", handOvers, "2026-03-04").daysTheirs);
  }));
});

test("a deposit hands the turn to them, an answer to it brings it back, and both count for their silence", () => {
  const deposit = { id: "d", fileTitle: "t", partyId: "p", party: { ar: "و", fr: null, en: null }, onDay: "2021-04-01", way: "by_hand" as const, registryNumber: null, receivedBy: null, points: 1, confidentiality: "organisation" as const, createdAt: AT };
  const answer = {
    id: "r", depositId: "d", party: deposit.party, fileTitle: "t", demandId: null, title: null, point: null, paragraph: null, kind: null, words: "w", verbatim: false, counterText: null, deferredUntil: null, sentOnTo: null,
    source: "letter" as const, meetingId: null, eventId: null, onDay: "2021-05-10", confidentiality: "organisation" as const, createdAt: AT,
  };
  const handed = { ...NOTHING, deposits: [deposit] };
  const answered = { ...handed, responses: [answer] };
  expect([turnAfter(handed), turnAfter(answered)]).toEqual(["theirs", "ours"]);
  expect(turnAfter({ ...handed, responses: [{ ...answer, onDay: "2021-04-01" }] })).toBe("theirs");
  expect(silencesOf("2021-02-27", handOversOf(answered, "2021-05-19"), heardOn(answered), "2021-05-19", null, 30)).toEqual([{ endsOn: "2021-05-10", days: 39 }]);
});
