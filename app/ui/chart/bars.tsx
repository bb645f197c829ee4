import { scaleLinear } from "d3-scale";

import type { Tone } from "../tones";

export type Bar = { readonly key: string; readonly label: string; readonly count: number; readonly tone: Tone };
type BarsProps = { readonly caption: string; readonly headers: readonly [label: string, count: string]; readonly bars: readonly Bar[] };

/** Counts as a table whose rows are drawn as bars: whoever does not see the bars has the words and the numbers. */
export function Bars({ caption, headers: [labels, counts], bars }: BarsProps) {
  const length = scaleLinear([0, Math.max(1, ...bars.map(({ count }) => count))], [0, 100]);
  return (
    <table className="bars">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only"><tr><th scope="col">{labels}</th><th scope="col">{counts}</th></tr></thead>
      <tbody>
        {bars.map(({ key, label, count, tone }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>
              {count}
              <svg className="bar mirrored" aria-hidden="true" focusable="false"><rect className={`part-${tone}`} width={`${length(count)}%`} height="100%" rx="3" /></svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
