import { expect, test } from "vitest";

import { entriesFrom } from "~/ui/draft/entries";
import { countsIn, linesAbove, readingOfEntries, readingOfValues } from "~/ui/meeting/reading";
import { rowsOfEntries, rowsOfValues } from "~/ui/meeting/outcome-rows";

const directory = [{ value: "p1", label: "وزارة" }, { value: "p2", label: "نقابة" }];

test("the page reads the same from the values it was made with and from its fields", () => {
  const values = {
    parties: ["p2"], newParties: [{ id: "n1", name: "حزب" }, { id: "n2" }],
    outcomes: [{ id: "a", kind: "their_commitment", words: "تتبع" }, { id: "b", kind: "position", words: "موقف" }, { id: "c", kind: "their_commitment" }],
  };
  const entries = [
    ["parties", "p2"], ["newParties[0].id", "n1"], ["newParties[0].name", "حزب"], ["newParties[1].id", "n2"], ["newParties[1].name", ""],
    ["outcomes[0].id", "a"], ["outcomes[0].kind", "their_commitment"], ["outcomes[0].words", "تتبع"], ["outcomes[1].id", "b"], ["outcomes[1].kind", "position"],
    ["outcomes[1].words", "موقف"], ["outcomes[2].id", "c"], ["outcomes[2].kind", "their_commitment"], ["outcomes[2].words", ""],
  ] as const;
  const read = readingOfEntries(entries, directory);
  expect(read).toEqual(readingOfValues(values, directory));
  expect(read.parties).toEqual([{ value: "p2", label: "نقابة" }, { value: "n1", label: "حزب" }]);
  expect(countsIn(read)).toEqual([{ kind: "their_commitment", count: 1 }, { kind: "position", count: 1 }]);
  expect(linesAbove(read, 2)).toMatchObject([{ id: "a", number: 1 }]);
  expect(linesAbove(read, 0)).toEqual([]);
  expect(rowsOfEntries(entries).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(rowsOfValues(values, "spare").map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

test("a single party ticked comes alone, and there is always one row", () => {
  expect(readingOfValues({ parties: "p1" }, directory).parties).toEqual([{ value: "p1", label: "وزارة" }]);
  expect(rowsOfValues({}, "spare")).toEqual([{ id: "spare" }]);
});

test("what is no draft is read as none", () => {
  expect([null, "", "{", "{}", '[["a"]]', "[[1,2]]"].map(entriesFrom)).toEqual([null, null, null, null, null, null]);
  expect(entriesFrom('[["a","b"]]')).toEqual([["a", "b"]]);
});
