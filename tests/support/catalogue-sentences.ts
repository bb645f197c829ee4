import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import type { Language } from "~/domain/localized";

/** The sentences of the product's own catalogue in a language, as they stand in it, without those that have places to fill. */
export function catalogueSentences(language: Language): string[] {
  const folder = path.resolve("app/i18n", language);
  const quoted = readdirSync(folder).flatMap((file) => readFileSync(path.join(folder, file), "utf8").match(/"[^"\n]+"/g) ?? []);
  return [...new Set(quoted.map((each) => each.slice(1, -1)))].filter((each) => each.includes(" ") && !/[{}<>\\]/.test(each));
}
