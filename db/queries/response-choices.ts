import { and, desc, eq } from "drizzle-orm";

import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { event } from "@db/schema";

import { type LetterChoice, sourcesOf } from "./commitment-sources";
import { documentsOf } from "./documents";
import { partyChoices } from "./party-choices";
import { levelIsReadable } from "./visible";
import { whenOf } from "./when";

const MOST = 200;

/** What the form of an answer chooses from: the meetings held in the dossier, the letters that came in to it, the directory the dossier's counterparties and its newest documents. */
export async function responseChoices(scope: Scope, dossierId: Id) {
  const [{ meetings, counterparties }, letters, directory, { documents }] = await Promise.all([sourcesOf(scope, dossierId), lettersReceived(scope, dossierId), partyChoices(), documentsOf(scope, dossierId)]);
  return { meetings, counterparties, letters, directory, documents };
}

async function lettersReceived(scope: Scope, dossierId: Id): Promise<LetterChoice[]> {
  const rows = await database().db.select().from(event).where(and(eq(event.dossierId, dossierId), eq(event.kind, "letter_in"), levelIsReadable(scope, event))).orderBy(desc(event.createdAt), desc(event.id)).limit(MOST);
  return rows.map((row) => ({ id: row.id, title: row.title, when: whenOf(row) }));
}
