import type { backups as arabic } from "../ar/backups";
import type { Same } from "../same";

export const backups = {} satisfies Same<typeof arabic>;
