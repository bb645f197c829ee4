import type { member as arabic } from "../ar/member";
import type { Same } from "../same";

export const member = {} satisfies Same<typeof arabic>;
