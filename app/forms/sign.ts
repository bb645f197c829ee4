import { z } from "zod";

import type { Day } from "~/domain/days";
import { NUDGE_KINDS } from "~/domain/nudge";
import { SIGN_KINDS } from "~/domain/sign";

import { day, optionalText } from "./fields";
import { idField } from "./id";

/** A sign on a commitment. Its day is refused when it lies ahead of `today`; words are needed unless a nudge says how it was made. News of theirs has no such kind. */
export const signForm = (today: Day) =>
  z.object({
    id: idField,
    kind: z.enum(SIGN_KINDS),
    nudge: z.enum(NUDGE_KINDS).optional().transform((nudge) => nudge ?? null),
    onDay: day.refine((value) => value <= today, { error: "in_the_future" }),
    words: optionalText(20_000),
  })
    .transform((sign) => ({ ...sign, nudge: sign.kind === "our_nudge" ? sign.nudge : null }))
    .superRefine(({ nudge, words }, context) => {
      if (words === null && nudge === null) context.addIssue({ code: "custom", path: ["words"], message: "required" });
    });

/** A nudge in two taps: how it was made. It is of the day on which it is sent. */
export const nudgeForm = z.object({ id: idField, kind: z.enum(NUDGE_KINDS), to: z.string().max(2_000).optional() });
