import { and, asc, eq } from "drizzle-orm";

import type { Language } from "~/domain/localized";
import type { HouseRules, OrganisationRow } from "~/domain/rows/organisation";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { installation, organisation } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf, nameValues } from "./names";
import { inOrganisations } from "./visible";

const rowOf = ({ id, parentId, kind, gender, closedOn, version, ...row }: typeof organisation.$inferSelect): OrganisationRow => (
  { id, parentId, kind, gender, closedOn, version, name: nameOf(row) }
);

/** These organisations, the oldest first, those that are closed among them. */
export async function organisationsAmong(ids: readonly Id[]): Promise<OrganisationRow[]> {
  const rows = await database().db.select().from(organisation).where(inOrganisations(organisation.id, ids)).orderBy(asc(organisation.createdAt), asc(organisation.id));
  return rows.map(rowOf);
}

type Named = Omit<OrganisationRow, "version" | "parentId" | "closedOn">;
export type NewOrganisation = Named & { readonly parentId: Id };

/** Adds an organisation below another. Answers false when this very one (same id) was added before. */
export async function insertOrganisation(tx: Transaction, { name, ...added }: NewOrganisation, now: Date): Promise<boolean> {
  const written = await tx.insert(organisation).values({ ...added, ...nameValues(name), createdAt: now }).onConflictDoNothing({ target: organisation.id }).returning({ id: organisation.id });
  return written.length === 1;
}

/** An organisation, its row locked until the end of the transaction: whoever gives it something new waits for whoever closes it, and the other way round. */
export async function lockOrganisation(tx: Transaction, id: Id): Promise<OrganisationRow | null> {
  const [row] = await tx.select().from(organisation).where(eq(organisation.id, id)).for("update");
  return row ? rowOf(row) : null;
}

/** Changes an organisation that is still at the version that was read. Answers false when somebody changed it meanwhile. */
export async function saveOrganisation(tx: Transaction, { id, kind, name, gender, version }: Named & Pick<OrganisationRow, "version">): Promise<boolean> {
  const saved = await tx.update(organisation).set({ kind, gender, ...nameValues(name), version: version + 1 })
    .where(and(eq(organisation.id, id), eq(organisation.version, version))).returning({ id: organisation.id });
  return saved.length === 1;
}

/** What holds for the whole house; inside a transaction it is locked. Null while no union is set up. */
export async function houseRules(tx?: Transaction): Promise<HouseRules | null> {
  const [row] = await (tx ? tx.select().from(installation).for("update") : database().db.select().from(installation));
  if (!row) return null;
  const { silentAfterDays, dueSoonDays, longOverdueDays, languages, secondFactorRequired } = row;
  return { silentAfterDays, dueSoonDays, longOverdueDays, languages: languages as Language[], secondFactorRequired };
}

export async function saveHouseRules(tx: Transaction, { languages, ...rules }: HouseRules): Promise<void> {
  await tx.update(installation).set({ ...rules, languages: [...languages] });
}
