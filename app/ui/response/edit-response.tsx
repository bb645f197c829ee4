import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { responseEdit } from "~/forms/response";
import type { EditResponsePage } from "~/presenters/response-form";

import { ButtonLink } from "../button";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { Select } from "../form/select";
import { SubmitBar } from "../form/submit-bar";
import { CrossCircleIcon } from "../icons";
import { LevelField } from "../meeting/level-field";
import { MeetingHeading } from "../meeting/meeting-heading";
import type { Values } from "../meeting/reading";
import { Refusal, type RefusalCode } from "../refusal";
import { AnswerFields } from "./answer-fields";
import { SourceFields } from "./source-fields";

type EditResponseProps = { readonly page: EditResponsePage & { /** Where it is struck out, for those who may. */ readonly strikeHref: string | null }; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null | undefined };

/** One answer, classified or put right. */
export function EditResponse({ page, lastResult, refusal }: EditResponseProps) {
  const t = useTranslations("responses");
  const strikes = useTranslations("strikes");
  const [form, fields] = useForm<z.input<typeof responseEdit>>({ id: "answer", lastResult, defaultValue: page.values });
  const labels = {
    source: t("form.source"), meeting: t("form.meeting"), letter: t("form.letter"), sourceNote: t("form.sourceNote"), onDay: t("form.onDay"), document: t("form.document"), place: t("form.place"), kind: t("form.kind"),
    counterText: t("form.counterText"), deferredUntil: t("form.deferredUntil"), sentOnTo: t("form.sentOnTo"), words: t("form.words"),
  };
  return (
    <div className="narrow">
      <MeetingHeading title={page.heading} dossier={page.dossier} />
      <p className="muted answer-intro">{page.about}</p>
      <PostForm form={form}>
        <Refusal code={refusal} />
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <HiddenField field={fields.id} />
        <HiddenField field={fields.version} />
        <Select field={fields.place} label={labels.place} options={page.places} />
        <div className="answer-row">
          <AnswerFields
            name={(part) => part} id={(part) => `${form.id}-${part}`} errors={(part) => form.allErrors[part]} row={(form.initialValue ?? page.values) as Values} about={labels.kind} parties={page.parties}
            mayBeNothing={false}
          />
        </div>
        <SourceFields fields={fields} meetings={page.meetings} letters={page.letters} documents={page.documents} documentsHref={page.documentsHref} />
        <LevelField field={fields.level} levels={page.levels} />
        {page.moreHref && <p><a href={page.moreHref}>{t("section.more")}</a></p>}
        <SubmitBar label={t("form.save")}><ButtonLink href={page.back}>{t("form.cancel")}</ButtonLink></SubmitBar>
      </PostForm>
      {page.strikeHref && <p><ButtonLink icon={CrossCircleIcon} href={page.strikeHref}>{strikes("link")}</ButtonLink></p>}
    </div>
  );
}
