import { z } from "zod";

import { presentPassword } from "./password";

/** E-mail address or telephone number. It is not judged here: one that nobody could have gets the same answer as one that nobody has. */
export const signInForm = z.object({
  contact: z.string().trim().min(1).max(254),
  password: presentPassword,
  /** Where to go afterwards. */
  to: z.string().max(2000).optional(),
  /** A form that met an ended session, as the page wrote it. */
  carried: z.string().optional(),
});
export type SignIn = z.output<typeof signInForm>;
