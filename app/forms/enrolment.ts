import { z } from "zod";

import { idField } from "./id";

/** One person admitted or refused. */
export const decisionForm = z.object({ intent: z.enum(["admit", "refuse"]), id: idField });
export type Decision = z.output<typeof decisionForm>;

/** Several admitted in one step: those that were shown, or all who came by a link up to the instant at which the page was made. */
export const admitShownForm = z.object({ ids: z.array(idField).min(1).max(100) });
export const admitAllForm = z.object({ link: idField, until: z.iso.datetime().transform((instant) => new Date(instant)) });
