import type { Day } from "~/domain/days";
import type { Thresholds } from "~/domain/deadlines";
import { handOversOf, heardOn } from "~/domain/hand-overs";
import type { Language } from "~/domain/localized";
import type { DossierRow } from "~/domain/rows/dossier";
import type { StoryRows } from "~/domain/rows/story";
import { silencesOf, type StorySilence } from "~/domain/silences";
import { inStoryOrder } from "~/domain/story";
import type { HandOver } from "~/domain/turn";

import { isUpcoming, itemsOf, type PlacedItem, type Reading, type StoryItem } from "./story-items";

/** The story as the page tells it, from top to bottom; a silence stands before what ended it, or at the end while it lasts. */
export type StoryPage = {
  readonly told: readonly (StoryItem | { readonly kind: "silence"; readonly id: string; readonly days: number })[];
  readonly upcoming: readonly StoryItem[];
  /** Where the story goes on towards its beginning, or null when that is on the page. */
  readonly earlier: string | null;
  /** Where the newest part is, when this page is not it. */
  readonly newest: string | null;
};

/** How many events one page tells: the newest; the rest is a link away. */
const EVENTS_ON_A_PAGE = 200;

type Telling = { readonly dossier: DossierRow; readonly rows: StoryRows; readonly address: string; readonly before: string | null; readonly language: Language; readonly today: Day; readonly thresholds: Thresholds } & Pick<Reading, "mayEditEvents" | "strikable">;

/** Tells the story of a dossier. `before` is the id of the event that the part asked for ends before; an unknown one counts as none. */
export function storyPage({ rows, address, before, ...reading }: Telling): StoryPage {
  const { dossier } = reading;
  const { told, upcoming } = inOrder(rows, reading);
  const handOvers = handOversOf(rows, reading.today);
  const whole = withSilences(told, silencesIn(dossier, rows, handOvers, reading));
  const end = before === null ? -1 : whole.findIndex(({ id }) => id === before);
  const upTo = end === -1 ? whole.length : end;
  const from = Math.max(0, upTo - EVENTS_ON_A_PAGE);
  const first = whole[from];
  return {
    told: whole.slice(from, upTo),
    upcoming: end === -1 ? upcoming.map(({ item }) => item) : [],
    earlier: from > 0 && first ? `${address}?before=${encodeURIComponent(first.id)}` : null,
    newest: end === -1 ? null : address,
  };
}

function inOrder(rows: StoryRows, reading: Reading): { told: PlacedItem[]; upcoming: PlacedItem[] } {
  const items = itemsOf(rows, reading).toSorted((a, b) => inStoryOrder(a.placed, b.placed));
  const isAhead = ({ item }: PlacedItem) => item.kind === "meeting" && isUpcoming(item.state);
  return { told: items.filter((each) => !isAhead(each)), upcoming: items.filter(isAhead) };
}

function silencesIn(dossier: DossierRow, rows: StoryRows, handOvers: readonly HandOver[], { today, thresholds }: Reading): readonly StorySilence[] {
  return silencesOf(dossier.openedOn, handOvers, heardOn(rows), today, dossier.closedOn, thresholds.silentAfterDays);
}

/** Whether an event is one in which they were heard, so that a silence can end with it. */
function isHeard({ item }: PlacedItem): boolean {
  if (item.kind === "meeting") return item.state === "held";
  return item.kind === "letter_in" || item.kind === "answers" || (item.kind === "sign" && item.bank === "theirs") || (item.kind === "verdict" && item.told.move === "claim");
}

function withSilences(items: readonly PlacedItem[], silences: readonly StorySilence[]): StoryPage["told"][number][] {
  const ends = new Map(silences.flatMap(({ endsOn, days }) => (endsOn ? [[endsOn, days] as const] : [])));
  const told = items.flatMap((each): StoryPage["told"][number][] => {
    const { kind, from } = each.placed.when;
    const days = kind === "exact" && from !== null && isHeard(each) ? ends.get(from) : undefined;
    if (days === undefined || from === null) return [each.item];
    ends.delete(from);
    return [{ kind: "silence", id: `silence-${from}`, days }, each.item];
  });
  const lasting = silences.find(({ endsOn }) => endsOn === null);
  return lasting ? [...told, { kind: "silence", id: "silence", days: lasting.days }] : told;
}
