import { type FieldMetadata, type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import { DEPOSIT_WAYS } from "~/domain/deposit";
import { SCANS } from "~/domain/file-kinds";
import type { LevelAtRecording } from "~/domain/rows/meeting";
import type { depositEdit, depositForm } from "~/forms/deposit";
import type { NewDepositPage } from "~/presenters/deposit-form";

import { Button, ButtonLink } from "../button";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FileField } from "../form/file-field";
import { FormOf } from "../form/form-of";
import { Hidden, HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { Select } from "../form/select";
import { SubmitBar } from "../form/submit-bar";
import { TextArea } from "../form/text-area";
import { TextInput } from "../form/text-input";
import { LevelField } from "../meeting/level-field";
import { Refusal, type RefusalCode } from "../refusal";

type Sent = { readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null | undefined };

function useLabels() {
  const t = useTranslations("deposits.form");
  return { party: t("party"), onDay: t("onDay"), way: t("way"), registryNumber: t("registryNumber"), receivedBy: t("receivedBy"), receipt: t("receipt"), note: t("note") };
}

/** A file handed over: to whom, when, how. Below it stands what is frozen. */
export function DepositForm({ page, lastResult, refusal }: { readonly page: Pick<NewDepositPage, "parties" | "levels" | "values" | "back"> } & Sent) {
  const t = useTranslations("deposits.form");
  const labels = useLabels();
  const [form, fields] = useForm<z.input<typeof depositForm>>({ id: "deposit", lastResult, defaultValue: page.values });
  return (
    <PostForm form={form} withFiles>
      <Refusal code={refusal} />
      <ErrorSummary form={form} labels={labels} />
      <FormOf />
      <HiddenField field={fields.id} />
      {/* What is shown now, also after a refusal: the form never carries on with what it showed before. */}
      <Hidden name="fileTitle" value={page.values.fileTitle} />
      {page.values.texts.map((line) => <Hidden key={line} name="texts" value={line} />)}
      <Select field={fields.party} label={labels.party} options={page.parties} none={t("choose")} />
      <p className="small"><a href="/parties/new">{t("addParty")}</a></p>
      <DetailFields fields={fields} levels={page.levels} />
      <SubmitBar label={t("record")}>
        <Button name="next" value="another">{t("recordAnother")}</Button>
        <ButtonLink kind="plain" href={page.back}>{t("cancel")}</ButtonLink>
      </SubmitBar>
    </PostForm>
  );
}

type EditProps = { readonly page: { readonly levels: readonly LevelAtRecording[]; readonly values: Readonly<Record<string, string | undefined>>; readonly back: string } } & Sent;

/** How a file was handed over, corrected. */
export function DepositEditForm({ page, lastResult, refusal }: EditProps) {
  const t = useTranslations("deposits.form");
  const [form, fields] = useForm<z.input<typeof depositEdit>>({ id: "deposit", lastResult, defaultValue: page.values });
  return (
    <PostForm form={form} withFiles>
      <Refusal code={refusal} />
      <ErrorSummary form={form} labels={useLabels()} />
      <FormOf />
      <HiddenField field={fields.version} />
      <DetailFields fields={fields} levels={page.levels} />
      <SubmitBar label={t("save")}>
        <ButtonLink href={page.back}>{t("cancel")}</ButtonLink>
      </SubmitBar>
    </PostForm>
  );
}

type Details = { readonly [Name in "onDay" | "way" | "registryNumber" | "receivedBy" | "receipt" | "note" | "level"]: FieldMetadata };

function DetailFields({ fields, levels }: { readonly fields: Details; readonly levels: readonly LevelAtRecording[] }) {
  const t = useTranslations("deposits.form");
  const labels = useLabels();
  return (
    <>
      <TextInput field={fields.onDay} type="date" short label={labels.onDay} />
      <Choices field={fields.way} look="chips" label={labels.way} choices={DEPOSIT_WAYS.map((way) => ({ value: way, label: t(`ways.${way}`) }))} />
      <TextInput field={fields.registryNumber} optional label={labels.registryNumber} help={t("registryNumberHelp")} />
      <TextInput field={fields.receivedBy} optional label={labels.receivedBy} help={t("receivedByHelp")} />
      <FileField field={fields.receipt} kinds={SCANS} optional label={labels.receipt} help={t("receiptHelp")} />
      <TextArea field={fields.note} rows={3} optional label={labels.note} />
      <LevelField field={fields.level} levels={levels} />
    </>
  );
}
