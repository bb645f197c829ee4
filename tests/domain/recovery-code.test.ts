import fc from "fast-check";
import { expect, test } from "vitest";

import { plainCode, readRecoveryCode, recoveryCodeFrom, RECOVERY_LENGTH, shownRecoveryCode } from "~/domain/recovery-code";

const anyCode = fc.uint8Array({ minLength: RECOVERY_LENGTH, maxLength: RECOVERY_LENGTH }).map(recoveryCodeFrom);

test("a code is read back however it was copied: as shown, in small letters, with spaces, with letters that look alike", () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(readRecoveryCode(code)).toBe(code);
      expect(readRecoveryCode(shownRecoveryCode(code))).toBe(code);
      expect(readRecoveryCode(` ${shownRecoveryCode(code).toLowerCase().replaceAll("-", " – ")} `)).toBe(code);
      expect(readRecoveryCode(code.replaceAll("0", "o").replaceAll("1", "l"))).toBe(code);
    }),
  );
});

test("a code holds fifteen of 32 letters, none of which can be taken for another", () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{15}$/);
    }),
  );
  const letters = new Set(Array.from({ length: 256 }, (_, byte) => recoveryCodeFrom([byte])));
  expect(letters.size).toBe(32);
});

test("what is no recovery code is not read as one", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (typed) => {
      const read = readRecoveryCode(typed);
      if (read !== null) expect(read).toMatch(/^[0-9A-HJKMNP-TV-Z]{15}$/);
    }),
  );
  for (const typed of ["", "123456", "7K3QM-9XWDT-4HNR", "7K3QM-9XWDT-4HNRAA", "UUUUU-UUUUU-UUUUU"]) expect(readRecoveryCode(typed)).toBeNull();
});

test("the digits of Arabic and Persian keyboards are digits, and what separates them is dropped", () => {
  expect(plainCode("٢٨٧ ٠٨٢")).toBe("287082");
  expect(plainCode("۲۸۷-۰۸۲")).toBe("287082");
  expect(plainCode("287\u200F 082")).toBe("287082");
});
