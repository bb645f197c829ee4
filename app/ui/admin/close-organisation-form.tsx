import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import type { ClosingShown } from "~/presenters/organisation-steps";

import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Consequences } from "../consequences";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";
import { ConfirmWithPassword } from "./confirm-with-password";
import { OwnedList } from "./owned-list";
import { PasswordAgain } from "./password-again";

type Result = SubmissionResult<string[]> | null | undefined;
type CloseFormProps = ClosingShown & { readonly id: string; readonly today: string; readonly back: string; readonly lastResult: Result };

/** The confirmation of a closing, with the dossiers that stay open in it by name. */
export function CloseOrganisationForm({ id, consequences, dossiers, today, back, lastResult }: CloseFormProps) {
  const t = useTranslations();
  const [form, fields] = useForm<{ closedOn: string; password: string }>({ id: "close", lastResult, defaultValue: { closedOn: today } });
  const labels = { closedOn: t("offices.close.day"), password: t("admin.password") };
  return (
    <Card title={t("offices.close.title")}>
      <PostForm form={form}>
        <Consequences items={consequences} undo={{ possible: true, words: t("offices.close.undo") }} />
        {dossiers && <OwnedList group={dossiers} title={t("offices.close.stayOpen")} />}
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value="close" />
        <Hidden name="id" value={id} />
        <TextInput field={fields.closedOn} type="date" label={labels.closedOn} help={t("offices.close.dayHelp")} short />
        <PasswordAgain field={fields.password} />
        <Actions>
          <Button kind="danger">{t("offices.close.submit")}</Button>
          <ButtonLink kind="plain" href={back}>{t("common.action.cancel")}</ButtonLink>
        </Actions>
      </PostForm>
    </Card>
  );
}

/** Opens a closed organisation again; what ended with it stays ended. */
export function ReopenOrganisationForm({ id, back, lastResult }: { readonly id: string; readonly back: string; readonly lastResult: Result }) {
  const t = useTranslations("offices.reopen");
  return (
    <ConfirmWithPassword
      id="reopen" title={t("title")} consequences={[t("takesOn"), t("rolesStay")]} undo={{ possible: true, words: t("undo") }}
      sends={{ intent: "reopen", id }} button={{ kind: "go", words: t("submit") }} back={back} lastResult={lastResult}
    />
  );
}
