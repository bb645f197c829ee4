import { getInputProps } from "@conform-to/react";
import type { InputHTMLAttributes } from "react";

import { classNames } from "../class-names";
import { FieldFrame, type FieldWords, helpIdOf } from "./field";
import type { Field } from "./metadata";

type TextInputProps = FieldWords & {
  readonly field: Field;
  readonly type?: "text" | "email" | "password" | "search" | "tel" | "url" | "number" | "date" | "time";
  /** As wide as what it holds, for dates, times and figures. */
  readonly short?: boolean;
} & Pick<InputHTMLAttributes<HTMLInputElement>, "autoComplete" | "inputMode" | "placeholder" | "list" | "lang" | "dir">;

/** What is typed runs in its own direction; addresses, telephones and figures always from left to right. */
const directionFor = (type: NonNullable<TextInputProps["type"]>): "auto" | "ltr" | undefined => {
  if (type === "text" || type === "search") return "auto";
  return type === "date" || type === "time" ? undefined : "ltr";
};

export function TextInput({ field, label, help, optional, type = "text", short = false, placeholder = " ", dir, ...rest }: TextInputProps) {
  const { key, ...props } = getInputProps(field, { type, ariaDescribedBy: helpIdOf(field, help) });
  return (
    <FieldFrame field={field} label={label} help={help} optional={optional}>
      <input key={key} {...props} {...rest} className={classNames("control", short && "control-short")} dir={dir ?? directionFor(type)} placeholder={placeholder} />
    </FieldFrame>
  );
}
