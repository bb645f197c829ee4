import { getInputProps } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import { DATE_KINDS, type DateKind } from "~/domain/days";

import { ChoiceBox } from "./choices";
import { FieldErrors, FieldGroup, type FieldWords } from "./field";
import { type Field, type FieldOf, initialText } from "./metadata";

type WhenFieldProps = FieldWords & {
  /** A field with the parts `kind`, `from` and `to`, as `When` has them. */
  readonly field: FieldOf<"kind" | "from" | "to">;
  /** The kinds offered; all of them unless fewer make sense. */
  readonly kinds?: readonly DateKind[];
};

/**
 * When something happened, as far as it is known: first how much is known, then the days that this needs.
 * The days that the chosen kind does not need are hidden by the stylesheet and still sent; the form's schema leaves them out.
 */
export function WhenField({ field, kinds = DATE_KINDS, ...words }: WhenFieldProps) {
  const t = useTranslations();
  const { kind, from, to } = field.getFieldset();
  const chosen = initialText(kind) || kinds[0];
  return (
    <FieldGroup field={field} className="when" {...words}>
      <div className="chips" id={kind.id} tabIndex={-1}>
        {kinds.map((each) => (
          <ChoiceBox
            key={each}
            choice={{ label: t(`terms.dateKind.${each}`) }}
            type="radio"
            name={kind.name}
            value={each}
            form={kind.formId}
            defaultChecked={each === chosen}
          />
        ))}
      </div>
      <FieldErrors field={kind} />
      <div className="when-days">
        <DayInput part="from" field={from} single={t("ui.when.day")} between={t("ui.when.firstDay")} />
        <DayInput part="to" field={to} single={t("ui.when.day")} between={t("ui.when.lastDay")} />
      </div>
    </FieldGroup>
  );
}

/** A day that is typed or picked. Its name depends on whether it stands alone or is one of two. */
function DayInput({ part, field, single, between }: { readonly part: "from" | "to"; readonly field: Field; readonly single: ReactNode; readonly between: ReactNode }) {
  const { key, ...input } = getInputProps(field, { type: "date" });
  return (
    <div className={`when-day when-${part}`}>
      <label className="when-word" htmlFor={field.id}>
        <span className="when-single-word">{single}</span>
        <span className="when-between-word">{between}</span>
      </label>
      <input key={key} {...input} required={false} className="control" />
      <FieldErrors field={field} />
    </div>
  );
}
