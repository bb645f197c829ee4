import type { Language } from "~/domain/localized";

/** Joins names as the language does: « أ وب وج », « a, b et c », “a, b and c”. The caller isolates each name if it may run the other way. */
export function joinNames(language: Language, names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return "";
  const rest = names.slice(0, -1);
  if (rest.length === 0) return last;
  if (language === "ar") return names.join(" و");
  return `${rest.join(", ")} ${language === "fr" ? "et" : "and"} ${last}`;
}
