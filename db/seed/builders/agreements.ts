import type { Place } from "~/domain/agreement";
import type { DueKind, Side } from "~/domain/commitment";
import type { Confidentiality } from "~/domain/confidentiality";
import type { Day } from "~/domain/days";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { agreement, agreementParty, clause, demandLink } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { type BuiltDossier, SEEDED_AT } from "./defaults";

type NewClause = {
  id?: Id;
  words?: string;
  /** Nobody is bound unless it is given. */
  side?: Side;
  /** Needed for a clause that binds the other side. */
  partyId?: Id;
  dueKind?: DueKind;
  dueOn?: Day;
  dueDays?: number;
  /** What it waits for where it is due after something else. */
  triggerId?: Id;
  triggerClauseId?: Id;
  triggerText?: string;
  triggerEventId?: Id;
  triggerOn?: Day;
  triggerDays?: number;
  answers?: readonly Place[];
  /** The commitment it made; written with `addCommitment`. */
  commitmentId?: Id;
};

type NewAgreement = {
  id?: Id;
  title?: string;
  preamble?: string;
  /** Signed on this day; a draft without it. */
  signedOn?: Day;
  place?: string;
  ourSignatories?: string;
  meetingId?: Id;
  documentId?: Id;
  confidentiality?: Confidentiality;
  parties?: readonly { readonly partyId: Id; readonly signatory?: string }[];
  clauses?: readonly NewClause[];
  createdBy?: Id;
  at?: Date;
};

/** Adds an agreement to a dossier, by default a draft without clauses. Answers its id and those of its clauses, in order. */
export async function addAgreement(tx: Transaction, dossier: BuiltDossier, given: NewAgreement = {}): Promise<{ id: Id; clauseIds: Id[] }> {
  const { id = newId(), title = "اتفاق للتجربة", signedOn = null, confidentiality = "organisation", createdBy = dossier.createdBy, at = SEEDED_AT, parties = [], clauses = [], ...rest } = given;
  const within = { agreementId: id, dossierId: dossier.id, organisationId: dossier.organisationId };
  await tx.insert(agreement).values({ ...rest, id, dossierId: dossier.id, organisationId: dossier.organisationId, title, state: signedOn ? "signed" : "draft", signedOn, confidentiality, createdBy, createdAt: at });
  if (parties.length > 0) await tx.insert(agreementParty).values(parties.map((each, position) => ({ ...within, ...each, position })));
  const rows = clauses.map(({ answers = [], words = "بند للتجربة", side, ...each }, position) => ({ answers, row: { ...within, id: newId(), ...each, words, side, binds: side !== undefined, dueKind: side && (each.dueKind ?? "none"), position } }));
  if (rows.length > 0) await tx.insert(clause).values(rows.map(({ row }) => row));
  for (const { answers, row } of rows) await linkToDemand(tx, dossier, answers, { clauseId: row.id }, { createdBy, at });
  return { id, clauseIds: rows.map(({ row }) => row.id) };
}

type Linked = { readonly clauseId: Id } | { readonly commitmentId: Id };

/** Says that a clause or a commitment came of these places in demands. */
export async function linkToDemand(tx: Transaction, dossier: BuiltDossier, places: readonly Place[], to: Linked, { createdBy = dossier.createdBy, at = SEEDED_AT }: { createdBy?: Id; at?: Date } = {}): Promise<void> {
  if (places.length === 0) return;
  const subject = "clauseId" in to ? ("clause" as const) : ("commitment" as const);
  await tx.insert(demandLink).values(places.map((place) => ({ ...place, ...to, id: newId(), dossierId: dossier.id, organisationId: dossier.organisationId, subject, createdBy, createdAt: at })));
}
