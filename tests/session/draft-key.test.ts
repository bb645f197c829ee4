import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { expect, test } from "vitest";

import { draftKeyOf } from "~/session/draft-key";
import { draftKey } from "~/ui/draft/cipher";
import { secretIn } from "@db/installation-secret";

test("the secret is made once, kept for the server alone, and stays", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "hiwar-draft-"));
  const first = secretIn(folder);
  expect(secretIn(folder)).toBe(first);
  expect(statSync(path.join(folder, "draft-secret")).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});

test("a person's key is the same at every session, and another person's is another", () => {
  expect(draftKeyOf("a", "secret")).toBe(draftKeyOf("a", "secret"));
  expect(draftKeyOf("a", "secret")).not.toBe(draftKeyOf("b", "secret"));
  expect(draftKeyOf("a", "secret")).not.toBe(draftKeyOf("a", "another"));
});

test("a draft opens with the key it was sealed with, and with no other; what was tampered with does not open", async () => {
  const [mine, theirs] = [await draftKey(draftKeyOf("a", "secret")), await draftKey(draftKeyOf("b", "secret"))];
  const sealed = await mine.seal("ما كتب بعد الاجتماع");
  expect(sealed).not.toContain("الاجتماع");
  expect(await mine.open(sealed)).toBe("ما كتب بعد الاجتماع");
  expect(await theirs.open(sealed)).toBeNull();
  expect(await mine.open(`${sealed.slice(0, -2)}AA`)).toBeNull();
  expect(await mine.open("nonsense")).toBeNull();
});
