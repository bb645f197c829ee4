import { type Link, type Links, linksAmong, seenOf, whatMoves } from "~/domain/chain-days";
import type { MovedRow } from "~/domain/rows/chain";
import type { CommitmentContent } from "~/domain/rows/commitment";
import type { Id, Scope } from "~/domain/viewer";
import { chainOfDossier } from "@db/queries/chain";
import type { Transaction } from "@db/transaction";

import type { Refused } from "./refusal";

/** The change would move other days along, and whoever makes it has not been shown which. */
export type MovesAlong = Refused<"moves_along"> & { readonly moved: readonly MovedRow[]; readonly seen: string };

type Asked = {
  readonly scope: Scope;
  readonly dossierId: Id;
  /** The commitment that is being changed, whose own day is no news to whoever changes it; null where an event is. */
  readonly itself: Id | null;
  /** What the form said of what moves along; undefined where nobody is shown a form. */
  readonly seen: string | undefined;
};

/**
 * Asks, under the lock of the dossier and before anything is written, whether a change moves days of the chain that the form did not show, due and expected ones alike.
 * Null where nothing moves, or exactly what was shown does.
 */
export async function movesAlong(tx: Transaction, { scope, dossierId, itself, seen }: Asked, change: (links: Links) => Links): Promise<MovesAlong | null> {
  if (seen === undefined) return null;
  const rows = await chainOfDossier(tx, scope, dossierId);
  const before = linksAmong(rows.map(({ link }) => link));
  const moved = whatMoves(before, change(before), itself);
  const told = seenOf(moved);
  if (moved.length === 0 || told === seen) return null;
  const words = new Map(rows.map((row) => [row.link.id, row.words]));
  return { ok: false, refusal: "moves_along", moved: moved.map((each) => ({ ...each, words: words.get(each.id) ?? null })), seen: told };
}

/** How a commitment that was checked stands in its chain: a day that is known by now is what counts for those that wait, however it came about. */
export function linkDue({ dueKind, dueOn, triggerId, triggerDays }: CommitmentContent): Pick<Link, "dueKind" | "dueOn" | "triggerDays" | "awaits"> {
  if (dueOn) return { dueKind: "on", dueOn, triggerDays: null, awaits: null };
  return { dueKind, dueOn, triggerDays, awaits: triggerId ? { kind: "commitment", id: triggerId } : null };
}
