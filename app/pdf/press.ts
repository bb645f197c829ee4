import type { Paper } from "~/presenters/paper";

import type { Printed } from "./print";

/** Where papers are drawn: not in the process that answers pages, which would answer nobody meanwhile. */
export interface Press {
  /** Draws a paper, after those that were asked for before. Throws a `PressError` when that takes too long or cannot be done. */
  print(paper: Paper): Promise<Printed>;
  /** Makes ready for a paper that somebody is about to ask for: beginning takes longer than drawing a short one. */
  warm(): void;
  /** Ends what it is drawing. */
  close(): Promise<void>;
}

/** Why no paper came: `slow` (it took longer than it may), `undrawable` (the press says what is wrong with it), or `broken` (the press itself ended). */
export class PressError extends Error {
  constructor(readonly reason: "slow" | "undrawable" | "broken", detail: string) {
    super(`${reason}: ${detail}`);
    this.name = "PressError";
  }
}

/** The server's entry and the bundle of Remix are two module graphs: the one press lives where both find it. */
const HOLDER = Symbol.for("hiwar.press");
const holder = globalThis as typeof globalThis & { [HOLDER]?: Press };

/** Makes the press known; called once, before the server listens. */
export function setPress(press: Press): void {
  holder[HOLDER] = press;
}

/** The press that the server made known at its start; throws when there is none. */
export function press(): Press {
  const found = holder[HOLDER];
  if (!found) throw new Error("No press is known: call setPress first.");
  return found;
}
