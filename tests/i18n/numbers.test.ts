import fc from "fast-check";
import { describe, expect, it, test } from "vitest";

import { LANGUAGES } from "~/domain/localized";
import { joinNames } from "~/i18n/lists";
import { counted, formatDecimal, formatInteger, formatPercent, formatPercentInProse } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

describe("numbers", () => {
  it("group thousands with a narrow space in Arabic and French, with a comma in English", () => {
    expect(LANGUAGES.map((language) => formatInteger(language, 93_738))).toEqual(["93\u202F738", "93\u202F738", "93,738"]);
    expect(formatInteger("ar", 1_234_567)).toBe("1\u202F234\u202F567");
    expect(formatInteger("ar", -1_500)).toBe("−1\u202F500");
  });

  it("are read back as themselves, whatever the language", () => {
    fc.assert(fc.property(fc.constantFrom(...LANGUAGES), fc.integer(), (language, value) => {
      expect(Number(formatInteger(language, value).replaceAll(/[\u202F,]/g, "").replace("−", "-"))).toBe(value);
    }));
  });

  it("have a decimal comma in Arabic and French and no idle zeros", () => {
    expect(LANGUAGES.map((language) => formatDecimal(language, 12.5))).toEqual(["12,5", "12,5", "12.5"]);
    expect(formatDecimal("ar", 12)).toBe("12");
    expect(formatDecimal("ar", -0.01)).toBe("0");
    expect(formatDecimal("fr", 9.96)).toBe("10");
  });

  it("become percentages, spelled out in Arabic prose", () => {
    expect(LANGUAGES.map((language) => formatPercent(language, 0.625))).toEqual(["62,5%", "62,5\u202F%", "62.5%"]);
    expect(formatPercentInProse("ar", 0.625)).toBe("62,5 في المائة");
    expect(formatPercentInProse("fr", 1)).toBe("100\u202F%");
  });
});

describe("counts", () => {
  test.each([
    [0, "لا التزامات"], [1, "التزام واحد"], [2, "التزامان"], [3, "3 التزامات"], [10, "10 التزامات"], [11, "11 التزاما"], [99, "99 التزاما"],
    [100, "100 التزام"], [101, "101 التزام"], [103, "103 التزامات"], [1_111, "1\u202F111 التزاما"],
  ])("say %i commitments in Arabic as «%s»", (count, words) => {
    expect(translator("ar")("common.count.commitments", counted("ar", count))).toBe(words);
  });

  it("bend the dual after a preposition", () => {
    const t = translator("ar");
    expect(t("common.count.days", counted("ar", 2))).toBe("يومان");
    expect(t("common.since.days", counted("ar", 2))).toBe("منذ يومين");
    expect(t("common.late.silentAtLeast", counted("ar", 50))).toBe("دون مستجد منذ 50 يوما على الأقل");
  });

  it("say none, one and many in French and English", () => {
    expect([0, 1, 2, 1_500].map((count) => translator("fr")("common.count.commitments", counted("fr", count)))).toEqual(["Aucun engagement", "1 engagement", "2 engagements", "1\u202F500 engagements"]);
    expect([0, 1, 2].map((count) => translator("en")("common.late.dueIn", counted("en", count)))).toEqual(["Due today", "Due tomorrow", "Due in 2 days"]);
  });

  it("show the number itself from three upwards in Arabic", () => {
    fc.assert(fc.property(fc.integer({ min: 3, max: 1_000_000 }), (count) => {
      expect(translator("ar")("common.count.dossiers", counted("ar", count))).toMatch(new RegExp(`^${formatInteger("ar", count)} (ملفات|ملفا|ملف)$`, "u"));
    }));
  });
});

describe("lists of names", () => {
  test.each([
    [[], "", "", ""],
    [["أ"], "أ", "أ", "أ"],
    [["أ", "ب"], "أ وب", "أ et ب", "أ and ب"],
    [["أ", "ب", "ج"], "أ وب وج", "أ, ب et ج", "أ, ب and ج"],
  ])("join %j as the language does", (names, ...expected) => {
    expect(LANGUAGES.map((language) => joinNames(language, names))).toEqual(expected);
  });
});
