import { z } from "zod";

import { CONFIRMATIONS } from "~/domain/confirmation";

/** What a member says of a commitment: applied to them, or not yet. */
export const confirmationForm = z.object({ answer: z.enum(CONFIRMATIONS) });
