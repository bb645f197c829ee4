import type { audit as arabic } from "../ar/audit";
import type { Same } from "../same";

export const audit = {} satisfies Same<typeof arabic>;
