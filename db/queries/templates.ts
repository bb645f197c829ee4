import { and, asc, eq, isNull, sql } from "drizzle-orm";

import type { TemplateRow } from "~/domain/rows/demand";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { person, textTemplate } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { inOrganisations } from "./visible";

type Reader = Pick<Transaction, "select">;
const columns = {
  id: textTemplate.id, organisationId: textTemplate.organisationId, name: textTemplate.name, part: textTemplate.part, language: textTemplate.language, source: textTemplate.source,
  createdByName: person.name, createdAt: textTemplate.createdAt, version: textTemplate.version,
};

/** The templates in use of the organisations that a reader reads from the inside. */
export async function templatesOf(scope: Scope): Promise<TemplateRow[]> {
  return database().db.select(columns).from(textTemplate).innerJoin(person, eq(person.id, textTemplate.createdBy))
    .where(and(inOrganisations(textTemplate.organisationId, scope.reads.organisation), isNull(textTemplate.closedAt))).orderBy(asc(textTemplate.name), asc(textTemplate.id));
}

/** A template in use that the reader may see, or null. */
export async function templateById(scope: Scope, id: string, through: Reader = database().db): Promise<TemplateRow | null> {
  if (!idField.safeParse(id).success) return null;
  const [found] = await through.select(columns).from(textTemplate).innerJoin(person, eq(person.id, textTemplate.createdBy))
    .where(and(eq(textTemplate.id, id), inOrganisations(textTemplate.organisationId, scope.reads.organisation), isNull(textTemplate.closedAt)));
  return found ?? null;
}

/** Writes a template down. Answers false, and writes nothing, when one with this id is there. */
export async function insertTemplate(tx: Transaction, given: typeof textTemplate.$inferInsert): Promise<boolean> {
  const written = await tx.insert(textTemplate).values(given).onConflictDoNothing({ target: textTemplate.id }).returning({ id: textTemplate.id });
  return written.length === 1;
}

/** Who keeps a template with this id, in use or not; null when there is none. */
export async function authorOfTemplate(tx: Transaction, id: Id): Promise<Id | null> {
  const [found] = await tx.select({ createdBy: textTemplate.createdBy }).from(textTemplate).where(eq(textTemplate.id, id));
  return found?.createdBy ?? null;
}

/** Takes a template out of use; texts that began from it keep what they say. */
export async function closeTemplate(tx: Transaction, id: Id, now: Date): Promise<void> {
  await tx.update(textTemplate).set({ closedAt: now, version: sql`${textTemplate.version} + 1` }).where(eq(textTemplate.id, id));
}
