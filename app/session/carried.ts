/** The hidden field in which a form says whose it is, so that another person who signs in next does not get its fields. */
export const FORM_OF = "form-of";

/** A form that met an ended session: its fields, where it goes, and whose it was. */
export type Carried = { readonly kind: "carried"; readonly to: string; readonly formOf: string | null; readonly fields: readonly (readonly [string, string])[]; /** Whether files came with it, which are not carried. */ readonly withFiles?: true };

/** Fields that are typed again: passwords and codes are kept nowhere, not even on their way. */
const NOT_CARRIED: readonly string[] = [FORM_OF, "password", "current", "code"];

/** Reads a form into something that the sign-in page can hold in a hidden field. Files and passwords are not carried; of a file its name is. */
export function carriedBy(form: FormData, url: URL, withFiles = false): Carried {
  const fields = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string" && !NOT_CARRIED.includes(entry[0]));
  const formOf = form.get(FORM_OF);
  const carried = { kind: "carried", to: url.pathname + url.search, formOf: typeof formOf === "string" ? formOf : null, fields } as const;
  return withFiles ? { ...carried, withFiles } : carried;
}

/** Reads what the sign-in page sends back, or null when it is not what that page writes. */
export function carriedFrom(text: unknown): Carried | null {
  if (typeof text !== "string" || text === "") return null;
  try {
    const found: unknown = JSON.parse(text);
    return isCarried(found) ? found : null;
  } catch {
    return null;
  }
}

export function isCarried(value: unknown): value is Carried {
  const carried = value as Partial<Carried> | null;
  return (
    typeof carried === "object" && carried !== null && carried.kind === "carried" && typeof carried.to === "string" && (carried.formOf === null || typeof carried.formOf === "string") &&
    Array.isArray(carried.fields) && carried.fields.every((field) => Array.isArray(field) && field.length === 2 && field.every((part) => typeof part === "string"))
  );
}
