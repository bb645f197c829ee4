import type { review as arabic } from "../ar/review";
import type { Same } from "../same";

export const review = {} satisfies Same<typeof arabic>;
