import { z } from "zod";

import type { Contact } from "./contact";
import { presentPassword } from "./password";
import { email, phone } from "./person";

const left = (text: string | undefined) => text === undefined || text.trim() === "";
const orNone = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((typed) => (typeof typed === "string" && left(typed) ? undefined : typed), schema.optional().transform((value) => value ?? null));

/** How somebody is reached: by e-mail, by telephone or both, never by neither. `was` holds the contacts that were read. */
export const ownContactsForm = z
  .object({ email: orNone(email), phone: orNone(phone), was: z.string().max(400), password: presentPassword })
  .superRefine((contacts, context) => {
    if (contacts.email === null && contacts.phone === null) context.addIssue({ code: "custom", path: ["email"], message: "required" });
  });
export type OwnContactsChange = z.output<typeof ownContactsForm>;

/** The contacts as a form carries them, to notice that they were changed meanwhile. */
export function contactsAsRead({ email: address, phone: number }: Contact): string {
  return `${address ?? ""} ${number ?? ""}`;
}
