import type { ReactNode } from "react";

import { useErrorText } from "../form/error-text";
import { WarningIcon } from "../icons";

/** The errors of one row, by the part of it that is wrong. */
export type Errors = Readonly<Record<string, readonly string[]>>;

/** The errors of each row of the form as it came back, under the place that the row had then. */
export function errorsByPlace(allErrors: Readonly<Record<string, readonly string[]>>): ReadonlyMap<number, Errors> {
  const found = new Map<number, Record<string, readonly string[]>>();
  for (const [name, errors] of Object.entries(allErrors)) {
    const [, place, part] = name.match(/^outcomes\[(\d+)\]\.(\w+)$/) ?? [];
    if (place && part) found.set(Number(place), { ...found.get(Number(place)), [part]: errors });
  }
  return found;
}

/** How the controls of one row of outcomes are named. */
export type RowNames = { readonly name: (part: string) => string; readonly id: (part: string) => string };

export function rowNames(formId: string, place: number): RowNames {
  const name = (part: string) => `outcomes[${place}].${part}`;
  return { name, id: (part) => `${formId}-${name(part)}` };
}

export function RowErrors({ errors, id }: { readonly errors: readonly string[] | undefined; readonly id: string }) {
  const textOf = useErrorText();
  if (!errors?.length) return null;
  return (
    <div id={`${id}-error`}>
      {errors.map((error) => (
        <p key={error} className="field-error">
          <WarningIcon />
          {textOf(error)}
        </p>
      ))}
    </div>
  );
}

type RowFieldProps = {
  readonly id: string;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly className?: string;
  readonly errors: readonly string[] | undefined;
  readonly children: ReactNode;
};

/** A labelled control of a row. Rows are kept by the page itself, not by Conform, so that one can come and go without the others losing what they hold. */
export function RowField({ id, label, help, className = "", errors, children }: RowFieldProps) {
  return (
    <div className={`field ${className}`}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children}
      <RowErrors errors={errors} id={id} />
    </div>
  );
}

/** What a control says of itself to those who hear it. */
export function described(id: string, help: boolean, errors: readonly string[] | undefined) {
  const ids = [help && `${id}-help`, errors?.length && `${id}-error`].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": errors?.length ? true : undefined };
}
