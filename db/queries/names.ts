import type { Localized } from "~/domain/localized";

/** The three name columns of a row as one name. */
export function nameOf(row: { nameAr: string | null; nameFr: string | null; nameEn: string | null }): Localized {
  return { ar: row.nameAr, fr: row.nameFr, en: row.nameEn };
}

/** The three name columns of a table, for a query that reads few of the others. */
export function nameColumnsOf<Ar, Fr, En>(table: { readonly nameAr: Ar; readonly nameFr: Fr; readonly nameEn: En }) {
  return { nameAr: table.nameAr, nameFr: table.nameFr, nameEn: table.nameEn };
}

/** One name as its three columns. */
export function nameValues(name: Localized) {
  return { nameAr: name.ar, nameFr: name.fr, nameEn: name.en };
}
