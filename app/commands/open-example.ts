import { randomInt } from "node:crypto";

import { hashPassword } from "@db/passwords";
import { owner } from "@db/owner";
import { forgetSetupCode, nothingSetUp } from "@db/queries/setup";
import { seedExample } from "@db/seed/example";
import { HOUSE, transaction } from "@db/transaction";

import { checkSetupCode, type SetupResult } from "./set-up-union";

/** No letter that can be taken for another: the password is read off a screen. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH = 16;

type Opened = { readonly ok: true; readonly password: string } | Extract<SetupResult, { ok: false }>;

/**
 * Fills the empty database with the example. Its accounts share one random password, which is answered here, printed on the console, and kept nowhere.
 * Refused as a setup is.
 */
export async function openExample(code: string, { now, ip }: { readonly now: Date; readonly ip: string }): Promise<Opened> {
  const refused = await checkSetupCode(code, ip);
  if (refused) return refused;
  const password = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  const passwordHash = await hashPassword(password);
  const accounts = await transaction(HOUSE, async (tx) => {
    if (!(await nothingSetUp(tx))) return null;
    const seeded = await seedExample(tx, { now, passwordHash });
    await forgetSetupCode(tx);
    return seeded.accounts;
  });
  if (!accounts) return { ok: false, refusal: "setup_done" };
  owner().print(`The example is open. Its accounts share the password ${password}: ${accounts.map(({ email, role }) => `${email} (${role})`).join(", ")}`);
  return { ok: true, password };
}
