import { z } from "zod";

import { newPassword, presentPassword } from "./password";
import { gender, language, personName } from "./person";

export const ownAccountForm = z.object({ name: personName, gender, language });
export type OwnAccountChange = z.output<typeof ownAccountForm>;

export const passwordForm = z.object({ current: presentPassword, password: newPassword });
export type PasswordChange = z.output<typeof passwordForm>;
