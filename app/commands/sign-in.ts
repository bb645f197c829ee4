import type { Language } from "~/domain/localized";
import type { Id } from "~/domain/viewer";
import { passwordFits } from "@db/passwords";
import { credentialsByEmail } from "@db/queries/accounts";
import { forgetTries, minutesToWait } from "@db/queries/throttle";

export type SignInResult =
  | { readonly ok: true; readonly accountId: Id; readonly language: Language }
  | { readonly ok: false; readonly refusal: "throttled"; readonly minutes: number }
  | { readonly ok: false; readonly refusal: "wrong_credentials" | "suspended_account" };

/**
 * Whether an e-mail address and a password belong together. An unknown address gets the same answer as a wrong password, after the same time.
 * That an account is suspended is told only to who knows its password.
 */
export async function signIn({ email, password }: { readonly email: string; readonly password: string }, ip: string): Promise<SignInResult> {
  const minutes = await minutesToWait(["signInFromHere", email, ip], ["signInToAccount", email], ["signInFromAddress", ip]);
  if (minutes > 0) return { ok: false, refusal: "throttled", minutes };
  const found = await credentialsByEmail(email);
  if (!(await passwordFits(password, found?.passwordHash ?? null)) || !found) return { ok: false, refusal: "wrong_credentials" };
  await forgetTries(["signInFromHere", email, ip], ["signInToAccount", email]);
  if (found.suspended) return { ok: false, refusal: "suspended_account" };
  return { ok: true, accountId: found.id, language: found.language };
}
