import type { settings as arabic } from "../ar/settings";
import type { Same } from "../same";

export const settings = {} satisfies Same<typeof arabic>;
