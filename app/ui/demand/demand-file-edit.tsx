import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { fileChange } from "~/forms/demand-file";
import type { DemandFileEditPage } from "~/presenters/demand-file-edit";

import { Breadcrumb } from "../breadcrumb";
import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";
import { PlusIcon } from "../icons";
import { Narrow, Stack } from "../layout";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import { Refusal, type RefusalCode } from "../refusal";
import { Point } from "./demand-list";

export type FileRefused = { readonly code: RefusalCode | null; readonly own: "stricter" | "unknown" | null };
type Props = { readonly page: DemandFileEditPage; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refused: FileRefused | null };

/** A file named and put in order: each button is a form of its own, so that all of it works without scripts. */
export function DemandFileEdit({ page, lastResult, refused }: Props) {
  const t = useTranslations("demands");
  return (
    <Narrow>
      <Breadcrumb crumbs={page.crumbs} />
      <PageTitle>{t("fileEdit.title")}</PageTitle>
      <Stack>
        <Refusal code={refused?.code} />
        {refused?.own && <Notice kind="error" title={t(`fileEdit.refused.${refused.own}`)} />}
        <NameForm page={page} lastResult={lastResult} />
        <Card title={t("fileEdit.order")} count={page.items.length}>
          <p className="muted">{t("fileEdit.orderHelp")}</p>
          <ol className="demands">{page.items.map((item) => <OrderedText key={item.id} item={item} version={page.version} />)}</ol>
        </Card>
        <AddForm page={page} lastResult={lastResult} />
      </Stack>
    </Narrow>
  );
}

function NameForm({ page, lastResult }: Omit<Props, "refused">) {
  const t = useTranslations("demands");
  const [form, fields] = useForm<z.input<typeof fileChange> & { title: string; openedOn: string }>({ id: "name", lastResult, defaultValue: page.values });
  const labels = { title: t("fileEdit.name"), openedOn: t("fileEdit.openedOn") };
  return (
    <Card>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <Hidden name="intent" value="name" />
        <Hidden name="version" value={String(page.version)} />
        <TextInput field={fields.title} label={labels.title} />
        <TextInput field={fields.openedOn} type="date" short label={labels.openedOn} />
        <div className="actions">
          <Button kind="go">{t("fileEdit.save")}</Button>
          <ButtonLink href={page.back}>{t("cancel")}</ButtonLink>
        </div>
      </PostForm>
    </Card>
  );
}

function OrderedText({ item, version }: { readonly item: DemandFileEditPage["items"][number]; readonly version: number }) {
  const t = useTranslations("demands.fileEdit");
  const steps = [["up", "up", item.first], ["down", "down", item.last], ["take_out", "takeOut", false]] as const;
  return (
    <li id={item.id}>
      <Point point={item.point} />
      <div className="demands-words">
        <a href={item.href}><bdi>{item.title}</bdi></a>
      </div>
      <div className="actions">
        {steps.map(([intent, words, idle]) => (
          <form key={intent} method="post" action={`#${item.id}`}>
            <FormOf />
            <Hidden name="version" value={String(version)} />
            <Hidden name="demand" value={item.id} />
            <Button name="intent" value={intent} disabled={idle} aria-label={t("of", { action: t(words), title: item.title })}>{t(words)}</Button>
          </form>
        ))}
      </div>
    </li>
  );
}

function AddForm({ page, lastResult }: Omit<Props, "refused">) {
  const t = useTranslations("demands.fileEdit");
  const [form, fields] = useForm<{ demand: string }>({ id: "add", lastResult });
  return (
    <Card title={t("addExisting")}>
      <div className="stack">
        {page.addable.length === 0 ? <p className="muted">{t("nothingToAdd")}</p> : (
          <PostForm form={form}>
            <FormOf />
            <Hidden name="intent" value="add" />
            <Hidden name="version" value={String(page.version)} />
            <Select field={fields.demand} label={t("choose")} options={page.addable} none={t("choose")} />
            <div className="actions"><Button>{t("add")}</Button></div>
          </PostForm>
        )}
        <div className="actions"><NewDemandLink href={page.newDemand} /></div>
      </div>
    </Card>
  );
}

function NewDemandLink({ href }: { readonly href: string }) {
  const t = useTranslations("demands");
  return <ButtonLink icon={PlusIcon} href={href}>{t("newDemand")}</ButtonLink>;
}
