import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import { FILE_TEMPLATES, type fileForm } from "~/forms/demand-file";
import type { NewFilePage } from "~/presenters/new-demand";

import { Breadcrumb } from "../breadcrumb";
import { ButtonLink } from "../button";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { SubmitBar } from "../form/submit-bar";
import { TextInput } from "../form/text-input";
import { Narrow } from "../layout";
import { LevelField } from "../meeting/level-field";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import { Refusal, type RefusalCode } from "../refusal";

export type Answered = { readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null };

/** A demand file opened from a template. */
export function NewFile({ page, lastResult, refusal }: { readonly page: NewFilePage } & Answered) {
  const t = useTranslations("demands");
  const [form, fields] = useForm<z.input<typeof fileForm>>({ id: "file", lastResult, defaultValue: page.values });
  const labels = { template: t("newFileForm.template"), title: t("fileEdit.name"), openedOn: t("fileEdit.openedOn"), language: t("newFileForm.language"), level: t("newFileForm.level") };
  return (
    <Narrow>
      <Breadcrumb crumbs={page.crumbs} />
      <PageTitle lede={t("newFileForm.lede")}>{t("newFileForm.title")}</PageTitle>
      {page.open ? (
        <PostForm form={form}>
          <Refusal code={refusal} />
          <ErrorSummary form={form} labels={labels} />
          <FormOf />
          <HiddenField field={fields.id} />
          <Choices field={fields.template} look="list" label={labels.template} choices={FILE_TEMPLATES.map((value) => ({ value, label: t(`newFileForm.templates.${value}`), help: t(`newFileForm.templateHelp.${value}`) }))} />
          <TextInput field={fields.title} label={labels.title} />
          <TextInput field={fields.openedOn} type="date" short label={labels.openedOn} />
          <Choices field={fields.language} look="segments" label={labels.language} choices={page.languages} />
          <LevelField field={fields.level} levels={page.levels} />
          <SubmitBar label={t("newFileForm.save")}><ButtonLink href={page.back}>{t("cancel")}</ButtonLink></SubmitBar>
        </PostForm>
      ) : <Notice kind="warning" title={t("closed")} />}
    </Narrow>
  );
}
