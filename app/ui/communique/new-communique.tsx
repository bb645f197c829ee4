import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { communiqueForm, communiquePeriod } from "~/forms/communique";
import type { NewCommuniquePage, TellableItem } from "~/presenters/new-communique";

import { Breadcrumb } from "../breadcrumb";
import { Actions, Button, ButtonLink } from "../button";
import { Card } from "../card";
import { ConfidentialityBadge } from "../confidentiality-badge";
import { Empty } from "../empty";
import { Choices } from "../form/choices";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden, HiddenField } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { SubmitBar } from "../form/submit-bar";
import { TextInput } from "../form/text-input";
import { MegaphoneIcon, PeopleIcon, SearchIcon } from "../icons";
import { Narrow, Stack } from "../layout";
import { Notes } from "../member/notes";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import { Refusal, type RefusalCode } from "../refusal";

type Result = SubmissionResult<string[]> | null | undefined;
type NewCommuniqueProps = { readonly page: NewCommuniquePage; readonly lastResult: Result; readonly periodResult: Result; readonly refusal: RefusalCode | "nothing_to_tell" | null };

/** A communiqué begun: a period narrows the list of what happened, and what is ticked in it is in the first draft. */
export function NewCommunique({ page, lastResult, periodResult, refusal }: NewCommuniqueProps) {
  const t = useTranslations("communiques");
  const isEmpty = page.items.length === 0;
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href: page.back.href, label: <bdi>{page.back.title}</bdi> }, { href: `${page.back.href}/communiques`, label: t("title") }]} />
      <PageTitle lede={t("new.lede")}>{t("new.title")}</PageTitle>
      <Stack>
        {page.beforeAdoption && <Notice>{t("beforeAdoption")}</Notice>}
        {!page.beforeAdoption && !page.anything && <Empty icon={MegaphoneIcon} title={t("new.nothingTitle")}>{t("new.nothingWords")}</Empty>}
        {!page.beforeAdoption && page.anything && (
          <>
            <PeriodForm page={page} result={periodResult} />
            {isEmpty ? <Notice>{t("new.nothingInPeriod")}</Notice> : <ToldForm page={page} lastResult={lastResult} refusal={refusal} />}
          </>
        )}
      </Stack>
    </Narrow>
  );
}

/** Asks for a period by an address, so that it can be sent to a colleague. */
function PeriodForm({ page: { address, period }, result }: { readonly page: NewCommuniquePage; readonly result: Result }) {
  const t = useTranslations("communiques.new");
  const [form, fields] = useForm<z.input<typeof communiquePeriod>>({ id: "period", lastResult: result, defaultValue: period ? { from: period.first, to: period.last } : {} });
  return (
    <Card title={t("period")}>
      <form className="form" id={form.id} method="get" action={address} noValidate>
        <p className="field-help">{t("periodHelp")}</p>
        <ErrorSummary form={form} labels={{ from: t("from"), to: t("to") }} />
        <div className="period">
          <TextInput field={fields.from} type="date" short label={t("from")} />
          <TextInput field={fields.to} type="date" short label={t("to")} />
        </div>
        <Actions>
          <Button icon={SearchIcon}>{t("show")}</Button>
          {period && <ButtonLink kind="plain" href={address}>{t("whole")}</ButtonLink>}
        </Actions>
      </form>
    </Card>
  );
}

type ToldFormProps = Pick<NewCommuniqueProps, "page" | "lastResult" | "refusal">;

function ToldForm({ page, lastResult, refusal }: ToldFormProps) {
  const t = useTranslations("communiques.new");
  const [form, fields] = useForm<z.input<typeof communiqueForm>>({ id: "communique", lastResult, defaultValue: { id: page.id, language: page.language, told: page.items.map(({ id }) => id) } });
  const labels = { told: t("told"), language: t("language") };
  return (
    <Card>
      <PostForm form={form}>
        {refusal === "nothing_to_tell" ? <Notice kind="error" title={t("goneTitle")}>{t("goneWords")}</Notice> : <Refusal code={refusal} />}
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <HiddenField field={fields.id} />
        {page.period && <><Hidden name="from" value={page.period.first} /><Hidden name="to" value={page.period.last} /></>}
        <Choices
          field={fields.told} type="checkbox" look="list" label={labels.told} help={t("toldHelp")}
          choices={page.items.map((item) => ({ value: item.id, icon: item.kind === "meeting" ? PeopleIcon : MegaphoneIcon, label: <bdi>{item.title}</bdi>, help: <ItemNote item={item} /> }))}
        />
        <Choices field={fields.language} look="segments" label={labels.language} help={t("languageHelp")} choices={page.languages} />
        <SubmitBar label={t("submit")} icon={MegaphoneIcon} />
      </PostForm>
    </Card>
  );
}

function ItemNote({ item: { note, level } }: { readonly item: TellableItem }) {
  return (
    <>
      <Notes notes={note} />
      {level !== "members" && <> · <ConfidentialityBadge level={level} /></>}
    </>
  );
}
