import { z } from "zod";

import { idField } from "./id";
import { presentPassword } from "./password";

/** What an administrator may do with somebody's account; the names are those of the buttons. */
export const ACCESS_INTENTS = ["suspend", "resume", "reset", "end-sessions", "bring-back"] as const;
export type AccessIntent = (typeof ACCESS_INTENTS)[number];

/** Somebody's account, and the administrator's own password, which is asked for again. */
export const accessForm = z.object({ intent: z.enum(ACCESS_INTENTS), accountId: idField, password: presentPassword });
export type AccessChange = z.output<typeof accessForm>;
