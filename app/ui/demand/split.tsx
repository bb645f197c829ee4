import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { Paragraph } from "~/domain/compare-paragraphs";
import { paragraphPlace } from "~/domain/demand";
import type { splitForm } from "~/forms/demand";
import type { SplitPage } from "~/presenters/demand-reshape";

import { Breadcrumb } from "../breadcrumb";
import { ButtonLink } from "../button";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { SubmitBar } from "../form/submit-bar";
import { TextArea } from "../form/text-area";
import { TextInput } from "../form/text-input";
import { Narrow } from "../layout";
import { PageTitle } from "../page-title";
import { CannotReshape, type Reshaped, ReshapeRefused } from "./reshape";

/** Paragraphs of this text are split off into a new one. */
export function Split({ page, paragraphs, lastResult, refused }: { readonly page: SplitPage; readonly paragraphs: readonly Paragraph[] } & Reshaped) {
  const t = useTranslations("demands.split");
  const u = useTranslations("demands");
  const heading = useTranslations("ui.text")("heading");
  const [form, fields] = useForm<z.input<typeof splitForm>>({ id: "split", lastResult, defaultValue: page.values });
  const labels = { anchors: t("paragraphs"), title: t("name"), why: t("why") };
  return (
    <Narrow>
      <Breadcrumb crumbs={page.crumbs} />
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <ReshapeRefused refused={refused} />
      {!page.editable || paragraphs.length < 2 ? <CannotReshape words={page.editable ? t("tooShort") : u("merge.refused.not_editable")} back={page.back} /> : (
        <PostForm form={form}>
          <ErrorSummary form={form} labels={labels} />
          <FormOf />
          <HiddenField field={fields.id} />
          <HiddenField field={fields.version} />
          <Choices
            field={fields.anchors} type="checkbox" look="list" label={labels.anchors}
            choices={paragraphs.map(({ anchor, number, text }) => ({ value: anchor, label: number === null ? heading : t("paragraph", { number: paragraphPlace(page.point, number) }), help: <span className="block whitespace-pre-line" dir="auto">{text}</span> }))}
          />
          <TextInput field={fields.title} label={labels.title} />
          <TextArea field={fields.why} label={labels.why} />
          <SubmitBar label={t("save")}><ButtonLink href={page.back}>{u("cancel")}</ButtonLink></SubmitBar>
        </PostForm>
      )}
    </Narrow>
  );
}
