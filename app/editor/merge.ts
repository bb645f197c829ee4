import type { RichNode, RichText } from "~/domain/rich-text";

import { anchorsIn, withOwnAnchors } from "./anchors";
import { documentOf, paragraph } from "./build";
import { toPlainText } from "./plain-text";

/** What is taken of a paragraph that two people changed, each in their own way. */
export type MergeChoice = "mine" | "theirs" | "both";

/**
 * One place of two texts that began as one: whose change it is, if any, and how it reads on each side (null: it is not there). A list or a quote that only
 * one of them changed is one place, a table always.
 */
export type MergePart = {
  readonly anchor: string;
  readonly kind: "conflict" | "mine" | "theirs" | "both" | "same";
  readonly before: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
};

type Three = { readonly base: RichNode | null; readonly mine: RichNode | null; readonly theirs: RichNode | null };
type Walk = { readonly parts: MergePart[]; readonly choices: ReadonlyMap<string, MergeChoice> };

/** Two texts that began as one, place by place in their order. */
export function mergeByParagraph(base: RichText, mine: RichText, theirs: RichText): readonly MergePart[] {
  const walk: Walk = { parts: [], choices: new Map() };
  children({ base, mine, theirs }, walk);
  return walk.parts;
}

/**
 * The text that comes of two that began as one: changes of one side alone are taken, and of what both changed that which was chosen, by anchor. Where
 * nothing was chosen both stand, so that nothing is lost. What is theirs keeps its anchor.
 */
export function resolveMerge(base: RichText, mine: RichText, theirs: RichText, choices: ReadonlyMap<string, MergeChoice>): RichText {
  return withOwnAnchors(documentOf(children({ base, mine, theirs }, { parts: [], choices })), new Set());
}

const CONTAINERS: readonly string[] = ["doc", "bulletList", "orderedList", "listItem", "blockquote"];

const isSame = (a: RichNode | null, b: RichNode | null): boolean => JSON.stringify(a) === JSON.stringify(b);
const read = (node: RichNode | null): string | null => node && toPlainText(node);

/** The name under which a node is known on all sides: the first anchor in it; of one that was in the base, the first that it has in common with it. */
function namer(base: readonly RichNode[]): (node: RichNode) => string {
  const known = new Map(base.flatMap((node) => anchorsIn(node).map((anchor) => [anchor, anchorsIn(node)[0] ?? anchor] as const)));
  return (node) => {
    const anchors = anchorsIn(node);
    return anchors.map((anchor) => known.get(anchor)).find((name) => name !== undefined) ?? anchors[0] ?? JSON.stringify(node);
  };
}

function children(three: Three, walk: Walk): readonly RichNode[] {
  const of = (node: RichNode | null) => node?.content ?? [];
  const nameOf = namer(of(three.base));
  const named = (nodes: readonly RichNode[]) => {
    const byName = new Map<string, RichNode[]>();
    for (const node of nodes) byName.set(nameOf(node), [...(byName.get(nameOf(node)) ?? []), node]);
    return byName;
  };
  const [base, mine, theirs] = [named(of(three.base)), named(of(three.mine)), named(of(three.theirs))];
  return order([...base.keys()], [...mine.keys()], [...theirs.keys()]).flatMap((name) => {
    const sides = [base.get(name) ?? [], mine.get(name) ?? [], theirs.get(name) ?? []] as const;
    // A list that was cut in two has one name and several nodes: its pieces are compared one by one, the further ones as new.
    const pieces = Math.max(...sides.map((side) => side.length));
    return Array.from({ length: pieces }, (_, place) => place).flatMap((place) =>
      together(name, { base: sides[0][place] ?? null, mine: sides[1][place] ?? null, theirs: sides[2][place] ?? null }, walk),
    );
  });
}

/** One order for all that stands on either side: that of the side which moved things, the rest behind what it stood behind. */
function order(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const common = (names: readonly string[]) => names.filter((name) => base.includes(name)).join(" ");
  const theyMoved = common(theirs) !== base.filter((name) => theirs.includes(name)).join(" ");
  const [spine, other] = theyMoved ? [theirs, mine] : [mine, theirs];
  const whole = [...spine];
  for (const [place, name] of other.entries()) {
    if (whole.includes(name)) continue;
    const before = other.slice(0, place).toReversed().find((each) => whole.includes(each));
    whole.splice(before === undefined ? 0 : whole.indexOf(before) + 1, 0, name);
  }
  return whole;
}

function together(name: string, three: Three, walk: Walk): readonly RichNode[] {
  const { base, mine, theirs } = three;
  const part = (kind: MergePart["kind"]) => walk.parts.push({ anchor: name, kind, before: read(base), mine: read(mine), theirs: read(theirs) });
  const take = (kind: MergePart["kind"], node: RichNode | null) => {
    part(kind);
    return node ? [node] : [];
  };
  if (isSame(mine, theirs)) return take(isSame(mine, base) ? "same" : "both", mine);
  if (isSame(mine, base)) return take("theirs", theirs);
  if (isSame(theirs, base)) return take("mine", mine);
  if (mine && theirs && mine.type === theirs.type && CONTAINERS.includes(mine.type)) return whole(theirs, children(three, walk));
  part("conflict");
  const choice = walk.choices.get(name) ?? "both";
  const kept = choice === "mine" ? [mine] : choice === "theirs" ? [theirs] : [theirs, mine];
  return kept.filter((node) => node !== null);
}

/** A list, a quote or an item with what came together in it; none where nothing is left. */
function whole(node: RichNode, parts: readonly RichNode[]): readonly RichNode[] {
  if (parts.length === 0) return [];
  return [{ ...node, content: node.type === "listItem" && parts[0]?.type !== "paragraph" ? [paragraph(""), ...parts] : parts }];
}
