import type { wayIn as arabic } from "../ar/way-in";
import type { Same } from "../same";

export const wayIn = {} satisfies Same<typeof arabic>;
