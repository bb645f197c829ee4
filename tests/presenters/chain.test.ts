import { expect, test } from "vitest";

import type { Link } from "~/domain/chain-days";
import type { ChainRow } from "~/domain/rows/chain";
import { chainCard } from "~/presenters/chain-card";
import { chainDrawing } from "~/presenters/chain-drawing";
import { chainPage } from "~/presenters/chain-page";
import { dueWords, waitsForWords } from "~/presenters/commitment-words";
import { knownDayWords, movesAlongPage } from "~/presenters/moves-along";

type Given = Partial<Omit<ChainRow, "link">> & { readonly link?: Partial<Link> };
const row = (id: string, { link, ...given }: Given = {}): ChainRow => ({
  link: { id, state: "confirmed", doneOn: null, dueKind: "none", dueOn: null, triggerDays: null, awaits: null, ...link },
  words: `التزام ${id}`, verbatim: false, side: "theirs", confidentiality: "organisation", party: null, triggerText: null, triggerOn: null, event: null, ...given,
});
const after = (id: string, on: string, days: number | null = null, given: Given = {}) => row(id, { ...given, link: { dueKind: "after", triggerDays: days, awaits: { kind: "commitment", id: on }, ...given.link } });
const first = row("a", { link: { dueKind: "on", dueOn: "2026-04-01" } });
const dossier = { headCount: 120, settledCount: 20 };

test("an event, a day and its plural forms are told after what they wait for", () => {
  const due = { dueKind: "after", dueOn: null, triggerDays: 60, triggerText: null, triggerOn: null } as const;
  const decree = { ...due, triggerText: "صدور المرسوم" };
  expect(dueWords("ar", decree)).toBe("بعد 60 يوما من صدور المرسوم");
  expect([0, 1, 2, 3, 100].map((triggerDays) => dueWords("ar", { ...decree, triggerDays }))).toEqual([
    "فور صدور المرسوم", "بعد يوم واحد من صدور المرسوم", "بعد يومين من صدور المرسوم", "بعد 3 أيام من صدور المرسوم", "بعد 100 يوم من صدور المرسوم",
  ]);
  expect(dueWords("en", { ...due, triggerText: "the decree is published" })).toBe("60 days after: the decree is published");
  expect(dueWords("fr", { ...due, triggerOn: "2026-04-01", triggerDays: null })).toBe("Après le 1er avril 2026");
  expect(dueWords("en", { ...decree, dueOn: "2026-04-01" })).toBe("1 April 2026");
  expect(waitsForWords("ar", { ...due, triggerOn: "2026-04-01" })).toBe("بعد 60 يوما من 1 أبريل 2026");
});

test("the page says the critical path in a sentence and in steps, and how many people wait behind it", () => {
  const page = chainPage("en", [first, after("b", "a", 30), after("c", "b", 10), after("d", "a")], dossier);
  expect(page.critical).toEqual({
    sentence: "The longest wait of the dossier leads through 3 commitments; it is expected to end on 11 May 2026.",
    steps: ["a", "b", "c"].map((id) => ({ key: id, words: `التزام ${id}`, href: `/commitments/${id}` })),
  });
  expect(page.people).toContain("100");
  expect(chainPage("en", [first], { headCount: null, settledCount: 20 })).toMatchObject({ critical: null, people: "How many people wait is not known: the head-count of the dossier is not settled." });
});

test("an event at the beginning of the critical path is its first step, once, however many wait for it", () => {
  const awaits = { kind: "event", id: null, day: null } as const;
  const waiting = (id: string) => row(id, { triggerText: "صدور المرسوم", link: { dueKind: "after", awaits } });
  const page = chainPage("ar", [waiting("a"), after("b", "a"), waiting("c")], dossier);
  expect(page.critical?.steps.map(({ words }) => words)).toEqual(["صدور المرسوم", "التزام a", "التزام b"]);
  expect(page.list).toHaveLength(1);
  expect(page.list[0]?.branches.map(({ node }) => node.key)).toEqual(["a", "c"]);
});

test("expected days are called expected, due ones due, and what the reader may not see says neither words nor day", () => {
  const hidden = row("x", { words: null });
  const page = chainPage("en", [first, after("b", "a", 30), hidden, after("y", "x", 3)], dossier);
  const day = (key: string) => page.drawing.boxes.find(({ node }) => node.key === key)?.node;
  expect(day("a")).toMatchObject({ day: "Due: 1 April 2026", isExpected: false });
  expect(day("b")).toMatchObject({ day: "Expected: 1 May 2026", isExpected: true });
  expect(day("x")).toMatchObject({ words: "Another commitment", day: null, href: null });
  expect(day("y")).toMatchObject({ day: "No due date known" });
});

test("the drawing runs from the side on which the language begins, inside its frame, and its lines join boxes", () => {
  const rows = [first, after("b", "a", 30), after("c", "b", 10), after("d", "a")];
  const drawn = (rightToLeft: boolean) => chainDrawing(chainPage("ar", rows, dossier).drawing.boxes.map(({ node }) => node), rightToLeft);
  const [arabic, french] = [drawn(true), drawn(false)];
  const x = (drawing: typeof arabic, key: string) => drawing.boxes.find(({ node }) => node.key === key)?.x ?? 0;
  expect(x(arabic, "a")).toBeGreaterThan(x(arabic, "b"));
  expect(x(french, "a")).toBeLessThan(x(french, "b"));
  for (const { boxes, width, height } of [arabic, french]) {
    for (const box of boxes) expect([box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height]).toEqual([true, true, true, true]);
  }
  expect(arabic.lines.map(({ key, isCritical }) => [key, isCritical])).toEqual([["d", false], ["b", true], ["c", true]]);
});

test("the card of a commitment tells what it waits for, what waits for it, and the days", () => {
  const rows = [first, after("b", "a", 30), after("c", "b", 10)];
  const asking = { dossierHref: "/dossiers/2026-001", mayLink: true };
  expect(chainCard("en", rows, { ...asking, id: "b" })).toMatchObject({
    waitsFor: { href: "/commitments/a", notes: ["Waits for this to be kept", "Due: 1 April 2026"] },
    waiting: [{ href: "/commitments/c", notes: ["Waits for this commitment", "Expected: 11 May 2026, if what comes before is kept in time"] }],
    counted: "30 days after another commitment is kept", triggerHref: null, drawingHref: "/dossiers/2026-001/chain",
  });
  const event = row("e", { triggerText: "صدور المرسوم", link: { dueKind: "after", awaits: { kind: "event", id: "m", day: "2026-02-01" } } });
  expect(chainCard("en", [event], { ...asking, id: "e" })).toMatchObject({ waitsFor: { href: null, words: "صدور المرسوم", notes: ["Event awaited", "Came on 1 February 2026"] }, triggerHref: "/commitments/e/trigger" });
  expect(chainCard("en", rows, { ...asking, id: "alone" })).toBeNull();
});

test("what moves along carries the form as it was sent", () => {
  const form = new FormData();
  form.append("version", "3");
  form.append("words", "صرف المستحقات");
  const page = movesAlongPage("en", form, { seen: "seen", moved: [{ id: "b", words: "ثان", from: { kind: "expected", day: "2026-05-01" }, to: null }] });
  expect(page.carried).toEqual([["version", "3"], ["words", "صرف المستحقات"]]);
  expect(page.lines).toEqual([{ id: "b", words: "ثان", from: "1 May 2026 (expected)", to: "not known" }]);
  expect(knownDayWords("ar", { kind: "due", day: "2026-05-01" })).toBe("1 ماي 2026");
});
