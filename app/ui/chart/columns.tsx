import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";

import { directionOf } from "~/i18n/direction";
import { useLanguage } from "~/i18n/use-language";

import type { PartTone } from "../tones";

/** A column of a chart: what stands under it, and the parts that it is made of, from the ground up. */
export type Column = { readonly key: string; readonly under: string; readonly parts: readonly { readonly key: string; readonly count: number; readonly tone: PartTone }[] };

const [WIDTH, HEIGHT] = [420, 200];
const MARGIN = { top: 10, under: 26, side: 30 };

/** Whole numbers for the grid, four at most. */
const ticksOf = (top: number) => scaleLinear([0, top], [0, 1]).ticks(Math.min(top, 4)).filter(Number.isInteger);

/**
 * Columns of counts side by side in the direction of the reader's language. The drawing is for the eye alone: the words for its colours and a table with
 * its numbers stand beside it.
 */
export function Columns({ columns }: { readonly columns: readonly Column[] }) {
  const rightToLeft = directionOf(useLanguage()) === "rtl";
  const keys = [...new Set(columns.flatMap(({ parts }) => parts.map(({ key }) => key)))];
  const top = Math.max(1, ...columns.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0)));
  const ground = HEIGHT - MARGIN.under;
  const [start, end] = rightToLeft ? [WIDTH - MARGIN.side, 0] : [MARGIN.side, WIDTH];
  const x = scaleBand(columns.map(({ key }) => key), [start, end]).padding(0.35);
  const y = scaleLinear([0, top], [ground, MARGIN.top]);
  const layers = stack<Column, string>().keys(keys).value(({ parts }, key) => parts.find((part) => part.key === key)?.count ?? 0)(columns);
  const toneOf = (column: Column, key: string) => column.parts.find((part) => part.key === key)?.tone ?? "plain";
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {ticksOf(top).map((tick) => (
        <g key={tick}>
          <line className="chart-grid" x1={start} x2={end} y1={y(tick)} y2={y(tick)} />
          <text className="chart-words" x={rightToLeft ? WIDTH - MARGIN.side / 2 : MARGIN.side / 2} y={y(tick)} dy="0.32em" textAnchor="middle">{tick}</text>
        </g>
      ))}
      {layers.flatMap((layer) => layer.map((segment) => {
        const [from, to] = segment;
        const { key } = segment.data;
        return to > from && <rect key={`${layer.key} ${key}`} className={`chart-part part-${toneOf(segment.data, layer.key)}`} x={x(key)} width={x.bandwidth()} y={y(to)} height={y(from) - y(to)} />;
      }))}
      {columns.map(({ key, under }) => <text key={key} className="chart-words" x={(x(key) ?? 0) + x.bandwidth() / 2} y={HEIGHT - 7} textAnchor="middle">{under}</text>)}
    </svg>
  );
}
