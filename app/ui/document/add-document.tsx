import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import { ALL_KINDS } from "~/domain/file-kinds";
import type { documentForm } from "~/forms/document";
import type { DocumentsPage } from "~/presenters/documents";

import { Actions, Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FileField } from "../form/file-field";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { PlusIcon } from "../icons";
import { LevelField } from "../meeting/level-field";
import { Refusal, type RefusalCode } from "../refusal";

type AddDocumentProps = { readonly add: NonNullable<DocumentsPage["add"]>; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null | undefined };

/** The form that adds a file to a dossier. */
export function AddDocument({ add, lastResult, refusal }: AddDocumentProps) {
  const t = useTranslations();
  const [form, fields] = useForm<z.input<typeof documentForm>>({ id: "document", lastResult, defaultValue: { id: add.id, level: "organisation" } });
  const labels = { file: t("documents.file"), level: t("meetings.form.level") };
  return (
    <Card title={t("documents.add")}>
      <PostForm form={form} withFiles>
        <Refusal code={refusal} />
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <HiddenField field={fields.id} />
        <LevelField field={fields.level} levels={add.levels} />
        <FileField field={fields.file} kinds={ALL_KINDS} label={labels.file} help={<>{t("documents.help")} {t("documents.imagesCleaned")}</>} />
        <Actions>
          <Button kind="go" icon={PlusIcon}>{t("documents.save")}</Button>
        </Actions>
      </PostForm>
    </Card>
  );
}
