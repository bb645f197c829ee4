import type { meetings as arabic } from "../ar/meetings";
import type { Same } from "../same";

export const meetings = {} satisfies Same<typeof arabic>;
