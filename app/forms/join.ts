import { z } from "zod";

import { idField } from "./id";
import { isWeakPassword, namesOfEmail, newPassword } from "./password";
import { email, gender, language, personName } from "./person";

/** What a guest says of themselves; `names` are the organisation's, which make a poor password. `id` becomes the account's. */
export const joinForm = (names: readonly (string | null)[]) =>
  z.object({ id: idField, name: personName, gender, email, password: newPassword, language }).superRefine((guest, context) => {
    if (isWeakPassword(guest.password, [...names, guest.name, ...namesOfEmail(guest.email)])) {
      context.addIssue({ code: "custom", path: ["password"], message: "weak_password" });
    }
  });
export type Guest = z.output<ReturnType<typeof joinForm>>;
