import { eq } from "drizzle-orm";

import type { LetterheadRow } from "~/domain/rows/letterhead";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { letterhead } from "@db/schema";
import type { Transaction } from "@db/transaction";

const NONE = { ar: null, fr: null, en: null };

/** What the letterhead of an organisation holds; of version 0 and empty where nobody saved one yet. The caller has asked whether it may be read. */
export async function letterheadOf(organisationId: Id, tx?: Transaction): Promise<LetterheadRow> {
  const [row] = await (tx ?? database().db).select().from(letterhead).where(eq(letterhead.organisationId, organisationId));
  if (!row) return { organisationId, emblem: null, lines: NONE, places: NONE, version: 0 };
  const { logoHash: hash, logoWidth, logoHeight, linesAr: ar, linesFr: fr, linesEn: en, placeAr, placeFr, placeEn, version } = row;
  return { organisationId, emblem: hash === null ? null : { hash, width: logoWidth ?? 0, height: logoHeight ?? 0 }, lines: { ar, fr, en }, places: { ar: placeAr, fr: placeFr, en: placeEn }, version };
}

/** Saves a letterhead as its next version. The caller holds the organisation's row, and has seen the version before. */
export async function saveLetterhead(tx: Transaction, { organisationId, emblem, lines, places, version }: LetterheadRow, by: { readonly changedBy: Id; readonly changedAt: Date }): Promise<void> {
  const values = {
    ...by, version, logoHash: emblem?.hash ?? null, logoWidth: emblem?.width ?? null, logoHeight: emblem?.height ?? null,
    linesAr: lines.ar, linesFr: lines.fr, linesEn: lines.en,
    placeAr: places.ar, placeFr: places.fr, placeEn: places.en,
  };
  await tx.insert(letterhead).values({ organisationId, ...values }).onConflictDoUpdate({ target: letterhead.organisationId, set: values });
}
