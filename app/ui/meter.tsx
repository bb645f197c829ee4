import type { PartTone } from "./tones";

/** One part of a whole: what it is called, how many, and the colour of its state. */
export type Part = { readonly key: string; readonly label: string; readonly count: number; readonly tone: PartTone };

/** Up to this many, each thing keeps a segment of its own; beyond it a part is one length. */
const MOST_SEGMENTS = 24;

function segmentsOf(parts: readonly Part[], total: number) {
  const lengths = total <= MOST_SEGMENTS ? parts.flatMap((part) => Array.from({ length: part.count }, () => ({ tone: part.tone, length: 1 }))) : parts.map((part) => ({ tone: part.tone, length: part.count }));
  let start = 0;
  return lengths.map(({ tone, length }) => {
    const segment = { tone, x: `${(start / total) * 100}%`, width: `${(length / total) * 100}%` };
    start += length;
    return segment;
  });
}

/** How many of how many are in which state: a bar, and under it the same in words. Parts of zero are left out. */
export function Meter({ parts }: { readonly parts: readonly Part[] }) {
  const present = parts.filter((part) => part.count > 0);
  const total = present.reduce((sum, part) => sum + part.count, 0);
  if (total === 0) return null;
  return (
    <div className="meter">
      <svg className="meter-bar mirrored" width="100%" height="12" aria-hidden="true" focusable="false">
        {segmentsOf(present, total).map((segment) => (
          <rect key={segment.x} className={`part-${segment.tone}`} x={segment.x} width={segment.width} height="12" />
        ))}
      </svg>
      <ul className="meter-words">
        {present.map((part) => (
          <li key={part.key}>
            <svg className="meter-swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
              <rect className={`part-${part.tone}`} width="12" height="12" rx="3" />
            </svg>
            <span>{part.label}</span>
            <b>{part.count}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
