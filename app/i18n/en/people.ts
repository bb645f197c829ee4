import type { people as arabic } from "../ar/people";
import type { Same } from "../same";

export const people = {} satisfies Same<typeof arabic>;
