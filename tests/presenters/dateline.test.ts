import { expect, test } from "vitest";

import { dateline, datelineToFill, placeOf } from "~/presenters/dateline";

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_DIRECTIONAL_ISOLATE = "\u2069";

test.each([
  ["ar", "الرباط", "حرر بالرباط في فاتح أبريل 2021"], ["ar", "أكادير", "حرر بأكادير في فاتح أبريل 2021"], ["ar", "اسفي", "حرر باسفي في فاتح أبريل 2021"],
  ["ar", "طنجة", "حرر بطنجة في فاتح أبريل 2021"], ["ar", "بني ملال", "حرر ببني ملال في فاتح أبريل 2021"], ["ar", "العيون", "حرر بالعيون في فاتح أبريل 2021"],
  ["fr", "Rabat", "Fait à Rabat, le 1er avril 2021"], ["fr", "Es-Semara", "Fait à Es-Semara, le 1er avril 2021"], ["fr", "El Jadida", "Fait à El Jadida, le 1er avril 2021"],
  ["fr", "Le Caire", "Fait au Caire, le 1er avril 2021"], ["fr", "Les Abymes", "Fait aux Abymes, le 1er avril 2021"], ["fr", "Lessines", "Fait à Lessines, le 1er avril 2021"],
  ["en", "Rabat", "Issued in Rabat on 1 April 2021"],
] as const)("a paper in %s from %s is dated «%s»", (language, place, words) => {
  expect(dateline(language, place, "2021-04-01")).toBe(words);
});

test("a place in other letters is not joined to the Arabic preposition and cannot turn the line round", () => {
  expect(dateline("ar", "Rabat", "2021-04-01")).toBe(`حرر ${FIRST_STRONG_ISOLATE}بـ Rabat${POP_DIRECTIONAL_ISOLATE} في فاتح أبريل 2021`);
  expect(dateline("fr", "الرباط", "2021-04-01")).toBe(`Fait ${FIRST_STRONG_ISOLATE}à الرباط${POP_DIRECTIONAL_ISOLATE}, le 1er avril 2021`);
});

test("without a place there is no dateline, and whoever signs is asked for the day alone", () => {
  expect(dateline("fr", null, "2021-04-01")).toBeNull();
  expect([datelineToFill("ar", null), datelineToFill("ar", "الرباط")]).toEqual(["التاريخ:", "حرر بالرباط في:"]);
});

test("the place is that of the organisation itself, in the paper's own language", () => {
  const [union, section] = [{ ar: "الاتحاد", fr: null, en: null, places: { ar: "الدار البيضاء", fr: "Casablanca", en: null } }, { ar: "الفرع", fr: null, en: null }];
  expect([placeOf([union, section], "ar"), placeOf([section, union], "fr"), placeOf([section, union], "en")]).toEqual([null, "Casablanca", null]);
});
