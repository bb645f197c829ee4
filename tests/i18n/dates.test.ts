import fc from "fast-check";
import { describe, expect, it, test } from "vitest";

import { about, addDays, after, before, between, exactly, UNKNOWN } from "~/domain/days";
import { LANGUAGES } from "~/domain/localized";
import { formatDay, formatInstant, formatMonth, formatSpan, formatTime } from "~/i18n/dates";
import { formatWhen } from "~/i18n/when";

const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays("1950-01-01", count));
const languages = fc.constantFrom(...LANGUAGES);

describe("a day in words", () => {
  test.each([
    ["01", "يناير"], ["02", "فبراير"], ["03", "مارس"], ["04", "أبريل"], ["05", "ماي"], ["06", "يونيو"],
    ["07", "يوليوز"], ["08", "غشت"], ["09", "شتنبر"], ["10", "أكتوبر"], ["11", "نونبر"], ["12", "دجنبر"],
  ])("calls month %s «%s» as Morocco does", (month, name) => {
    expect(formatDay("ar", `2021-${month}-15`)).toBe(`15 ${name} 2021`);
    expect(formatMonth("ar", `2021-${month}-15`)).toBe(`${name} 2021`);
  });

  it("names the weekday on demand", () => {
    expect(formatDay("ar", "2021-03-30", { weekday: true })).toBe("الثلاثاء 30 مارس 2021");
    expect(formatDay("fr", "2021-03-30", { weekday: true })).toBe("mardi 30 mars 2021");
    expect(formatDay("en", "2021-03-30", { weekday: true })).toBe("Tuesday 30 March 2021");
  });

  it("leaves the year out on demand", () => {
    expect(formatDay("ar", "2021-05-19", { withoutYear: true })).toBe("19 ماي");
  });

  it("makes the first of a month ordinal in French alone", () => {
    expect(LANGUAGES.map((language) => formatDay(language, "2021-04-01"))).toEqual(["1 أبريل 2021", "1er avril 2021", "1 April 2021"]);
  });

  it("agrees with Intl on every weekday and every month of French and English", () => {
    fc.assert(fc.property(fc.constantFrom("fr" as const, "en" as const), days, (language, day) => {
      const options = { timeZone: "UTC", month: "long", weekday: "long" } as const;
      const parts = new Intl.DateTimeFormat(language, options).formatToParts(new Date(`${day}T12:00:00Z`));
      for (const type of ["month", "weekday"]) expect(formatDay(language, day, { weekday: true })).toContain(parts.find((part) => part.type === type)?.value);
    }));
  });

  it("holds neither Eastern digits nor marks of direction, for any day and language", () => {
    fc.assert(fc.property(languages, days, (language, day) => {
      expect(formatDay(language, day, { weekday: true })).not.toMatch(/[٠-٩\u200E\u200F\u061C]/u);
    }));
  });

  test.each(["2021-02-30", "30/03/2021", ""])("refuses «%s», which is not a day", (text) => {
    expect(() => formatDay("ar", text)).toThrow(RangeError);
  });
});

describe("a span of days", () => {
  it("says once what both ends share", () => {
    expect(formatSpan("ar", "2021-04-01", "2021-04-05")).toBe("من 1 إلى 5 أبريل 2021");
    expect(formatSpan("fr", "2021-04-01", "2021-04-05")).toBe("du 1er au 5 avril 2021");
    expect(formatSpan("en", "2021-03-30", "2021-04-02")).toBe("30 March to 2 April 2021");
    expect(formatSpan("ar", "2020-12-30", "2021-01-02")).toBe("من 30 دجنبر 2020 إلى 2 يناير 2021");
  });

  it("is a day when it lasts one", () => {
    expect(formatSpan("ar", "2021-04-01", "2021-04-01")).toBe("1 أبريل 2021");
  });
});

describe("a date as far as it is known", () => {
  test.each([
    [exactly("2021-03-30"), "30 مارس 2021", "30 mars 2021", "30 March 2021"],
    [about("2021-03-30"), "حوالي 30 مارس 2021", "Vers le 30 mars 2021", "About 30 March 2021"],
    [before("2021-03-30"), "تاريخ غير معروف، قبل 30 مارس 2021", "Date inconnue, avant le 30 mars 2021", "Date not known, before 30 March 2021"],
    [after("2021-03-30"), "تاريخ غير معروف، بعد 30 مارس 2021", "Date inconnue, après le 30 mars 2021", "Date not known, after 30 March 2021"],
    [between("2021-04-01", "2021-04-05"), "بين 1 و5 أبريل 2021", "Entre le 1er et le 5 avril 2021", "Between 1 and 5 April 2021"],
    [between("2021-03-30", "2021-04-02"), "بين 30 مارس و2 أبريل 2021", "Entre le 30 mars et le 2 avril 2021", "Between 30 March and 2 April 2021"],
    [UNKNOWN, "تاريخ غير معروف", "Date inconnue", "Date not known"],
  ])("reads %j in each language", (when, ...expected) => {
    expect(LANGUAGES.map((language) => formatWhen(language, when))).toEqual(expected);
  });

  it("gives the weekday of an exact day alone", () => {
    expect(formatWhen("ar", exactly("2021-03-30"), { weekday: true })).toBe("الثلاثاء 30 مارس 2021");
    expect(formatWhen("ar", about("2021-03-30"), { weekday: true })).toBe("حوالي 30 مارس 2021");
  });

  it("reads as unknown when its days do not fit its kind", () => {
    expect(formatWhen("ar", { kind: "exact", from: null, to: "2021-03-30" })).toBe("تاريخ غير معروف");
    expect(formatWhen("fr", { kind: "between", from: "2021-04-05", to: "2021-04-01" })).toBe("Date inconnue");
  });
});

describe("an instant", () => {
  it("is shown on Morocco's clocks, on 24 hours", () => {
    const instant = new Date("2021-04-02T10:00:00Z");
    expect(LANGUAGES.map((language) => formatInstant(language, instant))).toEqual(["2 أبريل 2021، الساعة 11:00", "2 avril 2021 à 11\u202Fh\u202F00", "2 April 2021 at 11:00"]);
  });

  it("follows the change of hour in Ramadan", () => {
    expect(formatInstant("ar", new Date("2021-04-20T10:00:00Z"))).toBe("20 أبريل 2021، الساعة 10:00");
  });

  it("takes the day from Morocco too", () => {
    expect(formatInstant("en", new Date("2021-03-30T23:30:00Z"))).toBe("31 March 2021 at 00:30");
  });

  it("reads an hour of the clock, its seconds dropped", () => {
    expect(formatTime("ar", "09:05:00")).toBe("الساعة 09:05");
    expect(formatTime("fr", "09:05")).toBe("à 9\u202Fh\u202F05");
  });
});
