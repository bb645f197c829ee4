import { getTextareaProps } from "@conform-to/react";

import { FieldFrame, type FieldWords, helpIdOf } from "./field";
import type { Field } from "./metadata";

type TextAreaProps = FieldWords & { readonly field: Field; readonly rows?: number; readonly placeholder?: string };

/** Longer text, in its own direction; it grows with what is typed where the browser can. */
export function TextArea({ field, label, help, optional, rows = 3, placeholder = " " }: TextAreaProps) {
  const { key, ...props } = getTextareaProps(field, { ariaDescribedBy: helpIdOf(field, help) });
  return (
    <FieldFrame field={field} label={label} help={help} optional={optional}>
      <textarea key={key} {...props} className="control" rows={rows} dir="auto" placeholder={placeholder} />
    </FieldFrame>
  );
}
