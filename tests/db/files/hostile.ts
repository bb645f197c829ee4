/** What becomes of a file: the code with which it is refused, or it is kept and these words are nowhere in what is kept. */
export type Outcome = string | { readonly gone: readonly string[] };
/** What it is, its name, its bytes, and what becomes of it. */
export type Hostile = readonly [what: string, name: string, bytes: Buffer | string, outcome: Outcome];
