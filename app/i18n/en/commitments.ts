import type { commitments as arabic } from "../ar/commitments";
import type { Same } from "../same";

export const commitments = {} satisfies Same<typeof arabic>;
