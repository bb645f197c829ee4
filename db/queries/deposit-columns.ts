import { and, eq, type SQL, sql } from "drizzle-orm";

import type { DepositLine } from "~/domain/rows/deposit";
import type { Scope } from "~/domain/viewer";
import { deposit, depositItem, type party, response } from "@db/schema";

import { demandFileIsVisible } from "./demand-columns";
import { nameOf } from "./names";
import { responseIsReadable } from "./response-columns";
import { levelIsReadable } from "./visible";

/**
 * Which deposits a reader may know of from the inside: the strictest of its own level, its file's and its dossier's decides. `demand_file` and `dossier`
 * are joined.
 */
export const depositIsVisible = (scope: Scope): SQL | undefined => and(demandFileIsVisible(scope), levelIsReadable(scope, deposit));

const points = sql<number>`(select count(${depositItem.point}) from ${depositItem} where ${depositItem.depositId} = ${deposit.id})`.mapWith(Number);
const answersThat = (scope: Scope, which?: SQL) => sql<number>`(select count(*) from ${response} where ${and(eq(response.depositId, deposit.id), responseIsReadable(scope), which)})`.mapWith(Number);

/** What every line about a deposit is made of, its party apart. */
export const depositColumns = (scope: Scope) => ({ deposit, points, answers: answersThat(scope), unclassified: answersThat(scope, sql`${response.kind} is null`) });

type Found = { readonly deposit: typeof deposit.$inferSelect; readonly party: typeof party.$inferSelect; readonly points: number; readonly answers: number; readonly unclassified: number };

export function depositLineOf({ deposit: row, party: at, ...counts }: Found): DepositLine {
  const { id, fileId, fileTitle, onDay, way, registryNumber, receivedBy, note, confidentiality, receiptId } = row;
  return { id, fileId, fileTitle, onDay, way, registryNumber, receivedBy, note, confidentiality, party: { id: at.id, name: nameOf(at), gender: at.gender }, hasReceipt: receiptId !== null, ...counts };
}
