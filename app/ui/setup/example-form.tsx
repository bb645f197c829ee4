import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { FolderIcon } from "../icons";
import { CodeField } from "./code-field";

/** The other way on from an empty house: the example. */
export function ExampleForm({ lastResult }: { readonly lastResult?: SubmissionResult<string[]> | null }) {
  const t = useTranslations("setup");
  const [form, fields] = useForm<{ code: string }>({ id: "example", lastResult });
  return (
    <Card title={t("example.title")}>
      <PostForm form={form}>
        <p>{t("example.what")}</p>
        <ErrorSummary form={form} labels={{ code: t("code") }} />
        <Hidden name="intent" value="example" />
        <CodeField field={fields.code} />
        <div className="actions">
          <Button icon={FolderIcon}>{t("example.submit")}</Button>
        </div>
      </PostForm>
    </Card>
  );
}
