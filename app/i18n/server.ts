import type { Language } from "~/domain/localized";
import { catalogue as ar } from "./ar";
import type { Catalogue, Messages } from "./catalogue";
import { catalogue as en } from "./en";
import { catalogue as fr } from "./fr";

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { ar, fr, en };

/**
 * The messages of a language, for the server, which holds all three.
 * Typed by the Arabic words, since those carry the names of the arguments; the tests hold the other languages to the same arguments.
 */
export function catalogueOf(language: Language): Messages {
  return CATALOGUES[language] as Messages;
}
