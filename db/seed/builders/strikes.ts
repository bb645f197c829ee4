import { eq } from "drizzle-orm";

import type { Strikeable } from "~/domain/strike";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { agreement, commitment, demand, demandFile, deposit, document, event, evidence, meeting, response, sign, strike } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { type BuiltDossier, SEEDED_AT } from "./defaults";

type NewStrike = { subject: Strikeable; subjectId: Id; reason?: string; struckBy: Id; at?: Date };
const TABLES = { meeting, commitment, event, sign, demand, deposit, response, agreement, document, demand_file: demandFile, evidence } as const;

/** Strikes one record out, without what goes with it in life. Answers the id of the striking-out. */
export async function addStrike(tx: Transaction, dossier: BuiltDossier, { subject, subjectId, reason = "سجل خطأ", struckBy, at = SEEDED_AT }: NewStrike): Promise<Id> {
  const id = newId();
  await tx.insert(strike).values({ id, subject, subjectId, dossierId: dossier.id, organisationId: dossier.organisationId, reason, struckBy, struckAt: at });
  const table = TABLES[subject];
  await tx.update(table).set({ strikeId: id }).where(eq(table.id, subjectId));
  return id;
}
