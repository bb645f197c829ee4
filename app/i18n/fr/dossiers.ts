import type { dossiers as arabic } from "../ar/dossiers";
import type { Same } from "../same";

export const dossiers = {} satisfies Same<typeof arabic>;
