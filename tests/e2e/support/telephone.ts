import { setTimeout as sleep } from "node:timers/promises";

import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";

import { translator } from "~/i18n/translator";

import { expect } from "./app";
import { field, press, unfold } from "./form";
import { PASSWORD, type Person, signIn } from "./people";

const ar = translator("ar");
/** How long a code lasts, in milliseconds. */
const HALF_MINUTE = 30_000;

/** A telephone with an app for codes. The house takes each code once, so it gives each once: the present one, the next, and then it waits for another. */
export class Telephone {
  private lastStep = 0;

  /** `secret` in base 32, as the page shows it to be typed. */
  constructor(private readonly secret: string) {}

  async code(): Promise<string> {
    const step = Math.max(Math.floor(Date.now() / HALF_MINUTE), this.lastStep + 1);
    this.lastStep = step;
    await sleep(Math.max(0, (step - 1) * HALF_MINUTE - Date.now()));
    return TOTP.generate({ secret: Secret.fromBase32(this.secret), timestamp: step * HALF_MINUTE });
  }
}

export type Coupled = { readonly telephone: Telephone; readonly recoveryCodes: readonly string[] };

/** Couples a telephone on the page that whoever must have a second factor is led to, and goes on to where they wanted to be. */
export async function coupleTelephone(page: Page): Promise<Coupled> {
  await expect(page).toHaveURL(/\/settings\/second-factor\?to=/);
  await expect(page.getByText(ar("secondFactor.required.title"))).toBeVisible();
  await field(page, ar("secondFactor.password")).fill(PASSWORD);
  await press(page, ar("secondFactor.begin.submit"));
  const telephone = new Telephone((await page.locator(".secret").innerText()).replaceAll(/\s/g, ""));
  await field(page, ar("secondFactor.code")).fill(await telephone.code());
  await press(page, ar("secondFactor.couple.submit"));
  await expect(page.getByText(ar("secondFactor.codes.once"))).toBeVisible();
  const recoveryCodes = await page.locator(".recovery-codes li").allInnerTexts();
  await page.getByRole("link", { name: ar("secondFactor.codes.goOn"), exact: true }).click();
  return { telephone, recoveryCodes };
}

/** Signs in with the password and then with the code of a telephone, from whichever page is open. */
export async function signInWithCode(page: Page, { email }: Person, telephone: Telephone): Promise<void> {
  await givePassword(page, { email, password: PASSWORD });
  await field(page, ar("secondFactor.code")).fill(await telephone.code());
  await press(page, ar("secondFactor.signIn.submit"));
  await expect(page).toHaveURL(/\/$/);
}

/** Signs in with the password and then, for want of the telephone, with a recovery code. */
export async function signInWithRecoveryCode(page: Page, who: { readonly email: string; readonly password: string }, code: string): Promise<void> {
  await givePassword(page, who);
  await unfold(page, ar("secondFactor.signIn.lost"));
  await field(page, ar("secondFactor.signIn.recovery")).fill(code);
  await press(page.locator("details[open]"), ar("secondFactor.signIn.submit"));
  await expect(page).toHaveURL(/\/$/);
}

/** The password alone opens nothing: it leads to the page that asks for a code. */
async function givePassword(page: Page, who: { readonly email: string; readonly password: string }): Promise<void> {
  await page.goto("/sign-in");
  await signIn(page, who);
  await expect(page).toHaveURL(/\/sign-in\/code/);
}
