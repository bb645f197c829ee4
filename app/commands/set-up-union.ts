import type { ConsentGiven } from "~/domain/consent";
import type { Day } from "~/domain/days";
import type { Id } from "~/domain/viewer";
import type { Setup } from "~/forms/setup";
import { newId } from "~/forms/id";
import { hashPassword } from "@db/passwords";
import { insertRole } from "@db/queries/roles-held";
import { forgetSetupCode, insertUnion, nothingSetUp, setupCodeFits } from "@db/queries/setup";
import { forgetTries, minutesToWait } from "@db/queries/throttle";
import { HOUSE, transaction } from "@db/transaction";

import { addAccountOf, isSentAgain, type Newcomer, refusalOfPassword } from "./new-account";
import type { NewPasswordRefusal } from "./new-password";

type Asked = { readonly given: ConsentGiven; readonly now: Date; readonly today: Day; readonly ip: string };
export type SetupResult =
  | { readonly ok: true; readonly accountId: Id }
  | { readonly ok: false; readonly refusal: "throttled"; readonly minutes: number }
  | { readonly ok: false; readonly refusal: "setup_code_wrong" | "setup_done" | NewPasswordRefusal };

/**
 * Sets the union up with its first administrator. Refused: a wrong code (which is throttled), a poor password, and a union that is there already; of two who send
 * at once, one is first. The same form sent twice, with the same password, is the same setup.
 */
export async function setUpUnion(union: Setup, { given, now, today, ip }: Asked): Promise<SetupResult> {
  const code = await checkSetupCode(union.code, ip);
  if (code) return (await isSentAgain(union)) ? { ok: true, accountId: union.id } : code;
  const administrator: Newcomer = { ...union, name: union.personName };
  const refusedPassword = await refusalOfPassword(administrator, union.name);
  if (refusedPassword) return { ok: false, refusal: refusedPassword };
  const passwordHash = await hashPassword(union.password);
  const done = await transaction(HOUSE, async (tx) => {
    if (!(await nothingSetUp(tx))) return false;
    await insertUnion(tx, { id: union.organisationId, name: union.name, kind: union.kind, languages: union.languages }, now);
    await addAccountOf(tx, administrator, given, passwordHash, now);
    await insertRole(tx, { id: newId(), accountId: union.id, organisationId: union.organisationId, role: "administrator", startsOn: today, endsOn: null, grantedBy: null }, now);
    await forgetSetupCode(tx);
    return true;
  });
  if (done || (await isSentAgain(union))) return { ok: true, accountId: union.id };
  return { ok: false, refusal: "setup_done" };
}

/** Why a setup code is refused, or null when it is the one on the console. */
export async function checkSetupCode(code: string, ip: string): Promise<Extract<SetupResult, { ok: false }> | null> {
  const minutes = await minutesToWait(["setupFromAddress", ip], ["setupAtAll"]);
  if (minutes > 0) return { ok: false, refusal: "throttled", minutes };
  if (!(await setupCodeFits(code))) return { ok: false, refusal: "setup_code_wrong" };
  await forgetTries(["setupFromAddress", ip], ["setupAtAll"]);
  return null;
}
