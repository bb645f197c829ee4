import type { When } from "../days";
import type { Localized } from "../localized";
import type { RoundLevel, RoundSession, RoundState } from "../round";
import type { Id } from "../viewer";

/** What somebody keeps of a round of dialogue. */
export type RoundContent = {
  readonly level: RoundLevel;
  readonly session: RoundSession;
  /** The year in which the session falls. */
  readonly year: number;
  readonly title: string | null;
  readonly sector: string | null;
  readonly regionCode: string | null;
  /** Who calls it or presides over it. */
  readonly partyId: Id | null;
  readonly state: RoundState;
  readonly when: When;
  readonly note: string | null;
};

/** A round of the calendar, which the whole installation shares. */
export type RoundRow = RoundContent & { readonly id: Id; readonly partyName: Localized | null; readonly version: number };

/** As much of a round as it is called by. */
export type NamedRound = Pick<RoundRow, "id" | "level" | "session" | "year" | "title" | "sector" | "regionCode">;
