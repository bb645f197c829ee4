import type { Id } from "./viewer";

/** Whether putting `id` under `parentId` would make it stand under itself. `parentOf` gives the parent of everything that has one. */
export function makesCircle(parentOf: ReadonlyMap<Id, Id>, id: Id, parentId: Id | null): boolean {
  const seen = new Set<Id>();
  for (let above = parentId; above !== null && !seen.has(above); above = parentOf.get(above) ?? null) {
    if (above === id) return true;
    seen.add(above);
  }
  return false;
}

/** A thing with what stands under it. */
export type Branch<Node> = Node & { readonly children: readonly Branch<Node>[] };

/** Puts nodes into their tree, brothers in the order given. What has no parent among them is a root. */
export function treeOf<Node extends { readonly id: Id; readonly parentId: Id | null }>(nodes: readonly Node[]): Branch<Node>[] {
  const known = new Set(nodes.map(({ id }) => id));
  const under = new Map<Id | null, Node[]>();
  for (const node of nodes) {
    const parentId = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    under.set(parentId, [...(under.get(parentId) ?? []), node]);
  }
  const grow = (parentId: Id | null): Branch<Node>[] => (under.get(parentId) ?? []).map((node) => ({ ...node, children: grow(node.id) }));
  return grow(null);
}
