import type { Language } from "~/domain/localized";
import type { Id } from "~/domain/viewer";
import { credentialsOfAccount } from "@db/queries/accounts";
import { secondFactorOf } from "@db/queries/second-factor";
import { deleteSignInStep, isSignInStepOpen, type SignInStep } from "@db/queries/sign-in-steps";
import { forgetTries, minutesToWait } from "@db/queries/throttle";
import { transaction } from "@db/transaction";

import { refused, type Refused } from "./refusal";
import { type CodeRefusal, takeCode } from "./take-code";
import { tellOwner } from "./tell-owner";

type SignedIn = { readonly ok: true; readonly accountId: Id; readonly language: Language } | CodeRefusal | Refused<"step_over">;

/**
 * Ends the second step of a sign-in with a code of the telephone or a recovery code; both and the step are used up by it. `step_over` when the step
 * ran out, was used, or ended with the account's sessions. The owner is written to when a recovery code let somebody in.
 */
export async function signInWithCode({ id, accountId }: SignInStep, typed: string, now: Date): Promise<SignedIn> {
  const counts = [["codeAtStep", id], ["codeOfAccount", accountId]] as const;
  const minutes = await minutesToWait(...counts);
  if (minutes > 0) return { ok: false, refusal: "throttled", minutes };
  const used = await transaction(accountId, async (tx) => {
    if (!(await isSignInStepOpen(tx, id, now))) return "over";
    const factor = await secondFactorOf(accountId, tx);
    if (!factor?.confirmedAt) return "over";
    const taken = await takeCode(tx, accountId, factor, typed, now);
    if (taken) await deleteSignInStep(tx, id);
    return taken;
  });
  if (used === "over") return refused("step_over");
  if (used === null) return refused("wrong_code");
  await forgetTries(...counts);
  if (used === "recovery") await tellOwner(accountId, "recoveryCodeUsed");
  const account = await credentialsOfAccount(accountId);
  return account ? { ok: true, accountId, language: account.language } : refused("step_over");
}
