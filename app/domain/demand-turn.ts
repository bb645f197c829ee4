import type { DemandState } from "./demand";

/** Who has to act on a demand next: whoever writes it, the bureau, whoever hands it over, the other side, or whoever follows what was agreed. Null where nobody. */
export type DemandTurn = "writer" | "bureau" | "depositor" | "party" | "reader" | "follower";

const TURNS: Readonly<Record<DemandState, DemandTurn | null>> = {
  draft: "writer",
  returned: "writer",
  in_review: "bureau",
  validated: "depositor",
  deposited: "party",
  maintained: "party",
  answered: "reader",
  agreed: "follower",
  dropped: null,
  satisfied: null,
  satisfied_partly: null,
  merged: null,
};

export const turnOfDemand = (state: DemandState): DemandTurn | null => TURNS[state];

/** What presses most stands first: what came back, what was answered, what waits for review, what can be handed over, what is still written. */
const PRESSING: readonly DemandState[] = ["returned", "answered", "in_review", "validated", "draft"];

/** What waits for our side among some demands, the most pressing first; what the other side holds and what is over is left out. */
export function waitingForUs<Row extends { readonly state: DemandState }>(rows: readonly Row[]): Row[] {
  return PRESSING.flatMap((state) => rows.filter((row) => row.state === state));
}
