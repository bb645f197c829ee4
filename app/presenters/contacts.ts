import { formatPhone } from "~/i18n/phones";

/** The contacts of somebody as they are read: the e-mail address as it is, the number in its usual grouping. Both run from left to right. */
export function contactsInWords({ email, phone }: { readonly email: string | null; readonly phone: string | null }): readonly string[] {
  return [...(email ? [email] : []), ...(phone ? [formatPhone(phone)] : [])];
}
