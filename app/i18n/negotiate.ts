import { isLanguage, type Language } from "~/domain/localized";

/** What a request says of its language: `?lang=`, the language cookie, and the header `Accept-Language`. */
export type Wishes = { readonly query?: string | null; readonly cookie?: string | null; readonly acceptLanguage?: string | null };

/** The language to answer in: the address decides, then the cookie, then the browser's own list, and Arabic when none of them names one of ours. */
export function languageOf({ query, cookie, acceptLanguage }: Wishes): Language {
  if (isLanguage(query)) return query;
  if (isLanguage(cookie)) return cookie;
  return preferred(acceptLanguage ?? "") ?? "ar";
}

/** The language of ours with the highest weight in an `Accept-Language` header (RFC 9110 §12.5.4); of equals the first, and weight 0 means *not this one*. */
function preferred(header: string): Language | null {
  const ranked = header
    .split(",")
    .map((entry) => {
      const [range = "", ...parameters] = entry.trim().toLowerCase().split(";");
      const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("q="));
      const weight = quality ? Number(quality.slice(2)) : 1;
      return { language: range.trim().split("-")[0], weight: weight >= 0 && weight <= 1 ? weight : 0 };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { language } of ranked) if (isLanguage(language)) return language;
  return null;
}
