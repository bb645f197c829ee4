import { and, desc, eq, sql } from "drizzle-orm";

import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { auditEvent, person } from "@db/schema";

/** A record as the history knows it: its table, its id, and the dossier it belongs to. */
export type KnownRecord = { readonly table: "dossier" | "meeting" | "commitment" | "event" | "agreement" | "deposit" | "response" | "communique"; readonly id: Id; readonly dossierId: Id };

/** Who saved a record last and when, read from the history; the name is null when the house did it or the person was erased. The caller has asked whether it may be read. */
export async function lastSaved(record: KnownRecord): Promise<{ by: string | null; at: Date } | null> {
  const [row] = await database().db.select({ by: person.name, at: auditEvent.at })
    .from(auditEvent).leftJoin(person, sql`${person.id}::text = ${auditEvent.actor}`)
    .where(and(eq(auditEvent.about, record.dossierId), eq(auditEvent.tbl, record.table), eq(auditEvent.rowId, record.id)))
    .orderBy(desc(auditEvent.at)).limit(1);
  return row ?? null;
}
