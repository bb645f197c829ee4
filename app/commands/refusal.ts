import type { MoveRefusal } from "~/domain/transitions";

/** Why a command did nothing: a code, put into words by the page. */
export type Refused<Code extends string> = { readonly ok: false; readonly refusal: Code };

/** What every move of a record may be refused for, besides what its own table asks. */
export type MoveRefused = Refused<MoveRefusal | "not_found" | "forbidden" | "stale">;

export const refused = <Code extends string>(refusal: Code): Refused<Code> => ({ ok: false, refusal });
