import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { PasswordAgain } from "../admin/password-again";
import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Consequences } from "../consequences";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
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
  const t = useTranslations();
  const [form, fields] = useForm<{ password: string }>({ id: "merge", lastResult });
  return (
    <Card title={t("parties.merge.confirm")}>
      <PostForm form={form}>
        <Consequences items={consequences} undo={{ possible: false, words: t("parties.merge.undo") }} />
        <ErrorSummary form={form} labels={{ password: t("admin.password") }} />
        <FormOf />
        <Hidden name="id" value={id} />
        <Hidden name="into" value={into} />
        <PasswordAgain field={fields.password} />
        <Actions>
          <Button kind="danger">{t("parties.merge.submit")}</Button>
          <ButtonLink kind="plain" href={back}>{t("common.action.cancel")}</ButtonLink>
        </Actions>
      </PostForm>
    </Card>
  );
}
