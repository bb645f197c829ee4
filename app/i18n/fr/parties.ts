import type { parties as arabic } from "../ar/parties";
import type { Same } from "../same";

export const parties = {} satisfies Same<typeof arabic>;
