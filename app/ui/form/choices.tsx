import { getCollectionProps } from "@conform-to/react";
import type { InputHTMLAttributes, ReactNode } from "react";

import { CheckIcon, type Icon } from "../icons";
import { FieldGroup, type FieldWords } from "./field";
import type { Field } from "./metadata";

export type Choice = { readonly value: string; readonly label: ReactNode; readonly help?: ReactNode; readonly icon?: Icon };

/** Chips for many short choices, segments for two to five of one kind, a list where each needs a sentence. */
export type ChoicesLook = "chips" | "segments" | "list";
const CLASS_OF: Readonly<Record<ChoicesLook, string>> = { chips: "chips", segments: "segments", list: "choices-list" };

/** One real radio or checkbox under a drawn face; the tick and the colour say the same. */
export function ChoiceBox({ choice: { label, help, icon: Sign }, ...input }: { readonly choice: Omit<Choice, "value"> } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className="choice">
      <input {...input} />
      <span className="choice-face">
        <span className="choice-tick">
          <CheckIcon />
        </span>
        {Sign && (
          <span className="choice-icon">
            <Sign />
          </span>
        )}
        <span>
          {label}
          {help && <span className="choice-help">{help}</span>}
        </span>
      </span>
    </label>
  );
}

type ChoicesProps = FieldWords & {
  readonly field: Field;
  readonly type?: "radio" | "checkbox";
  readonly choices: readonly Choice[];
  readonly look?: ChoicesLook;
};

/** One of several (`radio`) or several of several (`checkbox`, sent under one name). */
export function Choices({ field, type = "radio", choices, look = "chips", ...words }: ChoicesProps) {
  const inputs = getCollectionProps(field, { type, options: choices.map(({ value }) => value), ariaAttributes: false });
  return (
    <FieldGroup field={field} {...words}>
      <div className={CLASS_OF[look]}>
        {choices.map((choice, place) => {
          const { key, ...input } = inputs[place] ?? { key: choice.value };
          return <ChoiceBox key={key ?? choice.value} choice={choice} {...input} />;
        })}
      </div>
    </FieldGroup>
  );
}
