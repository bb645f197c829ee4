import { type When, UNKNOWN } from "~/domain/days";
import type { RoundLevel, RoundSession, RoundState } from "~/domain/round";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { whenValues } from "@db/queries/when";
import { redLine, round } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { type BuiltDossier, SEEDED_AT } from "./defaults";

type NewRound = { level?: RoundLevel; session?: RoundSession; year?: number; title?: string; sector?: string; regionCode?: string; partyId?: Id; state?: RoundState; when?: When; note?: string; createdBy: Id; at?: Date };

/** Adds a round of dialogue, by default the national one of April 2025, held. Answers its id. */
export async function addRound(tx: Transaction, { level = "national", session = "april", year = 2025, state = "held", when = UNKNOWN, at = SEEDED_AT, ...rest }: NewRound): Promise<Id> {
  const id = newId();
  await tx.insert(round).values({ id, level, session, year, state, ...whenValues(when), createdAt: at, ...rest });
  return id;
}

/** Adds a red line to a dossier. Answers its id. */
export async function addRedLine(tx: Transaction, dossier: BuiltDossier, { words = "خط أحمر للتجربة", createdBy = dossier.createdBy, endedAt, at = SEEDED_AT }: { words?: string; createdBy?: Id; endedAt?: Date; at?: Date } = {}): Promise<Id> {
  const id = newId();
  await tx.insert(redLine).values({ id, dossierId: dossier.id, organisationId: dossier.organisationId, words, confidentiality: "bureau", endedAt, createdBy, createdAt: at });
  return id;
}
