import { z } from "zod";

import { idField } from "./id";
import { presentPassword } from "./password";

/** A code as it was typed; whether it is one is judged where the secret is known. */
const code = z.string().trim().min(1).max(60);

/** The password again, before a telephone is coupled. */
export const beginCouplingForm = z.object({ password: presentPassword });

/** A code alone: the first one of a telephone, or the one that ends a sign-in. */
export const codeForm = z.object({ code });

/** What is asked for before the second factor changes: whoever holds a session alone must not get round it. */
export const passwordAndCodeForm = z.object({ password: presentPassword, code });
export type PasswordAndCode = z.output<typeof passwordAndCodeForm>;

/** Taking away the second factor of somebody who lost their telephone; the password is the administrator's. */
export const factorRemovalForm = z.object({ accountId: idField, password: presentPassword });
export type FactorRemoval = z.output<typeof factorRemovalForm>;
