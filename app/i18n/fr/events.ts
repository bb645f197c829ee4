import type { events as arabic } from "../ar/events";
import type { Same } from "../same";

export const events = {} satisfies Same<typeof arabic>;
