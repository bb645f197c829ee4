import fc from "fast-check";
import { HOTP, Secret } from "otpauth";
import { expect, test } from "vitest";

import { addressForApp, newCodeSecret, stepAt, stepOfCode } from "~/commands/one-time-codes";

/** Appendix B of RFC 6238, SHA-1: the seconds since 1970 and the last six of its eight digits. */
const VECTORS = [[59, "287082"], [1_111_111_109, "081804"], [1_111_111_111, "050471"], [1_234_567_890, "005924"], [2_000_000_000, "279037"], [20_000_000_000, "353130"]] as const;
const SECRET = Secret.fromLatin1("12345678901234567890").base32;
const at = (seconds: number) => new Date(seconds * 1000);
const codeOf = (secret: string, step: number) => HOTP.generate({ secret: Secret.fromBase32(secret), counter: step });

test.each(VECTORS)("at second %i the code is %s, as RFC 6238 says", (seconds, code) => {
  expect(stepOfCode(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

test("codes of the half minute before and after are taken, and of no other", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 4_000_000_000 }), fc.integer({ min: -5, max: 5 }), (seconds, away) => {
      const secret = newCodeSecret();
      const step = stepAt(at(seconds)) + away;
      fc.pre(step >= 0);
      const near = [-1, 0, 1].map((each) => codeOf(secret, Math.max(0, stepAt(at(seconds)) + each)));
      fc.pre(Math.abs(away) <= 1 || !near.includes(codeOf(secret, step)));
      const found = stepOfCode(secret, codeOf(secret, step), at(seconds));
      expect(found).toBe(Math.abs(away) <= 1 ? step : null);
    }),
    { numRuns: 200 },
  );
});

test.each(["", "28708", "2870822", "abcdef", "-87082"])("what is no code of six figures is refused: %j", (typed) => {
  expect(stepOfCode(SECRET, typed, at(59))).toBeNull();
});

test("each secret is new and of 160 bits, and the telephone's app is told whose it is", () => {
  const [first, second] = [newCodeSecret(), newCodeSecret()];
  expect(first).not.toBe(second);
  expect(Secret.fromBase32(first).bytes).toHaveLength(20);
  const address = new URL(addressForApp(first, { house: "Hiwar union.example", account: "+212612345678" }));
  expect(address.protocol).toBe("otpauth:");
  expect(Object.fromEntries(address.searchParams)).toEqual({ issuer: "Hiwar union.example", secret: first, algorithm: "SHA1", digits: "6", period: "30" });
});
