import type { Id } from "./viewer";

/** Whether putting `id` under `parentId` would make it stand under itself. `parentOf` gives the parent of everything that has one. */
export function makesCircle(parentOf: ReadonlyMap<Id, Id>, id: Id, parentId: Id | null): boolean {
  return parentId !== null && [parentId, ...ancestorsOf(parentOf, parentId)].includes(id);
}

/** Everything above something, the nearest first. Ends also where the tree is broken by a circle. */
export function ancestorsOf(parentOf: ReadonlyMap<Id, Id>, id: Id): Id[] {
  const above: Id[] = [];
  for (let parent = parentOf.get(id); parent !== undefined && parent !== id && !above.includes(parent); parent = parentOf.get(parent)) above.push(parent);
  return above;
}

/** A node with how deep it stands below its root. */
export type Deep<Node> = Node & { readonly depth: number };

/** Lays trees out from top to bottom, each node followed by what stands under it, brothers in the order given. What has no parent among the nodes is a root. */
export function laidOut<Node extends { readonly id: Id; readonly parentId: Id | null }>(nodes: readonly Node[]): Deep<Node>[] {
  const known = new Set(nodes.map(({ id }) => id));
  const under = new Map<Id | null, Node[]>();
  for (const node of nodes) {
    const parentId = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    under.set(parentId, [...(under.get(parentId) ?? []), node]);
  }
  const from = (parentId: Id | null, depth: number): Deep<Node>[] => (under.get(parentId) ?? []).flatMap((node) => [{ ...node, depth }, ...from(node.id, depth + 1)]);
  return from(null, 0);
}

/** Everything that stands under something, itself first. */
export function withAllUnder(nodes: readonly { readonly id: Id; readonly parentId: Id | null }[], id: Id): Id[] {
  const found = [id];
  for (const above of found) found.push(...nodes.filter((node) => node.parentId === above && !found.includes(node.id)).map((node) => node.id));
  return found;
}
