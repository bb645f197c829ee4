import { expect, test } from "vitest";

import { before } from "~/domain/days";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { COUNT_LIMIT, type LedgerFilter, WHOLE_LEDGER } from "~/domain/ledger";
import type { LedgerRow } from "~/domain/rows/commitment";
import type { Viewer } from "~/domain/viewer";
import { ledgerCursorFrom, ledgerFilterFrom } from "~/forms/ledger-filter";
import { dueWords, placesWaitedFor } from "~/presenters/commitment-words";
import { ledgerLines } from "~/presenters/ledger";
import { ledgerAddress } from "~/presenters/ledger-address";
import { chosenChips, isWholeLedger, ledgerFilters } from "~/presenters/ledger-filters";

const ID = "01a2016f-3688-76c9-8423-6b86b39fd32f";
const viewer: Viewer = { id: ID, name: "منسق", language: "ar", secondFactor: false, roles: [{ role: "coordinator", organisationId: ID, organisationName: { ar: "تنسيقية", fr: null, en: null }, reaches: [ID] }] };
const row: LedgerRow = {
  id: ID, dossierId: ID, dossierNumber: "2021-001", headCount: null, settledCount: null, organisationId: ID, side: "theirs", words: "تتبع الملف", verbatim: false, partyName: { ar: "لجنة الداخلية", fr: null, en: null }, office: null, spokenBy: "رئيس اللجنة",
  source: "meeting", rung: "spoken", said: before("2021-03-30"), dueKind: "none", dueOn: null, triggerDays: null, triggerText: null, triggerOn: null, waitsOnAnother: false, state: "recorded", lastSignOn: null, doneOn: null, nextStep: null, nextStepOn: null,
};
const line = (change: Partial<LedgerRow>) => ledgerLines([{ ...row, ...change }], { viewer, language: "ar", today: "2021-05-19", thresholds: DEFAULT_THRESHOLDS })[0];

test("a silent commitment says so louder than its state, and its missing date is said by the column of due days alone", () => {
  expect(line({})).toMatchObject({ latenessFirst: true, due: "دون أجل محدد", when: "تاريخ غير معروف، قبل 30 مارس 2021", office: "رئيس اللجنة", lateness: { silence: { days: 50, atLeast: true }, noDateGiven: false } });
});

test("a commitment with fresh news, and one that was judged, say their state", () => {
  expect(line({ lastSignOn: "2021-05-10" })?.latenessFirst).toBe(false);
  expect(line({ state: "kept", dueKind: "on", dueOn: "2021-04-01" })?.latenessFirst).toBe(false);
});

test("a line tells the next step of what is open, since when its day has come, and where to remind the other side", () => {
  const step = { nextStep: "مكالمة", nextStepOn: "2021-05-17" };
  expect(line(step)).toMatchObject({ next: { words: "مكالمة", day: "17 ماي 2021", overdue: "مر موعدها منذ يومين" }, remind: `/commitments/${ID}?remind` });
  expect(line({ ...step, nextStepOn: "2021-05-20" })?.next?.overdue).toBeNull();
  expect(line({ ...step, state: "kept", doneOn: "2021-05-01" })).toMatchObject({ next: null, remind: null });
  expect([line({ side: "ours", partyName: null })?.remind, line({ organisationId: "01a2016f-3688-76c9-8423-000000000000" })?.remind]).toEqual([null, null]);
});

test("how many people still wait is said to be a figure of the whole dossier, and is left out where nobody counted", () => {
  expect(line({ headCount: 300, settledCount: 120 })?.people).toBe("180 شخصا في الانتظار (في الملف كله)");
  expect(line({ settledCount: 2 })?.people).toBe("من سويت وضعيتهم: شخصان، والعدد الإجمالي غير معروف (في الملف كله)");
  expect(line({})?.people).toBeNull();
});

test("a due day is told as a day, as what it waits for, or as not given", () => {
  const due = { dueKind: "after", dueOn: null, triggerDays: null, triggerText: null, triggerOn: null } as const;
  expect(dueWords("fr", { ...due, dueKind: "on", dueOn: "2021-04-01" })).toBe("1er avril 2021");
  expect(dueWords("ar", { ...due, triggerDays: 60 })).toBe("بعد 60 يوما من الوفاء بالتزام آخر");
  expect(dueWords("ar", { ...due, triggerDays: 2 })).toBe("بعد يومين من الوفاء بالتزام آخر");
  expect(dueWords("ar", due)).toBe("بعد الوفاء بالتزام آخر");
  expect(dueWords("ar", { ...due, triggerText: "صدور المرسوم" })).toBe("بعد: صدور المرسوم");
});

test("where a table numbers the commitment that is waited for, its number is told, and never that of another table", () => {
  const due = { dueKind: "after", dueOn: null, triggerDays: null, triggerText: null, triggerOn: null } as const;
  expect(dueWords("ar", due, 1)).toBe("بعد الوفاء بالالتزام رقم 1");
  expect(dueWords("ar", { ...due, triggerDays: 60 }, 12)).toBe("بعد 60 يوما من الوفاء بالالتزام رقم 12");
  expect(dueWords("fr", { ...due, triggerDays: 1 }, 2)).toBe("1 jour après la tenue de l’engagement n° 2");
  expect(dueWords("fr", { ...due, triggerText: "décret" }, 2)).toContain("décret");
  const row = (id: string, triggerId: string | null) => ({ id, triggerId });
  expect(placesWaitedFor([row("a", null), row("b", "a"), null, row("c", "elsewhere"), row("d", "c")])).toEqual([null, 1, null, null, 4]);
});

test("an address and its filter are each other's reading", () => {
  const filters = [WHOLE_LEDGER, { ...WHOLE_LEDGER, side: "ours", standing: "closed", partyId: ID, regionCode: "04" }, { ...WHOLE_LEDGER, trouble: "silent" }] as const;
  for (const filter of filters) expect(ledgerFilterFrom(new URL(ledgerAddress(filter), "http://x").searchParams)).toEqual(filter);
  const cursor = { direction: "after", key: "infinity", id: ID } as const;
  expect(ledgerCursorFrom(new URL(ledgerAddress(WHOLE_LEDGER, cursor), "http://x").searchParams)).toEqual(cursor);
});

test("what an address says that is not understood is left out, not an error", () => {
  const query = new URLSearchParams({ side: "x", standing: "y", trouble: "'; drop", party: "7", region: "abc", after: "2021-02-30~1" });
  expect(ledgerFilterFrom(query)).toEqual(WHOLE_LEDGER);
  expect(ledgerCursorFrom(query)).toBeNull();
  expect(ledgerCursorFrom(new URLSearchParams({ after: `2021-02-30~${ID}` }))).toBeNull();
});

test("a chip that holds leads back out of it, and a count that was cut short says so", () => {
  const { trouble, standing } = ledgerFilters("ar", { ...WHOLE_LEDGER, trouble: "overdue", side: "theirs" }, { troubles: { overdue: COUNT_LIMIT, silent: 3, undated: 0, blocked: 50 }, steps: { none: 2, due: 0 } }, ledgerAddress);
  expect(trouble.map(({ count }) => count)).toEqual(["50+", "3", "0", "50", "2", "0"]);
  expect(trouble[0]).toMatchObject({ current: true, href: "/commitments?side=theirs" });
  expect(trouble[1]).toMatchObject({ current: false, href: "/commitments?side=theirs&trouble=silent" });
  expect(standing.find(({ current }) => current)?.href).toBe("/commitments?side=theirs");
});

test("what a chip shows as chosen is told apart from it too, each with the way out, and what is as usual is no criterion", () => {
  const chosen = (filter: Partial<LedgerFilter>) => chosenChips("ar", { ...WHOLE_LEDGER, ...filter }, ledgerAddress).map(({ label, href }) => [label, href]);
  expect(chosen({ partyId: ID })).toEqual([]);
  expect(chosen({ side: "theirs", trouble: "overdue", step: "none" })).toEqual([
    ["منهم", "/commitments?trouble=overdue&step=none"], ["متأخرة", "/commitments?side=theirs&step=none"], ["دون خطوة موالية", "/commitments?side=theirs&trouble=overdue"],
  ]);
  expect(chosen({ standing: "closed" })).toEqual([["محسومة", "/commitments"]]);
  expect(chosen({ standing: "all" })).toEqual([["مفتوحة ومحسومة", "/commitments"]]);
});

test("only the ledger without a filter is the whole one", () => {
  expect(isWholeLedger(WHOLE_LEDGER)).toBe(true);
  expect(isWholeLedger({ ...WHOLE_LEDGER, trouble: "overdue" })).toBe(false);
});
