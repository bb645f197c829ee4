import { type Erasure, erasuresIn } from "../erasures";
import { contentOf } from "./entries";
import type { Place } from "./place";

/** The list of erasures as it lies beside the archives: whoever restores on a new machine has no other. */
const NAME = "erased.jsonl";

/** The erasures that are noted beside the archives of a place. */
export async function erasuresBeside(place: Place): Promise<Erasure[]> {
  if (!(await place.has(NAME))) return [];
  const pieces: Uint8Array[] = [];
  for await (const piece of place.open(NAME)) pieces.push(piece);
  return erasuresIn(Buffer.concat(pieces).toString("utf8"));
}

/** Each person of some lists once, as the first list that has them says. */
export function mergedErasures(...lists: readonly (readonly Erasure[])[]): Erasure[] {
  const found = new Map<string, Erasure>();
  for (const erasure of lists.flat()) if (!found.has(erasure.id)) found.set(erasure.id, erasure);
  return [...found.values()];
}

/** Adds erasures to the list beside the archives; nobody is ever taken off it. */
export async function keepErasuresBeside(place: Place, list: readonly Erasure[]): Promise<void> {
  const known = await erasuresBeside(place);
  const all = mergedErasures(known, list);
  if (all.length === known.length) return;
  const text = all.map(({ id, erasedAt }) => `${JSON.stringify({ id, erasedAt: erasedAt.toISOString() })}\n`).join("");
  await place.put(NAME, contentOf(text), async () => {});
}
