import { ChevronDownIcon } from "../icons";
import type { Option, OptionGroup } from "../form/select";
import { described } from "../meeting/row-control";

type RowSelectProps = {
  readonly name: string;
  readonly id: string;
  readonly chosen: string;
  /** The words of the choice that is none; without them one of the options always stands chosen. */
  readonly none?: string;
  readonly options: readonly (Option | OptionGroup)[];
  readonly errors: readonly string[] | undefined;
};

/** One of a list, in a row that the page keeps itself. */
export function RowSelect({ name, id, chosen, none, options, errors }: RowSelectProps) {
  const line = ({ value, label }: Option) => (
    <option key={value} value={value}>
      {label}
    </option>
  );
  return (
    <div className="select">
      <select className="control" name={name} id={id} defaultValue={chosen} {...described(id, false, errors)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((entry) => ("options" in entry ? <optgroup key={entry.label} label={entry.label}>{entry.options.map(line)}</optgroup> : line(entry)))}
      </select>
      <ChevronDownIcon />
    </div>
  );
}
