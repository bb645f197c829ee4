import type { Language } from "~/domain/localized";
import type { Catalogue, Messages } from "./catalogue";

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly catalogue: Catalogue }>>> = {
  ar: () => import("./ar"),
  fr: () => import("./fr"),
  en: () => import("./en"),
};

/** The messages of one language, for the browser: one chunk a language, of which a page fetches its own alone. */
export async function loadCatalogue(language: Language): Promise<Messages> {
  const { catalogue } = await LOADERS[language]();
  return catalogue as Messages;
}
