import { getInputProps } from "@conform-to/react";

import type { Field } from "./metadata";

/** A value that goes with a form and is not part of its schema's fields on the page. */
export function Hidden({ name, value }: { readonly name: string; readonly value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

/** A field of the form that is carried and not shown, such as the version that was read. */
export function HiddenField({ field }: { readonly field: Field }) {
  const { key, ...props } = getInputProps(field, { type: "hidden" });
  return <input key={key} {...props} />;
}
