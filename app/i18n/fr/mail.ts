import type { mail as arabic } from "../ar/mail";
import type { Same } from "../same";

export const mail = {} satisfies Same<typeof arabic>;
