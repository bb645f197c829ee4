import { z } from "zod";

import { askAgainIfChanged, consentBox, shownWords } from "./consent";
import { contact } from "./contact";
import { idField } from "./id";
import { newPassword } from "./password";
import { gender, language, personName } from "./person";

/** What a guest says of themselves, and that they agree to the notice whose words have this hash. `id` becomes the account's. */
export const joinForm = (noticeHash: string) =>
  z.object({ id: idField, name: personName, gender, contact, password: newPassword, language, consent: consentBox, shown: shownWords })
    .superRefine((guest, context) => askAgainIfChanged(guest, noticeHash, context));
export type Guest = Omit<z.output<ReturnType<typeof joinForm>>, "consent" | "shown">;
