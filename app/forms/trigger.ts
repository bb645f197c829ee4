import { z } from "zod";

import { version } from "./fields";
import { idField } from "./id";

/** By which event the words came true that a commitment waits for; empty where it has not come. */
export const triggerForm = z.object({ version, eventId: idField.optional().transform((id) => id ?? null) });
