import type { SubmissionResult } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { ConfirmWithPassword } from "../admin/confirm-with-password";
import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import type { OptionGroup } from "../form/select";
import { ChevronDownIcon } from "../icons";

/** Into which party it is taken. Choosing only looks: what it would do is shown before anything is done. */
export function MergeChooser({ groups, back }: { readonly groups: readonly OptionGroup[]; readonly back: string }) {
  const t = useTranslations();
  return (
    <Card title={t("parties.merge.choose")}>
      <form className="form" method="get">
        <div className="field">
          <label className="field-label" htmlFor="into">{t("parties.merge.into")}</label>
          <p className="field-help" id="into-help">{t("parties.merge.intoHelp")}</p>
          <div className="select">
            <select id="into" className="control" name="into" aria-describedby="into-help">
              {groups.map(({ label, options }) => (
                <optgroup key={label} label={label}>
                  {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
                </optgroup>
              ))}
            </select>
            <ChevronDownIcon />
          </div>
        </div>
        <Actions>
          <Button kind="go">{t("parties.merge.next")}</Button>
          <ButtonLink kind="plain" href={back}>{t("common.action.cancel")}</ButtonLink>
        </Actions>
      </form>
    </Card>
  );
}

type MergeFormProps = {
  readonly id: string;
  readonly into: string;
  readonly consequences: readonly string[];
  readonly back: string;
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
};

/** The confirmation of a merge, which cannot be undone. */
export function MergePartyForm({ id, into, consequences, back, lastResult }: MergeFormProps) {
  const t = useTranslations("parties.merge");
  return (
    <ConfirmWithPassword
      id="merge" title={t("confirm")} consequences={consequences} undo={{ possible: false, words: t("undo") }}
      sends={{ id, into }} button={{ kind: "danger", words: t("submit") }} back={back} lastResult={lastResult}
    />
  );
}
