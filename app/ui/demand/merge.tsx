import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { mergeForm } from "~/forms/demand";
import type { MergePage } from "~/presenters/demand-reshape";

import { Breadcrumb } from "../breadcrumb";
import { ButtonLink } from "../button";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { Select } from "../form/select";
import { SubmitBar } from "../form/submit-bar";
import { TextArea } from "../form/text-area";
import { TextInput } from "../form/text-input";
import { Narrow } from "../layout";
import { PageTitle } from "../page-title";
import { CannotReshape, type Reshaped, ReshapeRefused } from "./reshape";

/** Another text of the dossier is merged into this one. */
export function Merge({ page, lastResult, refused }: { readonly page: MergePage } & Reshaped) {
  const t = useTranslations("demands.merge");
  const [form, fields] = useForm<z.input<typeof mergeForm>>({ id: "merge", lastResult, defaultValue: page.values });
  const labels = { other: t("other"), title: t("name"), why: t("why") };
  return (
    <Narrow>
      <Breadcrumb crumbs={page.crumbs} />
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <ReshapeRefused refused={refused} />
      {!page.editable || page.others.length === 0 ? <CannotReshape words={page.editable ? t("nothing") : t("refused.not_editable")} back={page.back} /> : (
        <PostForm form={form}>
          <ErrorSummary form={form} labels={labels} />
          <FormOf />
          <HiddenField field={fields.changeId} />
          <HiddenField field={fields.versionId} />
          <HiddenField field={fields.version} />
          <Select field={fields.other} label={labels.other} options={page.others} none={t("choose")} help={t("keptPlace")} />
          <TextInput field={fields.title} label={labels.title} />
          <TextArea field={fields.why} label={labels.why} />
          <SubmitBar label={t("save")}><Cancel href={page.back} /></SubmitBar>
        </PostForm>
      )}
    </Narrow>
  );
}

function Cancel({ href }: { readonly href: string }) {
  const t = useTranslations("demands");
  return <ButtonLink href={href}>{t("cancel")}</ButtonLink>;
}
