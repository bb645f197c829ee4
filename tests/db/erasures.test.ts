import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { erasures, erasuresIn, noteErasure } from "@db/erasures";

const [FIRST, SECOND] = ["0199a3c0-0000-7000-8000-000000000001", "0199a3c0-0000-7000-8000-000000000002"];
const AT = new Date("2026-03-04T10:00:00Z");
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hiwar-erasures-"));
  file = path.join(folder, "data", "erased.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a list that was never written is empty, and the first note makes it", async () => {
  expect(await erasures(file)).toEqual([]);
  await noteErasure(FIRST, AT, file);
  expect(await erasures(file)).toEqual([{ id: FIRST, erasedAt: AT }]);
  expect(readFileSync(file, "utf8")).toBe(`{"id":"${FIRST}","erasedAt":"2026-03-04T10:00:00.000Z"}\n`);
});

test("each person is in it once, as first noted", async () => {
  await noteErasure(FIRST, AT, file);
  await noteErasure(SECOND, AT, file);
  await noteErasure(FIRST, new Date("2026-05-01T00:00:00Z"), file);
  expect(await erasures(file)).toEqual([{ id: FIRST, erasedAt: AT }, { id: SECOND, erasedAt: AT }]);
});

test("a line that a crash cut short, or that is something else, is passed over, and what is noted afterwards is read", async () => {
  await noteErasure(FIRST, AT, file);
  appendFileSync(file, '{"id":"0199a3c0-0000');
  await noteErasure(SECOND, AT, file);
  expect(await erasures(file)).toEqual([{ id: FIRST, erasedAt: AT }, { id: SECOND, erasedAt: AT }]);
  expect(erasuresIn('\nnull\n42\n{"id":"x","erasedAt":"2026-01-01"}\n{"id":7}\nwords\n')).toEqual([]);
});
