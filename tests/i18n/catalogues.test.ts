import { describe, expect, expectTypeOf, it, test } from "vitest";

import { LANGUAGES } from "~/domain/localized";
import type { MessageKey } from "~/i18n/catalogue";
import { localeOf } from "~/i18n/direction";
import { loadCatalogue } from "~/i18n/load";
import { catalogueOf } from "~/i18n/server";

import { ALL_MESSAGES, argumentsOf, bareNumbersOf, messagesOf, pluralsOf } from "./messages";

const OTHERS = LANGUAGES.filter((language) => language !== "ar");
const faults = (found: (message: (typeof ALL_MESSAGES)[number]) => string | false) =>
  ALL_MESSAGES.flatMap((message) => {
    const fault = found(message);
    return fault ? [`${message.language} ${message.key}: ${fault}`] : [];
  });

describe("the catalogues", () => {
  test.each(OTHERS)("%s has exactly the keys of Arabic", (language) => {
    expect(messagesOf(language).map(({ key }) => key).toSorted()).toEqual(messagesOf("ar").map(({ key }) => key).toSorted());
  });

  it("leaves no message empty", () => {
    expect(faults(({ text }) => text.trim() === "" && "empty")).toEqual([]);
  });

  it("writes only messages that can be parsed", () => {
    expect(faults(({ text }) => {
      try {
        argumentsOf(text);
        return false;
      } catch (error) {
        return String(error);
      }
    })).toEqual([]);
  });

  test.each(OTHERS)("%s asks for the same values as Arabic in every message", (language) => {
    const arabic = new Map(messagesOf("ar").map(({ key, text }) => [key, text]));
    // English has no grammatical gender: a value that only chooses one may be left out there.
    const needed = (text: string) => argumentsOf(text).filter((argument) => !/gender: choice$/i.test(argument));
    const different = messagesOf(language).filter(({ key, text }) => needed(text).join() !== needed(arabic.get(key) ?? "").join());
    expect(different.map(({ key }) => key)).toEqual([]);
  });

  it("gives every count all the forms its language has", () => {
    expect(faults(({ language, text }) => {
      const missing = pluralsOf(text).flatMap(({ kind, forms }) => requiredForms(language, kind).filter((form) => !forms.includes(form)));
      return missing.length > 0 && `lacks ${missing.join(", ")}`;
    })).toEqual([]);
  });

  it("uses no plural form that its language never reaches", () => {
    expect(faults(({ language, text }) => {
      const idle = pluralsOf(text).flatMap(({ kind, forms }) => forms.filter((form) => !form.startsWith("=") && !formsOf(language, kind).includes(form)));
      return idle.length > 0 && `never reaches ${idle.join(", ")}`;
    })).toEqual([]);
  });

  it("shows a number that can reach a thousand through {number}, since Intl groups the thousands of ar-MA with a dot", () => {
    const small = ["minutes"];
    expect(faults(({ language, text }) => language === "ar" && bareNumbersOf(text).some((name) => !small.includes(name)) && "shows a bare number")).toEqual([]);
  });

  it("hands the browser the words that the server has", async () => {
    for (const language of LANGUAGES) expect(catalogueOf(language)).toMatchObject(await loadCatalogue(language));
  });

  it("types the address of a message", () => {
    expectTypeOf<"terms.dossierState.draft">().toExtend<MessageKey>();
    expectTypeOf<"terms.dossierState.drafted">().not.toExtend<MessageKey>();
    expectTypeOf<"terms.dossierState">().not.toExtend<MessageKey>();
  });
});

function formsOf(language: (typeof LANGUAGES)[number], type: Intl.PluralRuleType): string[] {
  return new Intl.PluralRules(localeOf(language), { type }).resolvedOptions().pluralCategories;
}

/** All the forms of the language; but the *many* of French only serves whole millions in words, where *other* is read. */
function requiredForms(language: (typeof LANGUAGES)[number], type: Intl.PluralRuleType): string[] {
  return formsOf(language, type).filter((form) => language !== "fr" || form !== "many");
}
