import { type SubmissionResult, useForm } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { restoreForm } from "~/forms/demand";
import type { VersionPage } from "~/presenters/demand-versions";

import { Breadcrumb } from "../breadcrumb";
import { Actions, Button, ButtonLink } from "../button";
import { Card, Identity } from "../card";
import { Facts } from "../facts";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextArea } from "../form/text-area";
import { Narrow, Stack } from "../layout";
import { Notice } from "../notice";
import { Refusal } from "../refusal";
import { Phrases } from "./phrases";
import { VersionMarks } from "./versions";

type VersionProps = {
  readonly page: VersionPage;
  readonly newId: string;
  readonly lastResult: SubmissionResult<string[]> | null | undefined;
  readonly refusal: "stale" | "not_editable" | "nothing_new" | null;
  readonly children: ReactNode;
};

/** One version of a text to be read (`children`), with who saved it and why, and restored where that is possible. */
export function Version({ page, newId, lastResult, refusal, children }: VersionProps) {
  const t = useTranslations();
  const { version } = page;
  return (
    <Narrow>
      <Breadcrumb crumbs={page.crumbs} />
      <Stack>
        {refusal === "nothing_new" ? <Notice title={t("versions.nothingNew")} /> : <Refusal code={refusal} />}
        <Identity states={<VersionMarks version={version} />}>
          <h1>{t("demands.versionNumber", { number: String(version.number) })}</h1>
          <p><strong><bdi>{page.title}</bdi></strong></p>
          <p className="muted"><Phrases phrases={[version.origin, version.by, version.proposedBy, version.why]} /></p>
          <Actions>
            {page.compareHref && <ButtonLink href={page.compareHref}>{t("versions.compare")}</ButtonLink>}
            <ButtonLink kind="plain" href={page.back}>{t("versions.back")}</ButtonLink>
          </Actions>
        </Identity>
        {page.deposits.length > 0 && (
          <Notice title={t("deposits.frozen.title")}>
            <ul className="plain-list">{page.deposits.map(({ href, label }) => <li key={href}><a href={href}>{label}</a></li>)}</ul>
          </Notice>
        )}
        <section className="card paper" aria-label={t("demands.page.text")}>{children}</section>
        {page.restorable && <RestoreForm page={page} newId={newId} lastResult={lastResult} />}
        <Facts facts={[{ key: "hash", label: t("versions.hash"), value: <bdi className="hash" dir="ltr">{page.hash}</bdi> }]} />
      </Stack>
    </Narrow>
  );
}

function RestoreForm({ page, newId, lastResult }: Pick<VersionProps, "page" | "newId" | "lastResult">) {
  const t = useTranslations("versions");
  const [form, fields] = useForm<z.input<typeof restoreForm>>({ id: "restore", lastResult });
  return (
    <Card title={t("restore")}>
      <PostForm form={form}>
        <p className="muted">{t("restoreHelp")}</p>
        <FormOf />
        <Hidden name="id" value={newId} />
        <Hidden name="current" value={page.currentVersionId} />
        <TextArea field={fields.why} optional label={t("restoreWhy")} />
        <div className="actions"><Button kind="go">{t("restore")}</Button></div>
      </PostForm>
    </Card>
  );
}
