import { z } from "zod";

import { LANGUAGES } from "~/domain/localized";

const days = z.coerce.number().int().min(1).max(3650);

/** What administrators set for the whole house. `was` holds the values that were read, so that a change made meanwhile is noticed. */
export const houseRulesForm = z.object({ silentAfterDays: days, dueSoonDays: days, longOverdueDays: days, languages: z.array(z.enum(LANGUAGES)).min(1), was: z.string().max(200) });
export type HouseRulesChange = z.output<typeof houseRulesForm>;
