import { and, desc, eq } from "drizzle-orm";

import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { event } from "@db/schema";

import { type LetterChoice, sourcesOf } from "./commitment-sources";
import { partyChoices } from "./party-choices";
import { levelIsReadable } from "./visible";
import { whenOf } from "./when";

const MOST = 200;

/** What the form of an answer chooses from: the meetings held in the dossier, the letters that came in to it, the directory and the dossier's counterparties. */
export async function responseChoices(scope: Scope, dossierId: Id) {
  const [{ meetings, counterparties }, letters, directory] = await Promise.all([sourcesOf(scope, dossierId), lettersReceived(scope, dossierId), partyChoices()]);
  return { meetings, counterparties, letters, directory };
}

async function lettersReceived(scope: Scope, dossierId: Id): Promise<LetterChoice[]> {
  const rows = await database().db.select().from(event).where(and(eq(event.dossierId, dossierId), eq(event.kind, "letter_in"), levelIsReadable(scope, event))).orderBy(desc(event.createdAt), desc(event.id)).limit(MOST);
  return rows.map((row) => ({ id: row.id, title: row.title, when: whenOf(row) }));
}
