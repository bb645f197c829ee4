import type { Language } from "~/domain/localized";
import type { Id } from "~/domain/viewer";
import { contactKey } from "~/forms/contact";
import { passwordFits } from "@db/passwords";
import { credentialsByContact } from "@db/queries/accounts";
import { secondFactorSince } from "@db/queries/second-factor";
import { forgetTries, minutesToWait } from "@db/queries/throttle";

export type SignInResult =
  | { readonly ok: true; readonly accountId: Id; readonly language: Language; readonly secondFactor: boolean }
  | { readonly ok: false; readonly refusal: "throttled"; readonly minutes: number }
  | { readonly ok: false; readonly refusal: "wrong_credentials" | "suspended_account" | "left_account" };

/**
 * Whether a contact (e-mail address or telephone number) and a password belong together. An unknown one gets the same answer as a wrong password,
 * after the same time.
 * That an account is suspended or was left is told only to who knows its password. Where `secondFactor` is answered, the password alone opens no session.
 */
export async function signIn({ contact: typed, password }: { readonly contact: string; readonly password: string }, ip: string): Promise<SignInResult> {
  const contact = contactKey(typed);
  const minutes = await minutesToWait(["signInFromHere", contact, ip], ["signInToAccount", contact], ["signInFromAddress", ip]);
  if (minutes > 0) return { ok: false, refusal: "throttled", minutes };
  const found = await credentialsByContact(contact);
  if (!(await passwordFits(password, found?.passwordHash ?? null)) || !found) return { ok: false, refusal: "wrong_credentials" };
  await forgetTries(["signInFromHere", contact, ip], ["signInToAccount", contact]);
  if (found.suspended) return { ok: false, refusal: "suspended_account" };
  if (found.left) return { ok: false, refusal: "left_account" };
  return { ok: true, accountId: found.id, language: found.language, secondFactor: (await secondFactorSince(found.id)) !== null };
}
