import type { Paper } from "~/presenters/paper";

import type { Printed } from "./print";

/** What is asked of a long paper besides its pages. */
export type Drawing = {
  /** The folder in which parts that were drawn are kept, and found again by whoever goes on. */
  readonly keptIn?: string;
  /** Is told how many parts are done, and of how many. */
  readonly onPart?: (done: number, parts: number) => void;
  /** Ends the drawing at once. */
  readonly signal?: AbortSignal;
};

/** Where papers are drawn: not in the process that answers pages, which would answer nobody meanwhile. */
export interface Press {
  /** Draws a paper, after those that were asked for before. Throws a `PressError` when that takes too long, cannot be done, or is ended. */
  print(paper: Paper, drawing?: Drawing): Promise<Printed>;
  /** Makes ready for a paper that somebody is about to ask for: beginning takes longer than drawing a short one. */
  warm(): void;
  /** Ends what it is drawing. */
  close(): Promise<void>;
}

/** Why no paper came: `slow` (it took longer than it may), `undrawable` (the press says what is wrong with it), `broken` (the press itself ended), `ended` (whoever wanted it wants it no more), or `closed` (the house closes). */
export class PressError extends Error {
  constructor(readonly reason: "slow" | "undrawable" | "broken" | "ended" | "closed", detail: string) {
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
