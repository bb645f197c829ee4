import { count, desc, eq, sql } from "drizzle-orm";

import type { ConsentGiven } from "~/domain/consent";
import type { LegalNotice, NoticeInForce } from "~/domain/rows/notice";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { consent, legalNotice, person } from "@db/schema";
import type { Transaction } from "@db/transaction";

const noticeOf = ({ purposeAr, purposeFr, purposeEn, id, authorisationNumber, contact, hosting, createdAt }: typeof legalNotice.$inferSelect): LegalNotice => (
  { id, purpose: { ar: purposeAr, fr: purposeFr, en: purposeEn }, authorisationNumber, contact, hosting, createdAt }
);

/** The newest version of the legal notice, and how many there are. */
export async function noticeInForce(tx?: Transaction): Promise<NoticeInForce> {
  const at = tx ?? database().db;
  const [newest] = await at.select().from(legalNotice).orderBy(desc(legalNotice.createdAt), desc(legalNotice.id)).limit(1);
  const [counted] = await at.select({ version: count() }).from(legalNotice);
  return { notice: newest ? noticeOf(newest) : null, version: counted?.version ?? 0 };
}

/** Who saved a version and when; the name is null once the person was erased. */
export async function noticeSavedBy(id: Id): Promise<{ by: string | null; at: Date } | null> {
  const [row] = await database().db.select({ by: person.name, at: legalNotice.createdAt })
    .from(legalNotice).leftJoin(person, eq(person.id, legalNotice.createdBy)).where(eq(legalNotice.id, id));
  return row ?? null;
}

/** Whether this very version was written before, by the same person: a form sent twice. */
export async function noticeWasWritten(tx: Transaction, id: Id, createdBy: Id): Promise<boolean> {
  const [row] = await tx.select({ createdBy: legalNotice.createdBy }).from(legalNotice).where(eq(legalNotice.id, id));
  return row?.createdBy === createdBy;
}

/** Waits for whoever else is writing a version; holds until the transaction ends. */
export async function lockNotices(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('hiwar legal notice'))`);
}

/** Adds a version, which is in force from now on. Those before it stay as they were. */
export async function insertNotice(tx: Transaction, { purpose, createdBy, ...notice }: Omit<LegalNotice, "createdAt"> & { readonly createdBy: Id }, now: Date): Promise<void> {
  await tx.insert(legalNotice).values({ ...notice, purposeAr: purpose.ar, purposeFr: purpose.fr, purposeEn: purpose.en, createdBy, createdAt: now });
}

/** Records that somebody agreed, in the transaction that makes their account. */
export async function insertConsent(tx: Transaction, given: ConsentGiven & { readonly id: Id; readonly accountId: Id }, now: Date): Promise<void> {
  await tx.insert(consent).values({ ...given, at: now });
}
