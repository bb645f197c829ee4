import type { history as arabic } from "../ar/history";
import type { Same } from "../same";

export const history = {} satisfies Same<typeof arabic>;
