import { getCollectionProps } from "@conform-to/react";

import { RUNGS } from "~/domain/commitment";

import { ChoiceBox } from "../form/choices";
import { FieldGroup, type FieldWords } from "../form/field";
import type { Field } from "../form/metadata";
import { Rungs } from "../rungs";

/** One of the nine rungs, each drawn at its height. */
export function RungChoices({ field, ...words }: FieldWords & { readonly field: Field }) {
  const inputs = getCollectionProps(field, { type: "radio", options: [...RUNGS], ariaAttributes: false });
  return (
    <FieldGroup field={field} {...words}>
      <div className="rung-choices">
        {RUNGS.map((rung, place) => {
          const { key, ...input } = inputs[place] ?? { key: rung };
          return <ChoiceBox key={key ?? rung} choice={{ label: <Rungs rung={rung} /> }} {...input} />;
        })}
      </div>
    </FieldGroup>
  );
}
