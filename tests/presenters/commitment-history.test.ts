import { expect, test } from "vitest";

import { historyOf, type MoveRow } from "~/presenters/commitment-history";

const move = (id: string, name: string, toState: string, change: Partial<MoveRow> = {}): MoveRow => ({
  id, move: name, toState, onDay: "2021-04-01", actorName: "عضو المكتب", reason: null, evidence: null, claim: null, settledCount: null, reversal: null, targetId: null, ...change,
});
const telling = { language: "ar", headCount: 1240, others: [] } as const;
const told = [
  move("1", "record", "recorded"), move("2", "confirm", "confirmed"), move("3", "claim", "claimed_done", { claim: "تم ذلك" }), move("4", "keep_partly", "partly_kept", { evidence: "المقرر", settledCount: 300 }),
];

test("the newest move stands first, and the latest claim and verdict stand beside each other", () => {
  const { history, claim, verdict } = historyOf(told, telling);
  expect(history.map(({ id }) => id)).toEqual(["4", "3", "2", "1"]);
  expect(claim?.texts).toEqual([{ label: "نص التصريح بالإنجاز", text: "تم ذلك" }]);
  expect(verdict).toMatchObject({ id: "4", state: "partly_kept", settled: "من سويت وضعيتهم: 300 من أصل 1\u202f240" });
});

test("without a head-count the total is said to be unknown", () => {
  expect(historyOf(told, { ...telling, headCount: null }).verdict?.settled).toBe("من سويت وضعيتهم: 300، والعدد الإجمالي غير معروف");
});

test("a verdict that was reopened is history and no longer ours, and the claim stays", () => {
  const { verdict, claim, history } = historyOf([...told, move("5", "reopen", "in_progress", { reason: "سهو" })], telling);
  expect(verdict).toBeNull();
  expect(claim?.id).toBe("3");
  expect(history).toHaveLength(5);
});

test("what replaced it is named only where the reader may see it", () => {
  const superseded = [...told, move("5", "supersede", "superseded", { targetId: "x" })];
  const line = { href: "/commitments/x", words: "التزام جديد", state: "recorded" } as const;
  expect(historyOf(superseded, telling).verdict?.replacedBy).toBeNull();
  expect(historyOf(superseded, { ...telling, others: [{ id: "x", line }] }).verdict?.replacedBy).toEqual(line);
});
