import { z } from "zod";

import { presentPassword } from "./password";

/** The e-mail address is not judged here: one that nobody could have gets the same answer as one that nobody has. */
export const signInForm = z.object({
  email: z.string().trim().toLowerCase().min(1).max(254),
  password: presentPassword,
  /** Where to go afterwards. */
  to: z.string().max(2000).optional(),
  /** A form that met an ended session, as the page wrote it. */
  carried: z.string().optional(),
});
export type SignIn = z.output<typeof signInForm>;
