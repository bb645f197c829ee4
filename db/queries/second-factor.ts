import { and, count, eq, inArray, isNull, lt, or } from "drizzle-orm";

import type { Day } from "~/domain/days";
import { canStillCouple, KEEPERS, type SecondFactorState } from "~/domain/second-factor";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { database } from "@db/client";
import { account, recoveryCode, roleGrant, secondFactor } from "@db/schema";
import { seal, unseal } from "@db/sealed";
import { hashOfToken } from "@db/tokens";
import type { Transaction } from "@db/transaction";

import { liveOn } from "./live-roles";

/** The second factor of an account. Its secret (base 32) is null when the seal does not open: under another key, or altered. */
export type SecondFactor = { readonly secret: string | null; readonly createdAt: Date; readonly confirmedAt: Date | null };

const sealOf = (accountId: Id) => ({ purpose: "hiwar second factor", owner: accountId });

/** The second factor of an account, confirmed or not; inside a transaction it is locked. */
export async function secondFactorOf(accountId: Id, tx?: Transaction): Promise<SecondFactor | null> {
  const ofAccount = eq(secondFactor.accountId, accountId);
  const [row] = await (tx ? tx.select().from(secondFactor).where(ofAccount).for("update") : database().db.select().from(secondFactor).where(ofAccount));
  return row ? { secret: unseal(row.sealedSecret, sealOf(accountId)), createdAt: row.createdAt, confirmedAt: row.confirmedAt } : null;
}

/** How it stands with the second factor of an account at an instant. A secret that waited too long for its first code counts as off. */
export async function secondFactorState(accountId: Id, now: Date): Promise<SecondFactorState> {
  const [factor, codesLeft] = await Promise.all([secondFactorOf(accountId), recoveryCodesLeft(accountId)]);
  if (factor?.confirmedAt) return { kind: "on", since: factor.confirmedAt, codesLeft };
  return factor?.secret && canStillCouple(factor.createdAt, now) ? { kind: "coupling", secret: factor.secret } : { kind: "off" };
}

/** Since when an account has a confirmed second factor; null when it has none. */
export async function secondFactorSince(accountId: Id): Promise<Date | null> {
  const [row] = await database().db.select({ since: secondFactor.confirmedAt }).from(secondFactor).where(eq(secondFactor.accountId, accountId));
  return row?.since ?? null;
}

/** Keeps a new secret that waits for its first code, in the place of one that waits already. A confirmed one stays, and false is answered. */
export async function insertSecondFactor(tx: Transaction, accountId: Id, secret: string, now: Date): Promise<boolean> {
  const sealedSecret = seal(secret, sealOf(accountId));
  const written = await tx.insert(secondFactor).values({ accountId, sealedSecret, createdAt: now })
    .onConflictDoUpdate({ target: secondFactor.accountId, set: { sealedSecret, createdAt: now, lastStep: null }, setWhere: isNull(secondFactor.confirmedAt) })
    .returning({ id: secondFactor.accountId });
  return written.length === 1;
}

/** Confirms the secret that waits. The caller holds its lock and takes its first code. */
export async function confirmSecondFactor(tx: Transaction, accountId: Id, now: Date): Promise<void> {
  await tx.update(secondFactor).set({ confirmedAt: now }).where(eq(secondFactor.accountId, accountId));
}

/**
 * Takes the code of a time step, once: whoever comes second, or with an earlier step, is answered false. The one statement decides, so that of two
 * uses at the same moment one succeeds.
 */
export async function takeStep(tx: Transaction, accountId: Id, step: number): Promise<boolean> {
  const taken = await tx.update(secondFactor).set({ lastStep: step })
    .where(and(eq(secondFactor.accountId, accountId), or(isNull(secondFactor.lastStep), lt(secondFactor.lastStep, step)))).returning({ id: secondFactor.accountId });
  return taken.length === 1;
}

/** Takes the second factor of an account away, with its recovery codes. Answers false when there was none. */
export async function deleteSecondFactor(tx: Transaction, accountId: Id): Promise<boolean> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
  const gone = await tx.delete(secondFactor).where(eq(secondFactor.accountId, accountId)).returning({ id: secondFactor.accountId });
  return gone.length === 1;
}

/**
 * What is kept of a recovery code: its SHA-256. The slow hash of passwords is for what people choose; against 75 random bits guessing is hopeless
 * at any speed, and a fast one lets a code be found by its hash.
 */
const hashOfCode = hashOfToken;

/** Gives an account these recovery codes; all it had before die. */
export async function replaceRecoveryCodes(tx: Transaction, accountId: Id, codes: readonly string[]): Promise<void> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
  await tx.insert(recoveryCode).values(codes.map((code) => ({ id: newId(), accountId, codeHash: hashOfCode(code) })));
}

/** Uses a recovery code of an account up. Answers false when it is none of theirs, or was used. */
export async function takeRecoveryCode(tx: Transaction, accountId: Id, code: string, now: Date): Promise<boolean> {
  const taken = await tx.update(recoveryCode).set({ usedAt: now })
    .where(and(eq(recoveryCode.accountId, accountId), eq(recoveryCode.codeHash, hashOfCode(code)), isNull(recoveryCode.usedAt))).returning({ id: recoveryCode.id });
  return taken.length === 1;
}

/** How many recovery codes of an account are still good. */
async function recoveryCodesLeft(accountId: Id): Promise<number> {
  return database().db.$count(recoveryCode, and(eq(recoveryCode.accountId, accountId), isNull(recoveryCode.usedAt)));
}

/** How many people hold an office of those that keep things on a day, and have no confirmed second factor. */
export async function keepersWithoutSecondFactor(today: Day): Promise<number> {
  const { db } = database();
  const keepers = db.selectDistinct({ id: roleGrant.accountId }).from(roleGrant).innerJoin(account, eq(account.id, roleGrant.accountId))
    .leftJoin(secondFactor, eq(secondFactor.accountId, roleGrant.accountId))
    .where(and(liveOn(today), inArray(roleGrant.role, [...KEEPERS]), isNull(secondFactor.confirmedAt))).as("keepers");
  const [row] = await db.select({ people: count() }).from(keepers);
  return row?.people ?? 0;
}
