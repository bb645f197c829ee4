import { z } from "zod";

import { CLOCK_LEVELS, CLOCK_SECTORS, MOST_CLOCK_DAYS } from "~/domain/clock";

import { localizedName, text } from "./fields";
import { idField } from "./id";

const days = z.coerce.number().int().min(1).max(MOST_CLOCK_DAYS);
const enabled = z.enum(["on", "off"]).transform((value) => value === "on");
const NAME = 200;
const CITATION = 500;

/** A delay changed, or turned on or off; `version` is the one that was read, 0 for one that nobody saved yet. */
export const clockForm = z.object({ id: idField, version: z.coerce.number().int().min(0), days, enabled });
export type ClockChange = z.output<typeof clockForm>;

/** A delay of the association's own, with the source that states it. It is off until it is turned on. */
export const ownClockForm = z.object({ id: idField, name: localizedName(NAME), days, level: z.enum(CLOCK_LEVELS), sector: z.enum(CLOCK_SECTORS), citation: text(CITATION) });
export type OwnClock = z.output<typeof ownClockForm>;
