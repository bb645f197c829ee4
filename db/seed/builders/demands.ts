import { eq } from "drizzle-orm";

import type { Confidentiality } from "~/domain/confidentiality";
import type { Day } from "~/domain/days";
import type { CommentKind, CommentState, DemandPart, DemandStance, VersionOrigin } from "~/domain/demand";
import type { KeptText } from "~/domain/rows/demand";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { insertVersion } from "@db/queries/demand-versions";
import { demand, demandAncestry, demandComment, demandFile, demandFileItem } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { type BuiltDossier, SEEDED_AT, SEEDED_ON } from "./defaults";
import { addStateChange } from "./moves";
import { seededText } from "./texts";

type NewDemandFile = { id?: Id; title?: string; openedOn?: Day; confidentiality?: Confidentiality; createdBy?: Id; at?: Date };

/** Adds an empty demand file to a dossier. Answers its id. */
export async function addDemandFile(tx: Transaction, dossier: BuiltDossier, given: NewDemandFile = {}): Promise<Id> {
  const { id = newId(), title = "ملف مطلبي للتجربة", openedOn = SEEDED_ON, confidentiality = "organisation", createdBy = dossier.createdBy, at = SEEDED_AT } = given;
  await tx.insert(demandFile).values({ id, dossierId: dossier.id, organisationId: dossier.organisationId, title, openedOn, confidentiality, createdBy, createdAt: at });
  return id;
}

/** Puts a demand at the end of a file. */
export async function addToFile(tx: Transaction, dossier: BuiltDossier, fileId: Id, demandId: Id): Promise<void> {
  const there = await tx.select({ position: demandFileItem.position }).from(demandFileItem).where(eq(demandFileItem.fileId, fileId));
  const position = Math.max(0, ...there.map((item) => item.position)) + 1;
  await tx.insert(demandFileItem).values({ fileId, demandId, dossierId: dossier.id, organisationId: dossier.organisationId, position });
}

type NewDemand = {
  id?: Id;
  /** The file at whose end it is put; none by default. */
  fileId?: Id;
  part?: DemandPart;
  title?: string;
  /** What it says, as it is kept; by default one paragraph. */
  text?: KeptText;
  versionId?: Id;
  stance?: DemandStance;
  confidentiality?: Confidentiality;
  createdBy?: Id;
  /** Who validated it and confirmed what became of it; by default its author, which the rules would not allow. */
  decidedBy?: Id;
  at?: Date;
};

/** A demand as the builders made it, with its first version. */
export type BuiltDemand = { readonly id: Id; readonly versionId: Id };

const UP_TO_VALIDATED: readonly (readonly [string, DemandStance])[] = [["open", "draft"], ["submit", "in_review"], ["validate", "validated"]];
const UP_TO_AGREED = [...UP_TO_VALIDATED, ["agree", "agreed"]] as const;

/** The shortest way to each stance: the moves that a demand built in it has behind it. */
const WAYS: Readonly<Record<DemandStance, readonly (readonly [string, DemandStance])[]>> = {
  draft: UP_TO_VALIDATED.slice(0, 1),
  in_review: UP_TO_VALIDATED.slice(0, 2),
  returned: [...UP_TO_VALIDATED.slice(0, 2), ["return", "returned"]],
  validated: UP_TO_VALIDATED,
  maintained: [...UP_TO_VALIDATED, ["maintain", "maintained"]],
  dropped: [...UP_TO_VALIDATED, ["drop", "dropped"]],
  agreed: UP_TO_AGREED,
  satisfied: [...UP_TO_AGREED, ["satisfy", "satisfied"]],
  satisfied_partly: [...UP_TO_AGREED, ["satisfy_partly", "satisfied_partly"]],
  merged: [...UP_TO_VALIDATED.slice(0, 1), ["merge", "merged"]],
};
const VALIDATED: readonly DemandStance[] = ["validated", "maintained", "dropped", "agreed", "satisfied", "satisfied_partly"];
const BUREAU_MOVES = ["validate", "return", "satisfy", "satisfy_partly"];

/** Adds a demand with its first version, by default a draft that stands in no file, with the moves that led to its stance. */
export async function addDemand(tx: Transaction, dossier: BuiltDossier, given: NewDemand = {}): Promise<BuiltDemand> {
  const { id = newId(), versionId = newId(), part = "demand", title = "مطلب للتجربة", text = seededText(), stance = "draft", confidentiality = "organisation", at = SEEDED_AT } = given;
  const { createdBy = dossier.createdBy, decidedBy = createdBy, fileId } = given;
  const { id: dossierId, organisationId } = dossier;
  await tx.insert(demand).values({ id, dossierId, organisationId, part, title, stance, currentVersionId: versionId, validatedVersionId: null, confidentiality, createdBy, createdAt: at, version: 0 });
  await insertVersion(tx, { ...text, id: versionId, demandId: id, dossierId, organisationId, title, origin: "written", parentId: null, why: null, createdBy, now: at });
  if (VALIDATED.includes(stance)) await tx.update(demand).set({ validatedVersionId: versionId }).where(eq(demand.id, id));
  if (fileId) await addToFile(tx, dossier, fileId, id);
  let fromState: DemandStance | null = null;
  for (const [move, toState] of WAYS[stance]) {
    await addStateChange(tx, dossier, { subject: "demand", subjectId: id, move, fromState, toState, at, actorId: BUREAU_MOVES.includes(move) ? decidedBy : createdBy });
    fromState = toState;
  }
  return { id, versionId };
}

type NewDemandVersion = { id?: Id; title?: string; text?: KeptText; origin?: VersionOrigin; parentId?: Id; why?: string; createdBy?: Id; proposedBy?: Id; at?: Date };

/** Saves a further version of a demand. Answers its id. */
export async function addDemandVersion(tx: Transaction, dossier: BuiltDossier, demandId: Id, given: NewDemandVersion = {}): Promise<Id> {
  const { id = newId(), title = "مطلب للتجربة", text = seededText(), origin = "written", parentId = null, why = null, createdBy = dossier.createdBy, proposedBy = null, at = SEEDED_AT } = given;
  await insertVersion(tx, { ...text, id, demandId, dossierId: dossier.id, organisationId: dossier.organisationId, title, origin, parentId, why, createdBy, proposedBy, now: at });
  return id;
}

type NewSeededComment = {
  id?: Id; versionId: Id; anchor?: string; quoted?: string; kind?: CommentKind; words?: string; proposal?: string; replyToId?: Id; state?: CommentState;
  createdBy?: Id; decidedBy?: Id; decisionReason?: string; at?: Date;
};

/** Adds a comment to a version of a demand, by default an open one on the whole text. Answers its id. */
export async function addComment(tx: Transaction, dossier: BuiltDossier, demandId: Id, given: NewSeededComment): Promise<Id> {
  const { id = newId(), kind = given.proposal ? "amendment" : "comment", words = "ملاحظة للتجربة", state = "open", createdBy = dossier.createdBy, at = SEEDED_AT, ...rest } = given;
  await tx.insert(demandComment).values({ ...rest, id, demandId, dossierId: dossier.id, organisationId: dossier.organisationId, kind, words, state, createdBy, createdAt: at, decidedAt: given.decidedBy ? at : null });
  return id;
}

/** Says that a demand was merged from another, or split off it. */
export async function addAncestry(tx: Transaction, dossier: BuiltDossier, { demandId, fromId, kind = "merged" }: { demandId: Id; fromId: Id; kind?: "merged" | "split" }): Promise<void> {
  await tx.insert(demandAncestry).values({ demandId, fromId, kind, dossierId: dossier.id, organisationId: dossier.organisationId, at: SEEDED_AT, by: dossier.createdBy });
}
