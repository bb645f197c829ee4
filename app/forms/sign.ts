import { z } from "zod";

import type { Day } from "~/domain/days";
import { SIGN_KINDS } from "~/domain/sign";

import { day, text } from "./fields";
import { idField } from "./id";

/** A sign on a commitment. Its day is refused when it lies ahead of `today`. */
export const signForm = (today: Day) =>
  z.object({
    id: idField,
    kind: z.enum(SIGN_KINDS),
    onDay: day.refine((value) => value <= today, { error: "in_the_future" }),
    words: text(20_000),
  });

export type SignInput = z.output<ReturnType<typeof signForm>>;
