import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import { DEMAND_PARTS } from "~/domain/demand";
import type { demandForm } from "~/forms/demand";
import type { NewDemandPage } from "~/presenters/new-demand";

import { Breadcrumb } from "../breadcrumb";
import { ButtonLink } from "../button";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { Select } from "../form/select";
import { SubmitBar } from "../form/submit-bar";
import { TextInput } from "../form/text-input";
import { Narrow } from "../layout";
import { LevelField } from "../meeting/level-field";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import { Refusal } from "../refusal";
import type { Answered } from "./new-file";

/** One text begun, in a file or outside any. */
export function NewDemand({ page, lastResult, refusal }: { readonly page: NewDemandPage } & Answered) {
  const t = useTranslations("demands");
  const terms = useTranslations("terms.demandPart");
  const [form, fields] = useForm<z.input<typeof demandForm>>({ id: "demand", lastResult, defaultValue: page.values });
  const labels = { title: t("newDemandForm.name"), part: t("newDemandForm.part"), file: t("newDemandForm.file"), template: t("newDemandForm.template"), language: t("newFileForm.language"), level: t("newFileForm.level") };
  return (
    <Narrow>
      <Breadcrumb crumbs={page.crumbs} />
      <PageTitle>{t("newDemandForm.title")}</PageTitle>
      {page.open ? (
        <PostForm form={form}>
          <Refusal code={refusal} />
          <ErrorSummary form={form} labels={labels} />
          <FormOf />
          <HiddenField field={fields.id} />
          <HiddenField field={fields.versionId} />
          <TextInput field={fields.title} label={labels.title} />
          <Choices field={fields.part} look="segments" label={labels.part} choices={DEMAND_PARTS.map((value) => ({ value, label: terms(value) }))} />
          {page.files.length > 0 && <Select field={fields.file} label={labels.file} options={page.files} none={t("newDemandForm.noFile")} />}
          <Select field={fields.template} label={labels.template} options={page.templates} />
          <Choices field={fields.language} look="segments" label={labels.language} choices={page.languages} />
          <LevelField field={fields.level} levels={page.levels} />
          <SubmitBar label={t("newDemandForm.save")}><ButtonLink href={page.back}>{t("cancel")}</ButtonLink></SubmitBar>
        </PostForm>
      ) : <Notice kind="warning" title={t("closed")} />}
    </Narrow>
  );
}
