import fc from "fast-check";
import { expect, test } from "vitest";

import { derivedKey } from "@db/installation-secret";
import { seal, unseal } from "@db/sealed";

const MINE = { purpose: "second factor", owner: "0197" };
const KEY = derivedKey(MINE.purpose, "the secret of an installation");

test("what was sealed opens with its key, and does not stand in the seal", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8, unit: "grapheme" }), (secret) => {
      const sealed = seal(secret, MINE, KEY);
      expect(unseal(sealed, MINE, KEY)).toBe(secret);
      expect(Buffer.from(sealed, "base64url").includes(secret)).toBe(false);
    }),
  );
  expect(seal("the same", MINE, KEY)).not.toBe(seal("the same", MINE, KEY));
});

test("without the key, on another row or for another purpose it does not open", () => {
  const sealed = seal("GEZDGNBVGY3TQOJQ", MINE, KEY);
  expect(unseal(sealed, MINE, derivedKey(MINE.purpose, "another secret"))).toBeNull();
  expect(unseal(sealed, { ...MINE, owner: "0198" }, KEY)).toBeNull();
  expect(unseal(sealed, MINE, derivedKey("another purpose", "the secret of an installation"))).toBeNull();
});

test("a seal with any bit changed, cut or replaced does not open", () => {
  const sealed = Buffer.from(seal("GEZDGNBVGY3TQOJQ", MINE, KEY), "base64url");
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(unseal(changed.toString("base64url"), MINE, KEY)).toBeNull();
  }
  for (let length = 0; length < sealed.length; length += 1) expect(unseal(sealed.subarray(0, length).toString("base64url"), MINE, KEY)).toBeNull();
  for (const text of ["", "nonsense", "سر"]) expect(unseal(text, MINE, KEY)).toBeNull();
});
