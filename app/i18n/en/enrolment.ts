import type { enrolment as arabic } from "../ar/enrolment";
import type { Same } from "../same";

export const enrolment = {} satisfies Same<typeof arabic>;
