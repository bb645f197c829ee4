import type { Administrator } from "@db/queries/administrators";

/** A contact that its owner recognises and nobody else learns: `f***@union.example`, `***78`. */
export function maskedContact({ email, phone }: Pick<Administrator, "email" | "phone">): string {
  const [name = "", host] = (email ?? "").split("@");
  if (host) return `${name.slice(0, 1)}***@${host}`;
  return `***${(phone ?? "").slice(-2)}`;
}

/** The administrators to choose from, one on a line. */
export function listed(administrators: readonly Administrator[]): readonly string[] {
  return administrators.map((one) =>
    [one.id, one.name, maskedContact(one), one.suspended && "suspended", one.hasSecondFactor && "with a second factor"].filter(Boolean).join("  "),
  );
}
