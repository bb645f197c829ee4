import type { Language } from "~/domain/localized";

/** «بـ» before a word: joined to Arabic letters, with a stroke before others. */
export const withBa = (words: string): string => (/^\p{Script=Arabic}/u.test(words) ? `ب${words}` : `بـ ${words}`);

/** « à » before the name of a town, with which the article of some names becomes one word: au Caire, aux Abymes. */
function withA(name: string): string {
  const article = /^(Le|Les) (?=\p{L})/iu.exec(name)?.[1]?.toLowerCase();
  if (article === undefined) return `à ${name}`;
  return `${article === "le" ? "au" : "aux"} ${name.slice(article.length + 1)}`;
}

/** Where something was written, as a sentence of the language goes on with it: «بالرباط», « à Rabat », "in Rabat". */
export function atPlace(language: Language, name: string): string {
  if (language === "ar") return withBa(name);
  return language === "fr" ? withA(name) : `in ${name}`;
}
