import { z } from "zod";

import { newPassword } from "./password";

/** How whoever forgot their password signs in. It is not judged: every contact gets the same answer. */
export const forgottenForm = z.object({ contact: z.string().trim().min(1).max(254) });

/** The new password; weak ones are refused by the command, which knows the names around the account. */
export const resetForm = z.object({ password: newPassword });
