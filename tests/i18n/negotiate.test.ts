import fc from "fast-check";
import { describe, expect, it, test } from "vitest";

import { LANGUAGES } from "~/domain/localized";
import { directionOf, localeOf } from "~/i18n/direction";
import { errorPageOf } from "~/i18n/error-page";
import { languageOf } from "~/i18n/negotiate";

describe("the language of an answer", () => {
  it("is what the address says, before the cookie and the browser", () => {
    expect(languageOf({ query: "fr", cookie: "en", acceptLanguage: "ar" })).toBe("fr");
  });

  it("is what the cookie says, before the browser", () => {
    expect(languageOf({ query: null, cookie: "en", acceptLanguage: "fr" })).toBe("en");
  });

  it("passes over a language that is not ours", () => {
    expect(languageOf({ query: "de", cookie: "<script>", acceptLanguage: "de, es;q=0.9" })).toBe("ar");
  });

  it("is Arabic when nothing is said", () => {
    expect(languageOf({})).toBe("ar");
  });

  test.each([
    ["fr-MA,fr;q=0.9,ar;q=0.8", "fr"], ["ar;q=0.5, en-GB;q=0.9", "en"], ["de, fr;q=0.3, *;q=0.1", "fr"], ["fr;q=0, en;q=0.1", "en"], ["EN", "en"], ["fr;q=high, en;q=0.2", "en"], ["fr;q=0.8;x=1,ar-MA", "ar"],
  ] as const)("reads «%s» as %s", (acceptLanguage, language) => {
    expect(languageOf({ acceptLanguage })).toBe(language);
  });

  it("is always one of ours, whatever a request says", () => {
    fc.assert(fc.property(fc.string(), fc.string(), fc.string(), (query, cookie, acceptLanguage) => {
      expect(LANGUAGES).toContain(languageOf({ query, cookie, acceptLanguage }));
    }));
  });
});

describe("a language", () => {
  it("runs from the right for Arabic alone", () => {
    expect(LANGUAGES.map(directionOf)).toEqual(["rtl", "ltr", "ltr"]);
  });

  it("is formatted in a locale that prints Latin digits", () => {
    for (const language of LANGUAGES) expect(new Intl.NumberFormat(localeOf(language)).resolvedOptions().numberingSystem).toBe("latn");
  });
});

describe("an error page", () => {
  it("is found by its status, and a status without one reads as a fault", () => {
    expect([400, 401, 403, 404, 405, 413, 500, 503, 418].map(errorPageOf)).toEqual(["badRequest", "signedOut", "forbidden", "notFound", "notAllowed", "tooLarge", "fault", "unavailable", "fault"]);
  });
});
