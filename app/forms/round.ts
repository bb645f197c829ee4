import { z } from "zod";

import { REGIONS } from "~/domain/regions";
import { FIRST_ROUND_YEAR, fittingRound, LAST_ROUND_YEAR, missingOfRound, ROUND_LEVELS, ROUND_SESSIONS, ROUND_STATES } from "~/domain/round";

import { optionalText, version, when } from "./fields";
import { idField } from "./id";

const SHORT = 200;
const LONG = 20_000;

const fields = z.object({
  id: idField,
  level: z.enum(ROUND_LEVELS),
  session: z.enum(ROUND_SESSIONS),
  year: z.coerce.number().int().min(FIRST_ROUND_YEAR).max(LAST_ROUND_YEAR),
  title: optionalText(SHORT),
  sector: optionalText(SHORT),
  region: z.enum(REGIONS.map(({ code }) => code)).optional(),
  party: idField.optional(),
  state: z.enum(ROUND_STATES),
  when,
  note: optionalText(LONG),
  version: version.optional(),
});

/** A round of the calendar; `version` goes with an edit. A sectoral round names its sector, a regional one its region. */
export const roundForm = fields
  .superRefine(({ level, sector, region }, context) => {
    const missing = missingOfRound({ level, sector, regionCode: region ?? null });
    if (missing) context.addIssue({ code: "custom", path: [missing === "regionCode" ? "region" : missing], message: "required" });
  })
  .transform(({ region, party, ...round }) => fittingRound({ ...round, regionCode: region ?? null, partyId: party ?? null }));

export type RoundInput = z.output<typeof roundForm>;
export type RoundFields = z.input<typeof roundForm>;

/** A meeting that is put into a round, or taken out of it. */
export const roundMeetingForm = z.object({ meeting: idField, intent: z.enum(["put", "take"]) });
