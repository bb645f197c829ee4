import type { signIn as arabic } from "../ar/sign-in";
import type { Same } from "../same";

export const signIn = {} satisfies Same<typeof arabic>;
