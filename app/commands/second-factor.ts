import { randomBytes } from "node:crypto";

import { RECOVERY_CODES, RECOVERY_LENGTH, recoveryCodeFrom } from "~/domain/recovery-code";
import { canStillCouple, isRequiredOf } from "~/domain/second-factor";
import type { Id, Viewer } from "~/domain/viewer";
import type { PasswordAndCode } from "~/forms/second-factor";
import { loadInstallation } from "@db/queries/installation";
import { confirmSecondFactor, deleteSecondFactor, insertSecondFactor, replaceRecoveryCodes, secondFactorOf } from "@db/queries/second-factor";
import { endSessionsOf } from "@db/queries/sessions";
import { forgetTries, minutesToWait } from "@db/queries/throttle";
import { type Transaction, transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";
import { newCodeSecret } from "./one-time-codes";
import { refused, type Refused } from "./refusal";
import { type CodeRefusal, takeCode, takeCodeOfTelephone } from "./take-code";
import { tellOwner } from "./tell-owner";

type Done = { readonly ok: true };
type Begun = Done | PasswordRefusal | Refused<"factor_exists">;
type WithCodes = { readonly ok: true; readonly codes: readonly string[] };

/**
 * Begins to couple the viewer's telephone, once the password was given again: a secret is made, which counts for nothing before its first code. The same
 * form sent twice keeps the first secret. Refused where a confirmed one stands.
 */
export async function beginSecondFactor(viewer: Viewer, { password }: { readonly password: string }, now: Date): Promise<Begun> {
  const wrong = await checkPassword(viewer.id, password);
  if (wrong) return wrong;
  const secret = newCodeSecret();
  return transaction<Begun>(viewer.id, async (tx) => {
    const present = await secondFactorOf(viewer.id, tx);
    if (present && !present.confirmedAt && present.secret !== null && canStillCouple(present.createdAt, now)) return { ok: true };
    return (await insertSecondFactor(tx, viewer.id, secret, now)) ? { ok: true } : refused("factor_exists");
  });
}

/**
 * Confirms the coupling with a first code of the telephone. Every session of the viewer ends (none of them passed the second factor), and the caller
 * opens a new one for the browser in hand. Answers the recovery codes, to be shown this once; none when the same form did so before.
 */
export async function confirmCoupling(viewer: Viewer, { code }: { readonly code: string }, now: Date): Promise<WithCodes | CodeRefusal | Refused<"coupling_over">> {
  const minutes = await minutesToWait(["codeOfAccount", viewer.id]);
  if (minutes > 0) return { ok: false, refusal: "throttled", minutes };
  const codes = newRecoveryCodes();
  const confirmed = await transaction<WithCodes | CodeRefusal | Refused<"coupling_over">>(viewer.id, async (tx) => {
    const factor = await secondFactorOf(viewer.id, tx);
    if (factor?.confirmedAt) return { ok: true, codes: [] };
    if (!factor || !canStillCouple(factor.createdAt, now)) return refused("coupling_over");
    if (!(await takeCodeOfTelephone(tx, viewer.id, factor, code, now))) return refused("wrong_code");
    await confirmSecondFactor(tx, viewer.id, now);
    await replaceRecoveryCodes(tx, viewer.id, codes);
    await endSessionsOf(tx, viewer.id);
    return { ok: true, codes };
  });
  if (confirmed.ok) await forgetTries(["codeOfAccount", viewer.id]);
  return confirmed;
}

/** Gives the viewer new recovery codes, to be shown this once; the old ones die. */
export async function renewRecoveryCodes(viewer: Viewer, proof: PasswordAndCode, now: Date): Promise<WithCodes | ProofRefusal> {
  const codes = newRecoveryCodes();
  const renewed = await withProof(viewer.id, proof, now, (tx) => replaceRecoveryCodes(tx, viewer.id, codes));
  return renewed.ok ? { ok: true, codes } : renewed;
}

/** Takes the viewer's second factor away with its recovery codes, and tells them by mail. Refused where the installation requires one of them. */
export async function removeSecondFactor(viewer: Viewer, proof: PasswordAndCode, now: Date): Promise<Done | ProofRefusal | Refused<"factor_required">> {
  const installation = await loadInstallation();
  if (isRequiredOf(viewer, installation?.secondFactorRequired ?? false)) return refused("factor_required");
  const removed = await withProof(viewer.id, proof, now, (tx) => deleteSecondFactor(tx, viewer.id));
  if (removed.ok) await tellOwner(viewer.id, "factorOff");
  return removed;
}

/** Takes the viewer's second factor away and begins to couple another telephone in one step; also where the installation requires one. */
export async function changeTelephone(viewer: Viewer, proof: PasswordAndCode, now: Date): Promise<Done | ProofRefusal> {
  const secret = newCodeSecret();
  const changed = await withProof(viewer.id, proof, now, async (tx) => {
    await deleteSecondFactor(tx, viewer.id);
    await insertSecondFactor(tx, viewer.id, secret, now);
  });
  if (changed.ok) await tellOwner(viewer.id, "factorOff");
  return changed;
}

type ProofRefusal = PasswordRefusal | CodeRefusal | Refused<"no_factor">;

/** Does something to a confirmed second factor once its owner gave their password and a code, which is used up by it. */
async function withProof(accountId: Id, { password, code }: PasswordAndCode, now: Date, write: (tx: Transaction) => Promise<unknown>): Promise<Done | ProofRefusal> {
  const wrong = await checkPassword(accountId, password);
  if (wrong) return wrong;
  const minutes = await minutesToWait(["codeOfAccount", accountId]);
  if (minutes > 0) return { ok: false, refusal: "throttled", minutes };
  const done = await transaction<Done | Refused<"no_factor" | "wrong_code">>(accountId, async (tx) => {
    const factor = await secondFactorOf(accountId, tx);
    if (!factor?.confirmedAt) return refused("no_factor");
    if (!(await takeCode(tx, accountId, factor, code, now))) return refused("wrong_code");
    await write(tx);
    return { ok: true };
  });
  if (done.ok) await forgetTries(["codeOfAccount", accountId]);
  return done;
}

function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => recoveryCodeFrom(randomBytes(RECOVERY_LENGTH)));
}
