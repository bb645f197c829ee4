import { and, eq, isNull, sql } from "drizzle-orm";

import type { Confidentiality } from "~/domain/confidentiality";
import type { Day } from "~/domain/days";
import type { CopyProblem, EvidenceKind } from "~/domain/evidence";
import type { Id } from "~/domain/viewer";
import { evidence } from "@db/schema";
import type { Transaction } from "@db/transaction";

/** What was kept of a linked page: its text with the hash of that, or why there is none. */
export type KeptCopy = { readonly pageTitle: string | null; readonly copy: string | null; readonly hash: string | null; readonly copiedAt: Date | null; readonly copyProblem: CopyProblem | null };

export type EvidenceBirth = Partial<KeptCopy> & {
  readonly id: Id;
  readonly commitmentId: Id;
  readonly dossierId: Id;
  readonly organisationId: Id;
  readonly kind: EvidenceKind;
  readonly shows: string;
  readonly onDay: Day | null;
  readonly documentId: Id | null;
  readonly url: string | null;
  readonly bulletinNumber: string | null;
  readonly bulletinPage: number | null;
  readonly bulletinText: string | null;
  readonly confidentiality: Confidentiality;
  readonly createdBy: Id;
  readonly createdAt: Date;
};

/** Writes evidence down. Answers false, and writes nothing, when some with this id is there. */
export async function insertEvidence(tx: Transaction, birth: EvidenceBirth): Promise<boolean> {
  const written = await tx.insert(evidence).values(birth).onConflictDoNothing({ target: evidence.id }).returning({ id: evidence.id });
  return written.length === 1;
}

/** Who added the evidence with this id, and to which commitment; null when there is none. */
export async function authorOfEvidence(tx: Transaction, id: Id): Promise<{ createdBy: Id; commitmentId: Id } | null> {
  const [found] = await tx.select({ createdBy: evidence.createdBy, commitmentId: evidence.commitmentId }).from(evidence).where(eq(evidence.id, id));
  return found ?? null;
}

/** Keeps what a later try to copy a page brought. A copy that is there already stays as it is. */
export async function keepCopy(tx: Transaction, id: Id, kept: KeptCopy): Promise<void> {
  await tx.update(evidence).set({ ...kept, version: sql`${evidence.version} + 1` }).where(and(eq(evidence.id, id), isNull(evidence.copy)));
}
