import type { FieldMetadata, FormMetadata } from "@conform-to/react";

/** A field of a form, whatever it holds: what `useForm` gives fits as it is. */
export type Field = FieldMetadata<unknown>;

/** A field that holds others, by name: a date in its parts, a name in its languages. */
export type FieldOf<Part extends string> = Field & { readonly getFieldset: () => Readonly<Record<Part, Field>> };

/** What a summary of errors needs of a form. */
export type FormErrors = Pick<FormMetadata<Record<string, unknown>>, "allErrors"> & { readonly id: string };

/** What a field held when the page was made, as text. */
export function initialText(field: Field): string {
  return typeof field.initialValue === "string" ? field.initialValue : "";
}
