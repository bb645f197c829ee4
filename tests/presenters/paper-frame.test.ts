import { expect, test } from "vitest";

import type { Speaker } from "~/domain/rows/letterhead";
import { contactLines, emblemOf, figures, letterheadsOf, paperFrame } from "~/presenters/paper-frame";

const EMBLEM = { hash: "a".repeat(64), width: 40, height: 20 };
const union: Speaker = { ar: "الاتحاد", fr: "Union", en: null, emblem: EMBLEM, contacts: { ar: "الدار البيضاء", fr: "Casablanca", en: null } };
const section = (given: Partial<Speaker> = {}): Speaker => ({ ar: "الفرع", fr: "Section", en: null, emblem: null, contacts: { ar: null, fr: null, en: null }, ...given });

test("the nearest organisation up the tree that has an emblem lends it, and none is drawn where nobody has one", () => {
  const own = { ...EMBLEM, hash: "b".repeat(64) };
  expect([emblemOf([union, section()]), emblemOf([union, section({ emblem: own })]), emblemOf([section(), section()])]).toEqual([EMBLEM, own, null]);
  expect("emblem" in paperFrame({ title: "محضر", names: [section()], language: "ar", level: "organisation" })).toBe(false);
});

test("each side says in its language where the organisation itself is reached, and not where those above it are", () => {
  const sides = letterheadsOf([union, section({ contacts: { ar: "الرباط", fr: "Rabat", en: null } })], "ar");
  expect(sides).toEqual([{ language: "ar", lines: ["الاتحاد", "الفرع"], contacts: ["الرباط"] }, { language: "fr", lines: ["Union", "Section"], contacts: ["Rabat"] }]);
});

test("where no side has such lines, those of another language stand at the first, and nowhere twice", () => {
  const contacts = { ar: null, fr: "Rabat", en: null };
  expect(letterheadsOf([section({ contacts, fr: null })], "ar")).toEqual([{ language: "ar", lines: ["الفرع"], contacts: ["Rabat"] }]);
  expect(letterheadsOf([section({ contacts })], "ar").map((side) => side.contacts)).toEqual([undefined, ["Rabat"]]);
});

test("a telephone number keeps the order of its figures in a line that runs from right to left", () => {
  expect(contactLines("الهاتف: 0537 12 34 56\n\n+212 (0)5-37 12")).toEqual([`الهاتف: ${figures("0537 12 34 56")}`, figures("+212 (0)5-37 12")]);
});
