import { Secret, TOTP } from "otpauth";

import { beginSecondFactor, confirmCoupling } from "~/commands/second-factor";
import type { Viewer } from "~/domain/viewer";
import { secondFactorState } from "@db/queries/second-factor";

/** The code that a telephone's app shows at an instant. */
export function codeAt(secret: string, instant: Date): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: instant.getTime() });
}

/** Some half minutes later, when a telephone shows another code. */
export function halfMinutesLater(instant: Date, count: number): Date {
  return new Date(instant.getTime() + count * 30_000);
}

/** Turns the second factor of somebody on, whose password this is. The code of `now` is used up by it. */
export async function coupled(viewer: Viewer, password: string, now: Date): Promise<{ secret: string; codes: readonly string[] }> {
  const begun = await beginSecondFactor(viewer, { password }, now);
  const state = await secondFactorState(viewer.id, now);
  if (!begun.ok || state.kind !== "coupling") throw new Error("The coupling did not begin.");
  const confirmed = await confirmCoupling(viewer, { code: codeAt(state.secret, now) }, now);
  if (!confirmed.ok) throw new Error("The coupling was not confirmed.");
  return { secret: state.secret, codes: confirmed.codes };
}
