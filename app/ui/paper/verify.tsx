import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { verifyFileForm } from "~/forms/verify";
import type { VerifyPage } from "~/presenters/verify";

import { Actions, Button } from "../button";
import { Card } from "../card";
import { Facts } from "../facts";
import { ErrorSummary } from "../form/error-summary";
import { FileField } from "../form/file-field";
import { FormOf } from "../form/form-of";
import { PostForm } from "../form/post-form";
import { LocalizedName } from "../localized-name";
import { Narrow, Stack } from "../layout";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";

type VerifyProps = { readonly page: VerifyPage; readonly lastResult?: SubmissionResult<string[]> | null };

/** Whether a paper with a code, or a file, was issued, and by whom and when; nothing of what it says. Open to everybody. */
export function Verify({ page: { typed, sent, found }, lastResult }: VerifyProps) {
  const t = useTranslations("papers.verify");
  return (
    <Narrow>
      <PageTitle lede={found || typed || sent ? undefined : t("lede")}>{t("title")}</PageTitle>
      <Stack>
        {typed !== null && !found && <Notice kind="error" title={t("unknownTitle")}>{t("unknownWords")}</Notice>}
        {sent !== null && !found && <NotIssued hash={sent} />}
        {found && <Found found={found} isFile={sent !== null} />}
        {!found && <CodeForm typed={typed} />}
        <FileForm lastResult={lastResult} />
      </Stack>
    </Narrow>
  );
}

function NotIssued({ hash }: { readonly hash: string }) {
  const t = useTranslations("papers.verify.file");
  return (
    <>
      <Notice kind="error" title={t("otherTitle")}>{t("otherWords")}</Notice>
      <Card><Facts column facts={[{ key: "hash", label: t("hash"), value: <code className="hash" dir="ltr">{hash}</code> }]} /></Card>
    </>
  );
}

type FoundProps = { readonly found: NonNullable<VerifyPage["found"]>; /** Whether the very file was sent, and not its number alone. */ readonly isFile: boolean };

function Found({ found: { code, organisation, day, hash, newer }, isFile }: FoundProps) {
  const t = useTranslations("papers.verify");
  return (
    <>
      <Notice kind="success" title={t(isFile ? "file.sameTitle" : "foundTitle")}>{t(isFile ? "file.sameWords" : "foundWords")}</Notice>
      {newer ? <Notice kind="warning" title={t("newerTitle")}>{t("newerWords")}</Notice> : null}
      <Card>
        <Facts
          column
          facts={[
            { key: "number", label: t("number"), value: <bdi>{code}</bdi> },
            { key: "organisation", label: t("organisation"), value: <LocalizedName name={organisation} /> },
            { key: "day", label: t("day"), value: day },
            { key: "hash", label: t("hash"), value: <code className="hash" dir="ltr">{hash}</code> },
          ]}
        />
        <p className="muted small">{isFile ? "" : t("hashHelp")} {newer ? "" : t("latest")}</p>
      </Card>
    </>
  );
}

/** A form that only asks: it goes to the address that the code on the paper leads to. */
function CodeForm({ typed }: { readonly typed: string | null }) {
  const t = useTranslations("papers.verify");
  return (
    <Card>
      <form method="get" action="/verify" className="form">
        <div className="field">
          <label htmlFor="code">{t("code")}</label>
          <input id="code" name="code" className="control control-short" dir="ltr" defaultValue={typed ?? ""} autoComplete="off" spellCheck={false} required />
        </div>
        <Actions><Button kind="go">{t("submit")}</Button></Actions>
      </form>
    </Card>
  );
}

/** A form that sends a copy to be measured. */
function FileForm({ lastResult }: Pick<VerifyProps, "lastResult">) {
  const t = useTranslations("papers.verify.file");
  const [form, fields] = useForm<z.input<typeof verifyFileForm>>({ id: "copy", lastResult });
  const labels = { paper: t("file") };
  return (
    <Card title={t("title")}>
      <PostForm form={form} action="/verify" withFiles>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <FileField field={fields.paper} kinds={["pdf"]} label={labels.paper} help={t("help")} />
        <Actions><Button>{t("submit")}</Button></Actions>
      </PostForm>
    </Card>
  );
}
