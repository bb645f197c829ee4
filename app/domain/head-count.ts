/** How far the people of a dossier are settled; a figure is null where nobody counted. */
export type HeadCount = { readonly settled: number; readonly total: number | null; /** Who still waits. */ readonly waiting: number | null };

/**
 * From waiting to settled (settled question 15): how many people the verdicts that stand have settled, and how many still wait. Null where nobody counted
 * anything: neither whom the dossier concerns nor whom a verdict settled.
 */
export function headCountOf({ headCount, settledCount }: { readonly headCount: number | null; readonly settledCount: number | null }): HeadCount | null {
  if (headCount === null && settledCount === null) return null;
  const settled = settledCount ?? 0;
  return { settled, total: headCount, waiting: headCount === null ? null : Math.max(0, headCount - settled) };
}

/** The highest of the counts that some verdicts state: each is cumulative. Null where none states one. */
export function mostSettled(counts: readonly (number | null)[]): number | null {
  return counts.reduce((most, count) => (count !== null && (most === null || count > most) ? count : most), null);
}
