import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import { WarningIcon } from "../icons";
import { useErrorText } from "./error-text";
import type { Field as FieldData } from "./metadata";

export type FieldWords = {
  readonly label: ReactNode;
  /** One line under the label. */
  readonly help?: ReactNode;
  /** What may be left empty says so; what is needed says nothing. */
  readonly optional?: boolean;
};

/** The errors of a field in words, each with its sign. */
export function FieldErrors({ field }: { readonly field: FieldData }) {
  const textOf = useErrorText();
  if (!field.errors?.length) return null;
  return (
    <div id={field.errorId}>
      {field.errors.map((error) => (
        <p key={error} className="field-error">
          <WarningIcon />
          {textOf(error)}
        </p>
      ))}
    </div>
  );
}

/** The words of a label, with "optional" where it is. */
export function LabelWords({ label, optional }: Pick<FieldWords, "label" | "optional">) {
  const t = useTranslations("common.word");
  return (
    <>
      {label} {optional && <span className="field-optional">{t("optional")}</span>}
    </>
  );
}

/** The id of a field's help, to be named in `aria-describedby`; undefined when it has none. */
export function helpIdOf(field: FieldData, help: ReactNode): string | undefined {
  return help ? field.descriptionId : undefined;
}

/** A field with one control: its label above, its help under the label, its errors under the control. */
export function FieldFrame({ field, label, help, optional, children }: FieldWords & { readonly field: FieldData; readonly children: ReactNode }) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={field.id}>
        <LabelWords label={label} optional={optional} />
      </label>
      {help && (
        <p className="field-help" id={field.descriptionId}>
          {help}
        </p>
      )}
      {children}
      <FieldErrors field={field} />
    </div>
  );
}

/** A field of several controls under one name. The set itself takes the focus when the summary of errors leads to it. */
export function FieldGroup({ field, label, help, optional, className, children }: FieldWords & { readonly field: FieldData; readonly className?: string; readonly children: ReactNode }) {
  const described = [help && field.descriptionId, field.errors?.length && field.errorId].filter(Boolean).join(" ");
  return (
    <fieldset id={field.id} tabIndex={-1} className={className ? `field ${className}` : "field"} aria-describedby={described || undefined}>
      <legend className="field-label">
        <LabelWords label={label} optional={optional} />
      </legend>
      {help && (
        <p className="field-help" id={field.descriptionId}>
          {help}
        </p>
      )}
      {children}
      <FieldErrors field={field} />
    </fieldset>
  );
}
