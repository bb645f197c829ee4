import type { offices as arabic } from "../ar/offices";
import type { Same } from "../same";

export const offices = {} satisfies Same<typeof arabic>;
