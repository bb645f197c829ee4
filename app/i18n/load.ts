import type { Language } from "~/domain/localized";

import type { hydrated } from "./ar/hydrated";
import type { Messages } from "./catalogue";
import type { Same } from "./same";

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly hydrated: Same<typeof hydrated> }>>> = {
  ar: () => import("./ar/hydrated"),
  fr: () => import("./fr/hydrated"),
  en: () => import("./en/hydrated"),
};

/**
 * The messages of one language, for the browser: one chunk a language, of which a page fetches its own alone. Only what pages with scripts show is in
 * it, which a test holds them to; typed as the whole, because the components they share with other pages are.
 */
export async function loadCatalogue(language: Language): Promise<Messages> {
  const { hydrated: messages } = await LOADERS[language]();
  return messages as unknown as Messages;
}
