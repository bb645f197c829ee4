import type { admin as arabic } from "../ar/admin";
import type { Same } from "../same";

export const admin = {} satisfies Same<typeof arabic>;
