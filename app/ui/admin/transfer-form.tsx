import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { successorForm } from "~/forms/role";
import { counted } from "~/i18n/numbers";
import { useLanguage } from "~/i18n/use-language";
import type { RoleLine } from "~/presenters/role";

import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";
import { TickBox } from "../form/tick-box";
import { ConfirmWithPassword } from "./confirm-with-password";

type Result = SubmissionResult<string[]> | null | undefined;
type SuccessorFormProps = {
  readonly line: RoleLine;
  /** How many open dossiers the holder owns there; null for an office that owns none. */
  readonly owned: number | null;
  readonly today: string;
  readonly back: string;
  readonly lastResult: Result;
};

/** To whom an office goes and from which day. Nothing is done yet: what it will do is confirmed on the next page. */
export function SuccessorForm({ line, owned, today, back, lastResult }: SuccessorFormProps) {
  const t = useTranslations();
  const language = useLanguage();
  const [form, fields] = useForm<z.input<typeof successorForm>>({ id: "successor", lastResult, defaultValue: { from: today, withDossiers: "on" } });
  const labels = { contact: t("offices.transfer.contact"), from: t("offices.transfer.from") };
  const { id, person, role, organisation } = line;
  return (
    <Card title={t("offices.transfer.title")}>
      <PostForm form={form}>
        <p>{t("admin.endRole.what", { person, role, organisation })}</p>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value="successor" />
        <Hidden name="grantId" value={id} />
        <TextInput field={fields.contact} label={labels.contact} dir="ltr" autoComplete="off" />
        <TextInput field={fields.from} type="date" label={labels.from} help={t("offices.transfer.fromHelp")} short />
        {owned !== null && <TickBox field={fields.withDossiers} label={t("offices.transfer.withDossiers")} help={t("offices.dossiers.count", counted(language, owned))} />}
        <Actions>
          <Button kind="go">{t("offices.transfer.next")}</Button>
          <ButtonLink kind="plain" href={back}>{t("common.action.cancel")}</ButtonLink>
        </Actions>
      </PostForm>
    </Card>
  );
}

type TransferFormProps = {
  readonly line: RoleLine;
  readonly chosen: { readonly toId: string; readonly from: string; readonly withDossiers: boolean; readonly consequences: readonly string[] };
  readonly newId: string;
  readonly back: string;
  readonly lastResult: Result;
};

/** The confirmation of a hand-over: both people by name, both days, and how many dossiers go along. */
export function TransferForm({ line, chosen: { toId, from, withDossiers, consequences }, newId, back, lastResult }: TransferFormProps) {
  const t = useTranslations("offices.transfer");
  return (
    <ConfirmWithPassword
      id="transfer" title={t("confirm")} consequences={consequences} undo={{ possible: true, words: t("undo") }}
      sends={{ intent: "transfer", id: newId, grantId: line.id, toId, from, ...(withDossiers && { withDossiers: "on" }) }}
      button={{ kind: "go", words: t("submit") }} back={back} lastResult={lastResult}
    />
  );
}
