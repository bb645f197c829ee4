import { getInputProps } from "@conform-to/react";
import type { ReactNode } from "react";

import { ChoiceBox } from "./choices";
import { FieldErrors } from "./field";
import type { Field } from "./metadata";

/** A single yes-or-no. Unticked sends nothing. */
export function TickBox({ field, label, help }: { readonly field: Field; readonly label: ReactNode; readonly help?: ReactNode }) {
  const { key, ...input } = getInputProps(field, { type: "checkbox" });
  return (
    <div className="field">
      <div className="choices-list">
        <ChoiceBox key={key} choice={{ label, help }} {...input} />
      </div>
      <FieldErrors field={field} />
    </div>
  );
}
