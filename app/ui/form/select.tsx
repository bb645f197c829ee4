import { getSelectProps } from "@conform-to/react";

import { classNames } from "../class-names";
import { ChevronDownIcon } from "../icons";
import { FieldFrame, type FieldWords, helpIdOf } from "./field";
import type { Field } from "./metadata";

export type Option = { readonly value: string; readonly label: string };
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] };

type SelectProps = FieldWords & {
  readonly field: Field;
  readonly options: readonly (Option | OptionGroup)[];
  /** The words of the choice that is none; without them the first option stands chosen. */
  readonly none?: string;
  readonly short?: boolean;
};

export function Select({ field, label, help, optional, options, none, short = false }: SelectProps) {
  const { key, ...props } = getSelectProps(field, { ariaDescribedBy: helpIdOf(field, help) });
  return (
    <FieldFrame field={field} label={label} help={help} optional={optional}>
      <div className={classNames("select", short && "control-short")}>
        <select key={key} {...props} className="control">
          {none !== undefined && <option value="">{none}</option>}
          {options.map((entry) =>
            "options" in entry ? (
              <optgroup key={entry.label} label={entry.label}>
                <Options options={entry.options} />
              </optgroup>
            ) : (
              <Options key={entry.value} options={[entry]} />
            ),
          )}
        </select>
        <ChevronDownIcon />
      </div>
    </FieldFrame>
  );
}

function Options({ options }: { readonly options: readonly Option[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}
