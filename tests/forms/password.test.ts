import { describe, expect, test } from "vitest";

import { isWeakPassword, namesOfEmail, newPassword } from "~/forms/password";
import { personName } from "~/forms/person";

const NAMES = ["التنسيقية الوطنية", "Coordination nationale", "سعاد", ...namesOfEmail("souad@union.invalid")];

describe("a password", () => {
  test.each(["12345678", "azerty123", "Password1!", "maroc2026", "aaaaaaaaaa", "abababab", "بسمالله", "Coordination Nationale", "coordinationnationale2026", "souad@union.invalid", "SOUAD1234", "التنسيقية-الوطنية"])(
    "that others would guess first is weak: %s",
    (password) => {
      expect(isWeakPassword(password, NAMES)).toBe(true);
    },
  );

  test.each(["ثلاث قطط على السطح", "quatre chats sur le toit", "kX9#mq2!vL", "souad drinks tea at five"])("that takes thought is not: %s", (password) => {
    expect(isWeakPassword(password, NAMES)).toBe(false);
  });

  test("has at least eight signs of any script, at most two hundred, and no rule about which", () => {
    expect(newPassword.safeParse("سبعة حر").success).toBe(false);
    expect(newPassword.safeParse("ثمانية ح").success).toBe(true);
    expect(newPassword.safeParse("a".repeat(200)).success).toBe(true);
    expect(newPassword.safeParse("a".repeat(201)).success).toBe(false);
  });
});

test("signs that turn the direction of text are taken out of a name", () => {
  expect(personName.parse(" \u202Eسعاد\u2066 ")).toBe("سعاد");
  expect(personName.safeParse("\u202E").success).toBe(false);
});
