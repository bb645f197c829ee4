import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { EVIDENCE_KINDS } from "~/domain/evidence";
import { ALL_KINDS } from "~/domain/file-kinds";
import type { EvidenceFields } from "~/forms/evidence";
import type { NewEvidencePage } from "~/presenters/evidence";

import { Breadcrumb } from "../breadcrumb";
import { Actions, ButtonLink } from "../button";
import { Card } from "../card";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FileField } from "../form/file-field";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { SubmitBar } from "../form/submit-bar";
import { TextInput } from "../form/text-input";
import { Stack } from "../layout";
import { LevelField } from "../meeting/level-field";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import { Refusal, type RefusalCode } from "../refusal";
import { UserText } from "../user-text";
import { KIND_ICONS } from "./kind-icons";

type NewEvidenceProps = { readonly page: NewEvidencePage; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null | undefined };

/** What shows that a commitment was kept, or what became of it: a file, a page of the web, a reference to the bulletin. Without scripts the fields of all kinds are in sight. */
export function NewEvidence({ page, lastResult, refusal }: NewEvidenceProps) {
  const t = useTranslations("evidence.new");
  return (
    <div className="narrow">
      <Breadcrumb crumbs={page.crumbs} />
      <PageTitle lede={t("lede")}>{page.heading}</PageTitle>
      <Stack>
        {!page.open && !lastResult ? (
          <>
            <Notice kind="warning" title={t("closed")} />
            <Actions><ButtonLink href={page.back}>{t("back")}</ButtonLink></Actions>
          </>
        ) : (
          <Card>
            <EvidenceForm page={page} lastResult={lastResult} refusal={refusal} />
          </Card>
        )}
      </Stack>
    </div>
  );
}

function EvidenceForm({ page, lastResult, refusal }: NewEvidenceProps) {
  const t = useTranslations();
  const terms = useTranslations("terms.evidenceKind");
  const words = useTranslations("evidence.new");
  const [form, fields] = useForm<EvidenceFields>({ id: "evidence", lastResult, defaultValue: page.values });
  const labels = {
    kind: words("kind"), shows: words("shows"), file: t("documents.file"), url: words("url"), bulletinNumber: words("bulletinNumber"), bulletinPage: words("bulletinPage"), bulletinText: words("bulletinText"),
    onDay: words("onDay"), level: t("meetings.form.level"),
  };
  return (
    <PostForm form={form} withFiles>
      <Refusal code={refusal} />
      <ErrorSummary form={form} labels={labels} />
      <FormOf />
      <HiddenField field={fields.id} />
      <blockquote className="quoted">
        <UserText text={page.words} />
      </blockquote>
      <Choices field={fields.kind} label={labels.kind} look="segments" choices={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: terms(kind), icon: KIND_ICONS[kind] }))} />
      <div className="only-file">
        <FileField field={fields.file} kinds={ALL_KINDS} label={labels.file} help={<>{t("documents.help")} {t("documents.imagesCleaned")}</>} />
      </div>
      <div className="only-link">
        <TextInput field={fields.url} type="url" inputMode="url" label={labels.url} help={words("urlHelp")} />
      </div>
      <div className="only-bulletin form-fields">
        <TextInput field={fields.bulletinNumber} short label={labels.bulletinNumber} />
        <TextInput field={fields.bulletinPage} type="number" inputMode="numeric" short optional label={labels.bulletinPage} />
        <TextInput field={fields.bulletinText} optional label={labels.bulletinText} help={words("bulletinTextHelp")} />
      </div>
      <TextInput field={fields.onDay} type="date" short optional label={labels.onDay} help={words("onDayHelp")} />
      <TextInput field={fields.shows} label={labels.shows} help={words("showsHelp")} />
      <LevelField field={fields.level} levels={page.levels} />
      <SubmitBar label={words("save")}>
        <ButtonLink kind="plain" href={page.back}>{t("common.action.cancel")}</ButtonLink>
      </SubmitBar>
    </PostForm>
  );
}
