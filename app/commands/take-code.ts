import { plainCode, readRecoveryCode } from "~/domain/recovery-code";
import type { Id } from "~/domain/viewer";
import { type SecondFactor, takeRecoveryCode, takeStep } from "@db/queries/second-factor";
import type { Transaction } from "@db/transaction";

import { stepOfCode } from "./one-time-codes";

/** Why a code was not taken. */
export type CodeRefusal = { readonly ok: false; readonly refusal: "wrong_code" } | { readonly ok: false; readonly refusal: "throttled"; readonly minutes: number };

/** Takes a code of the telephone, once. Answers false when it is not one of this moment, or was used. */
export async function takeCodeOfTelephone(tx: Transaction, accountId: Id, { secret }: SecondFactor, typed: string, now: Date): Promise<boolean> {
  const step = secret === null ? null : stepOfCode(secret, plainCode(typed), now);
  return step !== null && takeStep(tx, accountId, step);
}

/** Takes a code of the telephone or a recovery code, once, and says which it was; null when it is neither. The caller has counted the try. */
export async function takeCode(tx: Transaction, accountId: Id, factor: SecondFactor, typed: string, now: Date): Promise<"telephone" | "recovery" | null> {
  if (await takeCodeOfTelephone(tx, accountId, factor, typed, now)) return "telephone";
  const code = readRecoveryCode(typed);
  return code !== null && (await takeRecoveryCode(tx, accountId, code, now)) ? "recovery" : null;
}
