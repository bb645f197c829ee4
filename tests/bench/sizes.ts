/** How many rows of each kind a database of the benchmark holds. */
export type Size = { readonly name: string; readonly dossiers: number; readonly meetings: number; readonly commitments: number };

/** Coordinations below the federation. */
export const ORGANISATIONS = 200;

/** The three sizes whose pages are compared; each is ten times the one before. */
export const SIZES: readonly Size[] = [
  { name: "10k", dossiers: 1_000, meetings: 3_000, commitments: 10_000 },
  { name: "100k", dossiers: 10_000, meetings: 30_000, commitments: 100_000 },
  { name: "1M", dossiers: 100_000, meetings: 300_000, commitments: 1_000_000 },
];
