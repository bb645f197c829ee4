import type { ownData as arabic } from "../ar/own-data";
import type { Same } from "../same";

export const ownData = {} satisfies Same<typeof arabic>;
