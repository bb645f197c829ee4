import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";

import { nameIn } from "~/domain/localized";
import { useLanguage } from "~/i18n/use-language";
import type { OfficeLine } from "~/presenters/party";

import { Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { TextInput } from "../form/text-input";
import { OfficeList } from "./office-list";

type Result = SubmissionResult<string[]> | null | undefined;

/** A form that came back: which one, and for an end or a correction, whose. */
export type OfficeAnswer = { readonly form: "add" | "end" | "correct"; readonly holder: string | null; readonly lastResult: Result };

/** The offices of a party, each to be put right, with a last day to put to those that are still held. */
export function KeptOffices({ offices, answer }: { readonly offices: readonly OfficeLine[]; readonly answer: OfficeAnswer | null | undefined }) {
  const t = useTranslations("parties");
  const steps = (office: OfficeLine) => (
    <>
      <CorrectLink office={office} />
      {office.mayEnd && <EndForm office={office} lastResult={answer?.form === "end" && answer.holder === office.id ? answer.lastResult : null} />}
    </>
  );
  return (
    <Card title={t("office.title")} count={offices.length}>
      {offices.length === 0 ? <p className="muted">{t("noOffices")} {t("noOfficesHelp")}</p> : <OfficeList offices={offices} steps={steps} />}
    </Card>
  );
}

function CorrectLink({ office: { id, office } }: { readonly office: OfficeLine }) {
  const t = useTranslations("parties.office");
  const language = useLanguage();
  return <> · <a href={`?correct=${id}#office`} aria-label={t("correctOf", { office: nameIn(language, office).text })}>{t("correct")}</a></>;
}

function EndForm({ office, lastResult }: { readonly office: OfficeLine; readonly lastResult: Result }) {
  const t = useTranslations("parties.office");
  const language = useLanguage();
  const [form, fields] = useForm<{ endsOn: string }>({ id: `end-${office.id}`, lastResult });
  return (
    <details className="more" open={lastResult?.status === "error"}>
      <summary>{t("end")}</summary>
      <div className="more-body">
        <PostForm form={form}>
          <ErrorSummary form={form} labels={{ endsOn: t("endsOn") }} />
          <FormOf />
          <Hidden name="intent" value="end" />
          <Hidden name="holder" value={office.id} />
          <TextInput field={fields.endsOn} type="date" short label={t("endOf", { office: nameIn(language, office.office).text })} />
          <Button>{t("end")}</Button>
        </PostForm>
      </div>
    </details>
  );
}
