import { z } from "zod";

import { LANGUAGES } from "~/domain/localized";
import type { HouseRules } from "~/domain/rows/organisation";

const days = z.coerce.number().int().min(1).max(3650);

/** What administrators set for the whole house. `was` holds the values that were read, so that a change made meanwhile is noticed. */
export const houseRulesForm = z.object({
  silentAfterDays: days,
  dueSoonDays: days,
  longOverdueDays: days,
  languages: z.array(z.enum(LANGUAGES)).min(1).readonly(),
  /** A box that is not ticked sends nothing. */
  secondFactorRequired: z.literal("on").optional().transform((value) => value === "on"),
  was: z.string().max(200),
});
export type HouseRulesChange = z.output<typeof houseRulesForm>;

/** The rules as a form carries them, to notice that somebody changed them meanwhile. */
export function asRead({ silentAfterDays, dueSoonDays, longOverdueDays, languages, secondFactorRequired }: HouseRules): string {
  return [silentAfterDays, dueSoonDays, longOverdueDays, ...languages, secondFactorRequired].join(" ");
}
