import { type SubmissionResult, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { responsesForm } from "~/forms/response";
import type { NewResponsesPage, PointField } from "~/presenters/response-form";

import { textIn } from "../agreement/values";
import { Button, ButtonLink } from "../button";
import { Card } from "../card";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden } from "../form/hidden";
import { PostForm } from "../form/post-form";
import { SubmitBar } from "../form/submit-bar";
import { PlusIcon } from "../icons";
import { LevelField } from "../meeting/level-field";
import { MeetingHeading } from "../meeting/meeting-heading";
import { NotOpen } from "../meeting/not-open";
import { RowErrors } from "../meeting/row-control";
import { rowsIn, type Values } from "../meeting/reading";
import { RowSelect } from "../agreement/row-select";
import { Refusal, type RefusalCode } from "../refusal";
import { AnswerFields } from "./answer-fields";
import { SourceFields } from "./source-fields";

type Shown = { readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: RefusalCode | null | undefined };

/** What a party answered to a deposit, recorded after a meeting or off a letter: where and when, then point by point. */
export function NewResponses({ page, ...shown }: { readonly page: NewResponsesPage } & Shown) {
  const t = useTranslations();
  return (
    <div className="narrow">
      <MeetingHeading title={page.heading} dossier={page.dossier} />
      <p className="muted answer-intro">{page.about}</p>
      {page.open ? <ResponsesForm page={page} {...shown} />
        : <NotOpen title={t("responses.form.notOpenTitle")} words={t("responses.form.notOpenWords", { state: t(`terms.dossierState.${page.dossier.state}`) })} href={page.dossier.href} />}
    </div>
  );
}

function ResponsesForm({ page, lastResult, refusal }: { readonly page: NewResponsesPage } & Shown) {
  const t = useTranslations("responses.form");
  const [form, fields] = useForm<z.input<typeof responsesForm>>({ id: "answers", lastResult, defaultValue: page.values });
  const rows = rowsIn((form.initialValue ?? page.values) as Values, "answers").map((row, place) => ({ row, place, about: textIn(row, "place").split("#")[0] ?? "" }));
  const labels = {
    source: t("source"), meeting: t("meeting"), letter: t("letter"), sourceNote: t("sourceNote"), onDay: t("onDay"), document: t("document"), answers: t("points"),
    "answers[].place": t("place"), "answers[].counterText": t("counterText"), "answers[].deferredUntil": t("deferredUntil"), "answers[].sentOnTo": t("sentOnTo"), "answers[].words": t("words"),
  };
  const rowOf = ({ row, place }: (typeof rows)[number], about: string, point: PointField | null) => {
    const name = (part: string) => `answers[${place}].${part}`;
    const id = (part: string) => `${form.id}-${name(part)}`;
    const errors = (part: string) => form.allErrors[name(part)];
    return (
      <div className="answer-row" key={textIn(row, "id") || place}>
        <Hidden name={name("id")} value={textIn(row, "id")} />
        <AnswerFields {...{ name, id, errors, row, about }} parties={page.parties} mayBeNothing />
        {point && point.places.length > 2 ? (
          <div className="answer-about field">
            <label className="field-help" htmlFor={id("place")}>{t("place")}</label>
            <PlaceSelect name={name("place")} id={id("place")} chosen={textIn(row, "place")} point={point} errors={errors("place")} />
          </div>
        ) : <Hidden name={name("place")} value={textIn(row, "place")} />}
      </div>
    );
  };
  const added = (demandId: string) => form.insert.getButtonProps({ name: fields.answers.name, defaultValue: { id: page.spareId, place: demandId } });
  return (
    <PostForm form={form}>
      {/* The first button of a form is what Enter presses in a plain field: it must not be one that adds a row. */}
      <button type="submit" hidden tabIndex={-1}>{t("record")}</button>
      <Refusal code={refusal} />
      <ErrorSummary form={form} labels={labels} />
      <FormOf />
      <SourceFields fields={fields} meetings={page.meetings} letters={page.letters} documents={page.documents} documentsHref={page.documentsHref} />
      <section className="stack" id={fields.answers.id} tabIndex={-1} aria-label={t("points")}>
        <h2>{t("points")}</h2>
        <p className="field-help">{t("pointsHelp")}</p>
        <RowErrors errors={form.allErrors.answers} id={fields.answers.id} />
        {page.points.map((point) => {
          const { name, value } = added(point.demandId);
          return (
            <Card key={point.demandId}>
              <h3 className="answer-point" id={`point-${point.demandId}`}><span>{point.label}</span> <bdi>{point.title}</bdi></h3>
              {rows.filter(({ about }) => about === point.demandId).map((row) => rowOf(row, point.label, point))}
              {point.places.length > 2 && (
                <Button kind="plain" icon={PlusIcon} formNoValidate formAction={`#point-${point.demandId}`} name={name} value={value}>{t("another")} <span className="sr-only" dir="auto">{point.title}</span></Button>
              )}
            </Card>
          );
        })}
        <Card>
          <h3 className="answer-point">{t("all")}</h3>
          {rows.filter(({ about }) => about === "all").map((row) => rowOf(row, t("all"), null))}
        </Card>
      </section>
      <LevelField field={fields.level} levels={page.levels} />
      <SubmitBar label={t("record")}><ButtonLink href={page.back}>{t("cancel")}</ButtonLink></SubmitBar>
    </PostForm>
  );
}

function PlaceSelect({ point, ...select }: { readonly name: string; readonly id: string; readonly chosen: string; readonly point: PointField; readonly errors: readonly string[] | undefined }) {
  const [whole, ...paragraphs] = point.places;
  if (!whole) return null;
  return <RowSelect {...select} chosen={select.chosen || whole.value} options={[whole, ...paragraphs]} />;
}
