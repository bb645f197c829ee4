import type { privacy as arabic } from "../ar/privacy";
import type { Same } from "../same";

export const privacy = {} satisfies Same<typeof arabic>;
