import type { strikes as arabic } from "../ar/strikes";
import type { Same } from "../same";

export const strikes = {} satisfies Same<typeof arabic>;
