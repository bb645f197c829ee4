import type { Id } from "~/domain/viewer";
import { passwordFits } from "@db/passwords";
import { credentialsOfAccount } from "@db/queries/accounts";
import { forgetTries, minutesToWait } from "@db/queries/throttle";

export type PasswordRefusal =
  | { readonly ok: false; readonly refusal: "throttled"; readonly minutes: number }
  | { readonly ok: false; readonly refusal: "wrong_password" };

/** Asks somebody who is signed in for their password again (settled question 22). Null when it is right. */
export async function checkPassword(accountId: Id, password: string): Promise<PasswordRefusal | null> {
  const minutes = await minutesToWait(["passwordAgain", accountId]);
  if (minutes > 0) return { ok: false, refusal: "throttled", minutes };
  const found = await credentialsOfAccount(accountId);
  if (!(await passwordFits(password, found?.passwordHash ?? null))) return { ok: false, refusal: "wrong_password" };
  await forgetTries(["passwordAgain", accountId]);
  return null;
}
