import { holdsAny, type Role, type Viewer } from "./viewer";

/** The offices that change things for others: an installation can require a second factor of those who hold one. */
export const KEEPERS: readonly Role[] = ["coordinator", "bureau", "administrator"];

/** How long a telephone may be coupled once its secret was made, and how long a sign-in waits for its code. */
const MINUTES_TO_COUPLE = 15;
const MINUTES_TO_CODE = 10;
const MILLISECONDS_PER_MINUTE = 60_000;

/** Whether a secret made at an instant can still be coupled with a telephone. */
export function canStillCouple(madeAt: Date, now: Date): boolean {
  return now.getTime() < madeAt.getTime() + MINUTES_TO_COUPLE * MILLISECONDS_PER_MINUTE;
}

/** Until when a sign-in whose password was right waits for its code. */
export function stepEnd(now: Date): Date {
  return new Date(now.getTime() + MINUTES_TO_CODE * MILLISECONDS_PER_MINUTE);
}

/** Whether a viewer must have a second factor where the installation requires one of those who keep things. */
export function isRequiredOf(viewer: Viewer, required: boolean): boolean {
  return required && holdsAny(viewer, KEEPERS);
}

/** Whether a viewer must set up a second factor before anything else. */
export function lacksSecondFactor(viewer: Viewer, required: boolean): boolean {
  return !viewer.secondFactor && isRequiredOf(viewer, required);
}

/** How it stands with somebody's second factor: off, waiting for the first code of a telephone (its secret in base 32), or on. */
export type SecondFactorState =
  | { readonly kind: "off" }
  | { readonly kind: "coupling"; readonly secret: string }
  | { readonly kind: "on"; readonly since: Date; readonly codesLeft: number };
