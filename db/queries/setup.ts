import { createHash, randomInt, timingSafeEqual } from "node:crypto";

import { sql } from "drizzle-orm";

import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import type { Language, Localized } from "~/domain/localized";
import type { OrganisationKind } from "~/domain/organisation";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { installation, organisation, setupCode } from "@db/schema";
import { HOUSE, type Transaction, transaction } from "@db/transaction";

import { nameValues } from "./names";

/** Crockford's alphabet: no letter that can be taken for a figure. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 3;
const GROUP_LENGTH = 4;

function newCode(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

/**
 * The one-time code that whoever sets the union up must know, such as `7KQ2-M0XR-9TDA`; made at the first call.
 * Null once a union exists.
 */
export function ensureSetupCode(): Promise<string | null> {
  return transaction(HOUSE, async (tx) => {
    if (!(await nothingSetUp(tx))) return null;
    const [kept] = await tx.select({ code: setupCode.code }).from(setupCode);
    if (kept) return kept.code;
    const code = newCode();
    await tx.insert(setupCode).values({ code, createdAt: sql`now()` });
    return code;
  });
}

/** Whether somebody typed the code: case, spaces and dashes don't matter, O reads as 0, I and L as 1. Compared in constant time. */
export async function setupCodeFits(typed: string): Promise<boolean> {
  const [kept] = await database().db.select({ code: setupCode.code }).from(setupCode);
  return kept !== undefined && timingSafeEqual(digest(kept.code), digest(typed));
}

function digest(code: string): Buffer {
  const plain = code.toUpperCase().replaceAll("O", "0").replaceAll(/[IL]/g, "1").replaceAll(/[^0-9A-Z]/g, "");
  return createHash("sha256").update(plain).digest();
}

/** Waits for whoever else is setting up, and answers whether there is still no union. Holds until the transaction ends. */
export async function nothingSetUp(tx: Transaction): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('hiwar setup'))`);
  const found = await tx.select({ id: installation.id }).from(installation);
  return found.length === 0;
}

/** The setup code has done its work. */
export async function forgetSetupCode(tx: Transaction): Promise<void> {
  await tx.delete(setupCode);
}

export type NewUnion = { readonly id: Id; readonly name: Localized; readonly kind: OrganisationKind; readonly languages: readonly Language[] };

/** Writes the root of the tree and the one row that says that the installation is set up. */
export async function insertUnion(tx: Transaction, union: NewUnion, now: Date): Promise<void> {
  await tx.insert(organisation).values({ id: union.id, parentId: null, kind: union.kind, ...nameValues(union.name), createdAt: now });
  await tx.insert(installation).values({ rootId: union.id, isExample: false, languages: [...union.languages], ...DEFAULT_THRESHOLDS, createdAt: now });
}
