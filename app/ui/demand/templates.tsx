import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { templateForm } from "~/forms/demand";
import type { KeepTemplatePage, TemplateItem } from "~/presenters/demand-reshape";

import { Breadcrumb } from "../breadcrumb";
import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { Empty } from "../empty";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden, HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { SubmitBar } from "../form/submit-bar";
import { TextInput } from "../form/text-input";
import { NoteIcon } from "../icons";
import { Item, ItemList } from "../item-list";
import { Narrow, Stack } from "../layout";
import { PageTitle } from "../page-title";
import { Refusal, type RefusalCode } from "../refusal";
import { Phrases } from "./phrases";

/** The texts to begin from: an organisation's own, and what the house offers. */
export function Templates({ items, refusal }: { readonly items: readonly TemplateItem[]; readonly refusal: RefusalCode | null }) {
  const t = useTranslations("templates");
  return (
    <Narrow>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <Stack>
        <Refusal code={refusal} />
        {items.length === 0 ? <Empty icon={NoteIcon} title={t("empty")}>{t("emptyHelp")}</Empty> : (
          <Card title={t("own")} count={items.length}>
            <ItemList>{items.map((item) => <Item key={item.id} icon={NoteIcon} title={<bdi>{item.name}</bdi>} note={<Phrases phrases={item.note} />} end={item.mayClose && <Close item={item} />} />)}</ItemList>
          </Card>
        )}
        <Card title={t("house")}><p>{t("houseHelp")}</p></Card>
      </Stack>
    </Narrow>
  );
}

function Close({ item }: { readonly item: TemplateItem }) {
  const t = useTranslations("templates");
  return (
    <form method="post">
      <FormOf />
      <Hidden name="id" value={item.id} />
      <Hidden name="version" value={String(item.version)} />
      <Button kind="plain" aria-label={t("closeOf", { name: item.name })}>{t("close")}</Button>
    </form>
  );
}

/** The present version of a text kept to begin from. */
export function KeepTemplate({ page, lastResult }: { readonly page: KeepTemplatePage; readonly lastResult: SubmissionResult<string[]> | null | undefined }) {
  const t = useTranslations("templates.keep");
  const u = useTranslations("demands");
  const [form, fields] = useForm<z.input<typeof templateForm>>({ id: "template", lastResult, defaultValue: page.values });
  const labels = { name: t("name"), language: t("language") };
  return (
    <Narrow>
      <Breadcrumb crumbs={page.crumbs} />
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <PostForm form={form}>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <HiddenField field={fields.id} />
        <TextInput field={fields.name} label={labels.name} />
        <Choices field={fields.language} look="segments" label={labels.language} choices={page.languages} />
        <SubmitBar label={t("save")}><ButtonLink href={page.back}>{u("cancel")}</ButtonLink></SubmitBar>
      </PostForm>
    </Narrow>
  );
}
