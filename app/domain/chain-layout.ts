/** A node of a forest: what it hangs on stands before it. */
export type Hung<Key> = { readonly key: Key; readonly on: Key | null };
export type Place = { readonly column: number; readonly row: number };

/** What hangs on each node, in the order given; those that hang on nothing, or on what is not there, stand under null. What goes round in a circle is left out. */
export function branchesOf<Key>(nodes: readonly Hung<Key>[]): ReadonlyMap<Key | null, readonly Key[]> {
  const there = new Set(nodes.map(({ key }) => key));
  const branches = new Map<Key | null, Key[]>();
  for (const { key, on } of nodes) {
    const under = on !== null && there.has(on) ? on : null;
    branches.set(under, [...(branches.get(under) ?? []), key]);
  }
  return branches;
}

/**
 * Where each node of a forest stands: a column for each link that leads to it, and rows so that no two stand in one place. The first branch of a node goes straight
 * on in its row, the others below; each tree stands below the one before it.
 */
export function placesOf<Key>(nodes: readonly Hung<Key>[]): ReadonlyMap<Key, Place> {
  const branches = branchesOf(nodes);
  const places = new Map<Key, Place>();
  let next = 0;
  const put = (key: Key, column: number): void => {
    places.set(key, { column, row: next });
    const under = branches.get(key) ?? [];
    if (under.length === 0) next += 1;
    for (const each of under) put(each, column + 1);
  };
  for (const key of branches.get(null) ?? []) put(key, 0);
  return places;
}
