import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";

import { appendAnchor, headsNoted, readAnchors } from "@db/audit/anchor-file";
import { anchoredHeads } from "@db/audit/anchors";

const KEY = Buffer.alloc(32, 7);
const at = (day: number) => new Date(Date.UTC(2026, 2, day, 10));
const head = (chain: string, seq: number) => ({ chain, seq: String(seq), hash: `${chain}-${seq}` });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hiwar-anchors-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => path.join(folder, "audit-anchors.jsonl");
function writeDays(days: number): void {
  for (let day = 1; day <= days; day += 1) appendAnchor(folder, { at: at(day), occasion: "daily", heads: [head("people", day), head("parties", 3)] }, KEY);
}

test("each line notes the heads that moved since the line before, and an unmoved history none", () => {
  writeDays(2);
  appendAnchor(folder, { at: at(3), occasion: "daily", heads: [head("people", 2), head("parties", 3)] }, KEY);
  const { lines, brokenAt, exists } = readAnchors(folder, KEY);
  expect({ brokenAt, exists }).toEqual({ brokenAt: null, exists: true });
  expect(lines.map(({ heads }) => heads)).toEqual([{ people: ["1", "people-1"], parties: ["3", "parties-3"] }, { people: ["2", "people-2"] }]);
  expect([...headsNoted(lines)]).toEqual([["people", ["2", "people-2"]], ["parties", ["3", "parties-3"]]]);
});

test("no file is no anchor and no fault of the file", () => {
  expect(readAnchors(folder, KEY)).toEqual({ lines: [], brokenAt: null, exists: false });
});

test("a line whose writing was cut off is not counted, and the next one takes its place", () => {
  writeDays(2);
  appendFileSync(file(), '{"at":"2026-03-0');
  expect(readAnchors(folder, KEY)).toMatchObject({ brokenAt: null, lines: { length: 2 } });
  appendAnchor(folder, { at: at(4), occasion: "backup", heads: [head("people", 9)] }, KEY);
  expect(readAnchors(folder, KEY)).toMatchObject({ brokenAt: null, lines: { length: 3 } });
});

test("any change of a letter, and any line altered, moved or taken out of the middle, breaks the seals from there on", () => {
  writeDays(6);
  const whole = readFileSync(file(), "utf8");
  const lines = whole.trimEnd().split("\n");
  fc.assert(
    fc.property(fc.nat(lines.length - 2), fc.nat(), fc.constantFrom("letter", "removed", "swapped"), (place, letter, how) => {
      const changed = [...lines];
      if (how === "removed") changed.splice(place, 1);
      if (how === "swapped") changed.splice(place, 2, lines[place + 1] ?? "", lines[place] ?? "");
      if (how === "letter") {
        const text = lines[place] ?? "";
        const index = letter % text.length;
        changed[place] = `${text.slice(0, index)}${text[index] === "#" ? "?" : "#"}${text.slice(index + 1)}`;
      }
      writeFileSync(file(), `${changed.join("\n")}\n`);
      expect(readAnchors(folder, KEY).brokenAt).toBe(place + 1);
    }),
  );
});

test("another installation's secret fits no line", () => {
  writeDays(2);
  expect(readAnchors(folder, Buffer.alloc(32, 8))).toMatchObject({ lines: [], brokenAt: 1 });
});

test("lines added after a broken one do not hide it", () => {
  writeDays(3);
  writeFileSync(file(), readFileSync(file(), "utf8").replace("people-2", "people-x"));
  appendAnchor(folder, { at: at(9), occasion: "daily", heads: [head("people", 9)] }, KEY);
  expect(readAnchors(folder, KEY)).toMatchObject({ brokenAt: 2, lines: { length: 1 } });
});

test("after a state was put back, what was noted beyond it is not asked for any more, and what was noted before still is", () => {
  writeDays(4);
  appendAnchor(folder, { at: at(5), occasion: "restored", heads: [head("people", 2)] }, KEY);
  appendAnchor(folder, { at: at(6), occasion: "daily", heads: [{ chain: "people", seq: "3", hash: "another third" }] }, KEY);
  const asked = anchoredHeads(readAnchors(folder, KEY).lines).map(({ chain, seq, hash }) => `${chain} ${seq} ${hash}`);
  expect(asked).toEqual(["people 1 people-1", "people 2 people-2", "people 2 people-2", "people 3 another third"]);
});

test("after the example was removed nothing of it is asked for", () => {
  writeDays(4);
  appendAnchor(folder, { at: at(5), occasion: "emptied", heads: [] }, KEY);
  expect(anchoredHeads(readAnchors(folder, KEY).lines)).toEqual([]);
});
