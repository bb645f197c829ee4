import type { secondFactor as arabic } from "../ar/second-factor";
import type { Same } from "../same";

export const secondFactor = {} satisfies Same<typeof arabic>;
