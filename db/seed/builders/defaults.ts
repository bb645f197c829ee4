import type { Localized } from "~/domain/localized";
import type { Id } from "~/domain/viewer";

/** When things are recorded unless a builder is told otherwise: the morning of Monday 5 January 2026 in Morocco. */
export const SEEDED_AT = new Date("2026-01-05T09:00:00Z");
/** The day of `SEEDED_AT`. */
export const SEEDED_ON = "2026-01-05";

/** A name in the languages given; a plain text is an Arabic name. */
export type Named = string | Partial<Localized>;

/** The three columns of a name. */
export function namedColumns(name: Named) {
  const given = typeof name === "string" ? { ar: name } : name;
  return { nameAr: given.ar ?? null, nameFr: given.fr ?? null, nameEn: given.en ?? null };
}

/** What the builders of records in a dossier need of it. */
export type BuiltDossier = { readonly id: Id; readonly organisationId: Id; readonly createdBy: Id; readonly number: string | null };
