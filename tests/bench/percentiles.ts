/** The value under which a share of the measured ones lies (nearest rank); `share` between 0 and 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** What a series of measurements comes down to, in milliseconds. */
export type Spread = { readonly p50: number; readonly p99: number };
export const spreadOf = (values: readonly number[]): Spread => ({ p50: percentile(values, 0.5), p99: percentile(values, 0.99) });
