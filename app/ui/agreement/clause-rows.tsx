import { useTranslations } from "use-intl";

import { Button } from "../button";
import type { Option } from "../form/select";
import { PlusIcon } from "../icons";
import { RowErrors } from "../meeting/row-control";
import type { Values } from "../meeting/reading";
import { type ClauseChoices, ClauseRow } from "./clause-row";
import { type AgreementFormData, textIn } from "./values";

type ClauseRowsProps = ClauseChoices & { readonly spareId: string; readonly form: AgreementFormData; readonly rows: readonly Values[] };

/** The clauses above a row that bind somebody, as choices of what it waits for. The one it names already stays, also where it stands below by now: then saving says so. */
function clausesToAwait(rows: readonly Values[], place: number): readonly Option[] {
  const chosen = textIn(rows[place] ?? {}, "trigger");
  return rows.flatMap((row, index) => {
    const [value, words] = [`line:${textIn(row, "id")}`, textIn(row, "words")];
    const binds = words !== "" && ["theirs", "ours"].includes(textIn(row, "binds"));
    return value === chosen || (index < place && binds) ? [{ value, label: `${index + 1}. ${words}` }] : [];
  });
}

/** The clauses in order. Each can be moved and taken out, and another added, by buttons that send the form and lose nothing of it. */
export function ClauseRows({ form, rows, spareId, ...choices }: ClauseRowsProps) {
  const t = useTranslations("agreements.form");
  const listId = `${form.id}-clauses`;
  const { name, value } = form.insert.getButtonProps({ name: form.getFieldset().clauses.name, defaultValue: { id: spareId, binds: "nobody", dueKind: "none" } });
  return (
    <fieldset className="field" id={listId} tabIndex={-1}>
      <legend className="field-label">{t("clauses")}</legend>
      <p className="field-help">{t("clausesHelp")}</p>
      <RowErrors errors={form.allErrors.clauses} id={listId} />
      <ol className="row-list">
        {rows.map((row, place) => <ClauseRow key={typeof row.id === "string" ? row.id : place} form={form} place={place} count={rows.length} row={row} listId={listId} above={clausesToAwait(rows, place)} {...choices} />)}
      </ol>
      <div id={`${listId}-end`}>
        <Button icon={PlusIcon} formNoValidate formAction={`#${listId}-end`} name={name} value={value}>{t("addClause")}</Button>
      </div>
    </fieldset>
  );
}
