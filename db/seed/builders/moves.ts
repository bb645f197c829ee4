import type { Day } from "~/domain/days";
import type { Reversal } from "~/domain/reversal";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { recordStateChange } from "@db/queries/state-changes";
import type { Transaction } from "@db/transaction";

import { type BuiltDossier, SEEDED_AT, SEEDED_ON } from "./defaults";

type NewMove = {
  subject: "dossier" | "meeting" | "commitment" | "demand" | "agreement";
  subjectId: Id;
  move: string;
  fromState: string | null;
  toState: string;
  onDay?: Day;
  at?: Date;
  /** Null for the clock; by default whoever opened the dossier. */
  actorId?: Id | null;
  reason?: string;
  evidence?: string;
  claim?: string;
  settledCount?: number;
  targetId?: Id;
  reversal?: Reversal;
};

/** Writes a move down; the subject's own state is the caller's to set. Answers the id of the move. */
export async function addStateChange(tx: Transaction, dossier: BuiltDossier, { onDay = SEEDED_ON, at = SEEDED_AT, actorId = dossier.createdBy, ...move }: NewMove): Promise<Id> {
  const id = newId();
  await recordStateChange(tx, { id, dossierId: dossier.id, organisationId: dossier.organisationId, onDay, at, actorId, ...move });
  return id;
}
