import { and, eq, lt } from "drizzle-orm";

import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { carriedForm } from "@db/schema";

const MILLISECONDS_KEPT = 86_400_000;

/** Keeps the fields of a form for the person who just signed in, for a day at most; older ones go. Never audited: nothing was saved yet. */
export async function keepCarried(accountId: Id, id: Id, address: string, fields: readonly (readonly [string, string])[], now: Date): Promise<void> {
  const { db } = database();
  await db.delete(carriedForm).where(lt(carriedForm.createdAt, new Date(now.getTime() - MILLISECONDS_KEPT)));
  await db.insert(carriedForm).values({ id, accountId, address, fields: fields.map(([name, value]) => [name, value]), createdAt: now });
}

/** The fields kept for this person under this address, or null. They stay until they age, so that reloading the page loses nothing. */
export async function findCarried(accountId: Id, id: string, address: string): Promise<readonly (readonly [string, string])[] | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const [found] = await database().db.select({ fields: carriedForm.fields }).from(carriedForm)
    .where(and(eq(carriedForm.id, id), eq(carriedForm.accountId, accountId), eq(carriedForm.address, address)));
  return found?.fields ?? null;
}
