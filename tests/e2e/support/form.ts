import type { Locator, Page } from "@playwright/test";

import type { Language } from "~/domain/localized";
import { translator } from "~/i18n/translator";

/** A page, or a part of one: where a person looks for a label. */
export type Place = Page | Locator;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A label as it is read, whole, with or without "optional" after it. */
export function labelled(language: Language, label: string): RegExp {
  return new RegExp(`^\\s*${escaped(label)}(\\s+${escaped(translator(language)("common.word.optional"))})?\\s*$`);
}

/** The control that carries a label. */
export function field(place: Place, label: string, language: Language = "ar"): Locator {
  return place.getByLabel(labelled(language, label));
}

/** The group of controls under a legend. */
export function group(place: Place, legend: string, language: Language = "ar"): Locator {
  return place.getByRole("group", { name: labelled(language, legend) });
}

/** The line, in the reader's language, of a name that can be written in three. */
export function nameField(place: Place, legend: string, language: Language = "ar"): Locator {
  return group(place, legend, language).getByLabel(translator(language)(`common.languageName.${language}`), { exact: true });
}

/** Presses a button by the words on it. */
export async function press(place: Place, words: string): Promise<void> {
  await place.getByRole("button", { name: words, exact: true }).click();
}

/** Ticks or chooses by the words on the face. */
export async function tick(place: Place, words: string, role: "radio" | "checkbox" = "radio"): Promise<void> {
  await place.getByRole(role, { name: words, exact: true }).check();
}

/** Opens what is folded away behind some words. */
export async function unfold(place: Place, words: string): Promise<void> {
  await place.locator("details:not([open]) > summary").filter({ hasText: words }).click();
}

/** The days in sight under a legend that asks when: one, or two for a span. */
export function days(place: Place, legend: string, language: Language = "ar"): Locator {
  return group(place, legend, language).locator("input[type=date]:visible");
}
