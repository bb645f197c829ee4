import type { story as arabic } from "../ar/story";
import type { Same } from "../same";

export const story = {} satisfies Same<typeof arabic>;
