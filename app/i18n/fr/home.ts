import type { home as arabic } from "../ar/home";
import type { Same } from "../same";

export const home = {} satisfies Same<typeof arabic>;
