import { describe, expect, it, test } from "vitest";

import type { Language } from "~/domain/localized";

import { messagesOf, readings } from "./messages";

/** The messages of a language in which a reader would see what the pattern finds. */
function found(language: Language, pattern: RegExp): string[] {
  return messagesOf(language).flatMap(({ key, text }) => readings(text).filter((reading) => pattern.test(reading)).map((reading) => `${key}: ${reading}`));
}

/** Words that Morocco's administration and unions do not use in this sense, or that take sides. */
const FOREIGN_WORDS = [
  "يرجى", "رجاء", "مايو", "يوليو", "أغسطس", "سبتمبر", "نوفمبر", "ديسمبر", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "أيلول",
  "مئة", "مئوية", "مسئول", "إتفاق", "إجتماع", "إلتزام", "إستئناف", "إنخراط", "أجندة", "بلدية", "إخطار", "متصرف", "متابعة", "خصم", "خصوم",
  "مشترك", "مشتركون", "مشتركين", "صاحب العمل", "رب العمل", "تماطل", "تنصل", "تسويف", "موفى به", "حفظ الملف", "قم", "قوموا", "بلا أجل",
];

/** The word by itself or behind the article and the one-letter words that Arabic joins to it. */
const asWord = (word: string) => new RegExp(`(?<!\\p{L})[وف]?[بكل]?(?:ال|لل)?${word}(?!\\p{L})`, "u");

describe("Arabic messages", () => {
  test.each(FOREIGN_WORDS)("never say «%s»", (word) => {
    expect(found("ar", asWord(word))).toEqual([]);
  });

  it("write Latin digits", () => {
    expect(found("ar", /[٠-٩۰-۹]/u)).toEqual([]);
  });

  it("never space or stretch letters", () => {
    expect(found("ar", /(?<!\p{L})(?:\p{L} ){2,}\p{L}(?!\p{L})|ـ(?!□)/u)).toEqual([]);
  });

  it("use Arabic punctuation, without a space before it", () => {
    expect(found("ar", /[,;?]|\s[،؛؟.:!]/u)).toEqual([]);
  });

  it("quote with guillemets, not with straight marks", () => {
    expect(found("ar", /["']/u)).toEqual([]);
  });
});

describe("French messages", () => {
  it("put a narrow no-break space before ; : ? ! and inside guillemets", () => {
    expect(found("fr", /(?<!\u202F)[;?!»]|(?<![\u202F\d/]):(?!\/\/)|«(?!\u202F)/u)).toEqual([]);
  });
});

describe("French and English messages", () => {
  test.each(["fr", "en"] as const)("%s writes a typographic apostrophe, which ICU does not read as an escape", (language) => {
    expect(messagesOf(language).filter(({ text }) => /\p{L}'\p{L}/u.test(text)).map(({ key }) => key)).toEqual([]);
  });
});

describe("every message", () => {
  test.each(["ar", "fr", "en"] as const)("%s holds no invisible mark of direction, no doubled space and no space at either end", (language) => {
    expect(found(language, /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]| {2}|^\s|\s$/u)).toEqual([]);
  });
});
