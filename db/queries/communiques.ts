import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import type { CommuniqueLine, CommuniqueRow } from "~/domain/rows/communique";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { communique, dossier, letterhead, organisation, person } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";
import { dossierIsVisible, levelIsReadable } from "./visible";

/** Which communiqués a reader may know of: from the inside all, a member those that were published, and both where the dossier is theirs to see. */
export function communiqueIsVisible(scope: Scope): SQL | undefined {
  return and(dossierIsVisible(scope), levelIsReadable(scope, communique));
}

/** The communiqués of a dossier, the newest first, as far as the reader may read them. */
export async function communiquesOf(scope: Scope, dossierId: Id): Promise<CommuniqueLine[]> {
  const { id, title, language, confidentiality, publishedAt, createdAt } = communique;
  return database().db.select({ id, title, language, confidentiality, publishedAt, createdAt }).from(communique).innerJoin(dossier, eq(dossier.id, communique.dossierId))
    .where(and(eq(communique.dossierId, dossierId), communiqueIsVisible(scope))).orderBy(desc(communique.createdAt), desc(communique.id));
}

const author = alias(person, "author");
const publisher = alias(person, "publisher");
/** The town that its organisation dates papers from, in its own language. */
const place = sql<string | null>`case ${communique.language} when 'ar' then ${letterhead.placeAr} when 'fr' then ${letterhead.placeFr} else ${letterhead.placeEn} end`;

/** A communiqué with its text, or null when there is none that this reader may know of. */
export async function communiqueById(scope: Scope, id: string, through: Pick<Transaction, "select"> = database().db): Promise<CommuniqueRow | null> {
  if (!idField.safeParse(id).success) return null;
  const [found] = await through.select({ communique, dossier, organisation, place, createdByName: author.name, publishedByName: publisher.name }).from(communique)
    .innerJoin(dossier, eq(dossier.id, communique.dossierId)).innerJoin(organisation, eq(organisation.id, communique.organisationId))
    .leftJoin(letterhead, eq(letterhead.organisationId, communique.organisationId)).leftJoin(author, eq(author.id, communique.createdBy)).leftJoin(publisher, eq(publisher.id, communique.publishedBy))
    .where(and(eq(communique.id, id), communiqueIsVisible(scope)));
  if (!found) return null;
  const { communique: row, dossier: holder, organisation: speaker, ...names } = found;
  return {
    id: row.id, title: row.title, language: row.language, confidentiality: row.confidentiality, publishedAt: row.publishedAt, createdAt: row.createdAt, source: row.source, hash: row.hash,
    createdBy: row.createdBy, version: row.version, organisationId: row.organisationId, organisationName: nameOf(speaker), ...names,
    dossier: { id: holder.id, number: holder.number, title: nameOf(holder), organisationId: holder.organisationId, state: holder.state, confidentiality: holder.confidentiality },
  };
}
