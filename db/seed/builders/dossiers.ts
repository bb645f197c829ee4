import { sql } from "drizzle-orm";

import type { Confidentiality } from "~/domain/confidentiality";
import { type Day, dayAt, yearOf } from "~/domain/days";
import { type DossierDomain, type DossierLevel, dossierNumber, type DossierState, isClosed, type Priority } from "~/domain/dossier";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { dossier, dossierCounter, dossierParty } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { type BuiltDossier, type Named, namedColumns, SEEDED_AT, SEEDED_ON } from "./defaults";
import { addStateChange } from "./moves";

type NewDossier = {
  id?: Id;
  organisationId: Id;
  createdBy: Id;
  title?: Named;
  state?: DossierState;
  /** The next one of its year unless it is given; a draft has none. */
  number?: string;
  category?: string;
  headCount?: number;
  level?: DossierLevel;
  domain?: DossierDomain;
  sector?: string;
  grounds?: string;
  regionCode?: string;
  provinceCode?: string;
  priority?: Priority;
  ownerId?: Id | null;
  openedOn?: Day;
  closedOn?: Day;
  suspendedUntil?: Day;
  stateBefore?: DossierState;
  mergedIntoId?: Id;
  confidentiality?: Confidentiality;
  /** The counterparties, in order. */
  parties?: readonly Id[];
  /** Who adopted or declined it; by default its author, which the rules would not allow. */
  decidedBy?: Id;
  /** The day of the moves that led to its state; by default the day it was opened on. */
  movedOn?: Day;
  at?: Date;
};

const UP_TO_ADOPTED: readonly (readonly [string, DossierState])[] = [["open", "draft"], ["submit", "submitted"], ["adopt", "adopted"]];
const IN_DIALOGUE = [...UP_TO_ADOPTED, ["take_up", "in_dialogue"]] as const;
const IMPLEMENTING = [...IN_DIALOGUE, ["agree", "agreed"], ["implement", "implementing"]] as const;

/** The shortest way to each state: the moves that a dossier built in it has behind it. */
const WAYS: Readonly<Record<DossierState, readonly (readonly [string, DossierState])[]>> = {
  draft: UP_TO_ADOPTED.slice(0, 1),
  submitted: UP_TO_ADOPTED.slice(0, 2),
  returned: [...UP_TO_ADOPTED.slice(0, 2), ["return", "returned"]],
  declined: [...UP_TO_ADOPTED.slice(0, 2), ["decline", "declined"]],
  adopted: UP_TO_ADOPTED,
  in_dialogue: IN_DIALOGUE,
  deadlocked: [...IN_DIALOGUE, ["deadlock", "deadlocked"]],
  agreed: IMPLEMENTING.slice(0, 5),
  implementing: IMPLEMENTING,
  settled: [...IMPLEMENTING, ["settle_fully", "settled"]],
  settled_partly: [...IMPLEMENTING, ["settle_partly", "settled_partly"]],
  suspended: [...UP_TO_ADOPTED, ["suspend", "suspended"]],
  withdrawn: [...UP_TO_ADOPTED, ["withdraw", "withdrawn"]],
  merged: [...UP_TO_ADOPTED, ["merge", "merged"]],
  archived: [...IMPLEMENTING, ["settle_fully", "settled"], ["archive", "archived"]],
};

/** Opening and submitting are the author's, taking up the clock's, the rest the bureau's. */
function actorOf(move: string, author: Id, decider: Id): Id | null {
  if (move === "take_up") return null;
  return move === "open" || move === "submit" ? author : decider;
}

async function drawNumber(tx: Transaction, year: number): Promise<string> {
  const [drawn] = await tx.insert(dossierCounter).values({ year, last: 1 })
    .onConflictDoUpdate({ target: dossierCounter.year, set: { last: sql`${dossierCounter.last} + 1` } }).returning({ last: dossierCounter.last });
  return dossierNumber(year, drawn?.last ?? 1);
}

/** Adds a dossier in any state, by default a draft, with the moves that led there and, unless it is a draft, a number. */
export async function addDossier(tx: Transaction, given: NewDossier): Promise<BuiltDossier> {
  const { id = newId(), organisationId, createdBy, title = "ملف للتجربة", state = "draft", openedOn = SEEDED_ON, at = SEEDED_AT, parties = [], decidedBy = createdBy, movedOn = openedOn, ...rest } = given;
  const number = rest.number ?? (state === "draft" ? null : await drawNumber(tx, yearOf(openedOn)));
  await tx.insert(dossier).values({
    category: "فئة للتجربة", level: "national", domain: "professional", grounds: "أسس للتجربة", priority: "ordinary", confidentiality: "organisation",
    ownerId: createdBy, closedOn: isClosed(state) ? dayAt(at) : null,
    ...rest, ...namedColumns(title), id, organisationId, createdBy, state, openedOn, number, createdAt: at, movedAt: at,
  });
  if (parties.length > 0) await tx.insert(dossierParty).values(parties.map((partyId, position) => ({ dossierId: id, partyId, organisationId, position })));
  const built: BuiltDossier = { id, organisationId, createdBy, number };
  let fromState: DossierState | null = null;
  for (const [move, toState] of WAYS[state]) {
    await addStateChange(tx, built, { subject: "dossier", subjectId: id, move, fromState, toState, onDay: movedOn, at, actorId: actorOf(move, createdBy, decidedBy) });
    fromState = toState;
  }
  return built;
}
