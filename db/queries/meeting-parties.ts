import type { Language } from "~/domain/localized";
import { type PartyKind, USUAL_GENDER } from "~/domain/party";
import type { Id } from "~/domain/viewer";
import { party } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameValues } from "./names";

/** A party that is named for the first time while a meeting is logged. */
export type PartyOnTheSpot = { readonly id: Id; readonly kind: PartyKind; readonly name: string };

/** Adds parties to the directory under the name they were given, in the language of whoever wrote it. One that is there already stays as it is. */
export async function addPartiesOnTheSpot(tx: Transaction, parties: readonly PartyOnTheSpot[], language: Language, author: Id, now: Date): Promise<void> {
  if (parties.length === 0) return;
  const rows = parties.map(({ id, kind, name }) => ({
    id, kind, gender: USUAL_GENDER[kind], ...nameValues({ ar: null, fr: null, en: null, [language]: name }), createdBy: author, createdAt: now,
  }));
  await tx.insert(party).values(rows).onConflictDoNothing({ target: party.id });
}
