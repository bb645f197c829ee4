import type { Rung } from "./commitment";

/**
 * The next rung worth asking for: words are asked in writing, a letter or unsigned minutes as signed minutes, and from there what binds more. Null where
 * nothing stronger is left.
 */
export const NEXT_RUNG: Readonly<Record<Rung, Rung | null>> = {
  spoken: "letter", press: "letter", letter: "signed_minutes", unsigned_minutes: "signed_minutes", signed_minutes: "signed_agreement", signed_agreement: "adopted_text",
  adopted_text: "official_bulletin", official_bulletin: "applied_to_all", applied_to_all: null,
};
