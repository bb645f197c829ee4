import { type Place, placesOf } from "~/domain/chain-layout";

import type { ChainNode } from "./chain-nodes";

/** Sizes in units of the drawing, which are pixels where it is not made smaller. */
const BOX = { width: 244, height: 164 } as const;
const GAP = { across: 56, down: 22 } as const;
const MARGIN = 6;

export type DrawnBox = { readonly node: ChainNode; readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** A line from what is waited for to what waits: its path, whether it still holds up, and whether it is on the critical path. */
export type DrawnLine = { readonly key: string; readonly path: string; readonly isWaiting: boolean; readonly isCritical: boolean };
export type ChainDrawing = { readonly width: number; readonly height: number; readonly boxes: readonly DrawnBox[]; readonly lines: readonly DrawnLine[] };

/** The chains of a dossier as a drawing, layered by how many links lead to each node, from the side on which the language begins. */
export function chainDrawing(nodes: readonly ChainNode[], rightToLeft: boolean): ChainDrawing {
  const places = placesOf(nodes);
  const placed = nodes.flatMap((node) => {
    const place = places.get(node.key);
    return place ? [{ node, place }] : [];
  });
  const columns = 1 + Math.max(0, ...placed.map(({ place }) => place.column));
  const rows = 1 + Math.max(0, ...placed.map(({ place }) => place.row));
  const width = columns * (BOX.width + GAP.across) - GAP.across + 2 * MARGIN;
  const along = (x: number) => (rightToLeft ? width - x : x);
  const left = ({ column }: Place) => {
    const start = MARGIN + column * (BOX.width + GAP.across);
    return rightToLeft ? width - start - BOX.width : start;
  };
  const top = ({ row }: Place) => MARGIN + row * (BOX.height + GAP.down);
  const line = ({ node, place }: (typeof placed)[number]): DrawnLine[] => {
    const from = node.on === null ? undefined : placed.find((each) => each.node.key === node.on);
    if (!from) return [];
    const [x1, x2] = [along(MARGIN + from.place.column * (BOX.width + GAP.across) + BOX.width), along(MARGIN + place.column * (BOX.width + GAP.across))];
    const [y1, y2] = [top(from.place) + BOX.height / 2, top(place) + BOX.height / 2];
    const bend = x1 + (x2 - x1) / 2;
    return [{ key: node.key, path: y1 === y2 ? `M${x1} ${y1}H${x2}` : `M${x1} ${y1}H${bend}V${y2}H${x2}`, isWaiting: !from.node.isSettled, isCritical: from.node.isCritical && node.isCritical }];
  };
  return {
    width, height: rows * (BOX.height + GAP.down) - GAP.down + 2 * MARGIN,
    boxes: placed.map(({ node, place }) => ({ node, x: left(place), y: top(place), ...BOX })),
    // Critical lines last, so that they lie on top where lines share their way.
    lines: placed.flatMap(line).toSorted((a, b) => Number(a.isCritical) - Number(b.isCritical)),
  };
}
