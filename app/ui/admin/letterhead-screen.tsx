import { type SubmissionResult, useForm } from "@conform-to/react";
import { Fragment } from "react";
import { useTranslations } from "use-intl";

import { PICTURES } from "~/domain/file-kinds";
import { directionOf } from "~/i18n/direction";
import type { LetterheadPage } from "~/presenters/letterhead";
import type { Letterhead } from "~/presenters/paper";

import { Breadcrumb } from "../breadcrumb";
import { Actions, Button } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FileField } from "../form/file-field";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { LocalizedField } from "../form/localized-field";
import { PostForm } from "../form/post-form";
import { TickBox } from "../form/tick-box";
import { Narrow, Stack } from "../layout";
import { LocalizedName } from "../localized-name";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";

/** What the fields hold before they are read. */
type Values = LetterheadPage["values"] & { readonly emblem?: string; readonly removeEmblem?: string };
type LetterheadScreenProps = { readonly page: LetterheadPage; readonly saved: boolean; readonly lastResult: SubmissionResult<string[]> | null | undefined };

/** The letterhead of an organisation: what it looks like, and the form that changes it. */
export function LetterheadScreen({ page, saved, lastResult }: LetterheadScreenProps) {
  const t = useTranslations("letterhead");
  const { href, name } = page.organisation;
  return (
    <Narrow>
      <Breadcrumb crumbs={[{ href, label: <LocalizedName name={name} /> }]} />
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <Stack>
        {saved && <Notice kind="success" title={t("saved")} />}
        <Card title={t("preview")}>
          <PaperHead page={page} />
          {page.datelines.map(({ language, words }) => <p key={language} className="small" lang={language} dir={directionOf(language)}>{words}</p>)}
          {page.note && <p className="small">{page.note}</p>}
          <p className="muted small">{t("previewHelp")}</p>
        </Card>
        <LetterheadForm page={page} lastResult={lastResult} />
      </Stack>
    </Narrow>
  );
}

/** The head of a paper as it is printed: the emblem between the two languages, or before the one. It lies as it does on the page, whichever way the screen runs. */
function PaperHead({ page: { sides, emblem } }: { readonly page: LetterheadPage }) {
  const [first, ...others] = sides;
  const shown = emblem && <img src={emblem} alt="" />;
  const isFirstAtLeft = others.length > 0 || first === undefined || directionOf(first.language) === "rtl";
  return (
    <div className="paper-head" dir="ltr">
      {!isFirstAtLeft && shown}
      {first && <Side side={first} />}
      {isFirstAtLeft && shown}
      {others.map((side) => <Side key={side.language} side={side} />)}
    </div>
  );
}

function Side({ side: { language, lines, contacts = [] } }: { readonly side: Letterhead }) {
  return (
    <div className="paper-head-side" lang={language} dir={directionOf(language)}>
      {lines.map((line, at) => <Fragment key={at}>{at === lines.length - 1 ? <strong>{line}</strong> : <span>{line}</span>}</Fragment>)}
      {contacts.map((line) => <span key={line} className="paper-head-contact">{line}</span>)}
    </div>
  );
}

function LetterheadForm({ page: { values, hasEmblem }, lastResult }: Pick<LetterheadScreenProps, "page" | "lastResult">) {
  const t = useTranslations("letterhead");
  const [form, fields] = useForm<Values>({ id: "letterhead", lastResult, defaultValue: values });
  const labels = { emblem: t("emblem"), lines: t("lines"), places: t("places") };
  return (
    <Card title={t("change")}>
      <PostForm form={form} withFiles>
        <ErrorSummary form={form} labels={labels} />
        <FormOf />
        <HiddenField field={fields.version} />
        <FileField field={fields.emblem} kinds={PICTURES} label={labels.emblem} help={t("emblemHelp")} optional />
        {hasEmblem && <TickBox field={fields.removeEmblem} label={t("remove")} />}
        <LocalizedField field={fields.lines} label={labels.lines} help={t("linesHelp")} optional long />
        <LocalizedField field={fields.places} label={labels.places} help={t("placesHelp")} optional />
        <Actions><Button kind="go">{t("submit")}</Button></Actions>
      </PostForm>
    </Card>
  );
}
