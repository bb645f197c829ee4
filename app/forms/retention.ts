import { z } from "zod";

import { LEAST_MONTHS, MOST_MONTHS, RETAINED } from "~/domain/retention";

import { text } from "./fields";

const kind = z.enum(RETAINED);

/** How long a kind of record is kept: a number of months, or nothing for as long as the union exists. `version` is the one that was read, 0 for a default. */
export const retentionRuleForm = z
  .object({ kind, months: z.coerce.number().int().max(MOST_MONTHS).optional().transform((value) => value ?? null), version: z.coerce.number().int().min(0) })
  .superRefine((rule, context) => {
    const least = LEAST_MONTHS[rule.kind];
    if (rule.months !== null && rule.months < least) context.addIssue({ code: "custom", path: ["months"], message: `too_small|min=${least}` });
  });
export type RetentionRuleChange = z.output<typeof retentionRuleForm>;

/** Sparing what was warned of, with the reason. */
export const spareForm = z.object({ kind, subject: z.string().max(40), reason: text(300) });
/** Taking that back. */
export const unspareForm = z.object({ kind, subject: z.string().max(40) });
