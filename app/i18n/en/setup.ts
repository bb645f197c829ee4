import type { setup as arabic } from "../ar/setup";
import type { Same } from "../same";

export const setup = {} satisfies Same<typeof arabic>;
