import { type SubmissionResult, useForm } from "@conform-to/react";
import { Suspense, useRef } from "react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { communiqueTextForm } from "~/forms/communique";
import type { EditCommuniquePage } from "~/presenters/edit-communique";

import { Breadcrumb } from "../breadcrumb";
import { Button, ButtonLink } from "../button";
import { DraftNotice, DraftStatus } from "../draft/draft-status";
import { LazyEditor } from "../editor/lazy-editor";
import { PlainFields } from "../editor/plain-fields";
import { plainParts } from "../editor/plain-text";
import { useTypedEarly } from "../editor/typed-early";
import { useCarryOver } from "../editor/use-carry-over";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { HiddenField } from "../form/hidden";
import { TextInput } from "../form/text-input";
import { Narrow } from "../layout";
import { Notice } from "../notice";
import { PageTitle } from "../page-title";
import { ClosedCommunique } from "./closed-communique";
import { useCommuniqueText } from "./use-communique-text";

const FORM = "communique-text";

/** Why a text was not saved: it was published meanwhile, or what its reading refused, in words. */
export type NotSaved = "published_communique" | { readonly words: string };
type EditCommuniqueProps = { readonly page: EditCommuniquePage; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: NotSaved | null | undefined };

/**
 * The page on which a communiqué is written. As the server sends it, its form holds one field a paragraph and works by itself; with scripts the editor takes
 * their place, and the device keeps what is written until it is saved.
 */
export function EditCommunique({ page, lastResult, refusal }: EditCommuniqueProps) {
  const t = useTranslations("editor");
  return (
    <Narrow>
      <Breadcrumb crumbs={page.crumbs.map(({ href, label }) => ({ href, label: <bdi>{label}</bdi> }))} />
      <PageTitle lede={t("communique.lede")}>{t("communique.heading")}</PageTitle>
      {page.isClosed ? <ClosedCommunique back={page.back} /> : <TextForm {...{ page, lastResult, refusal }} />}
    </Narrow>
  );
}

function TextForm({ page, lastResult, refusal }: EditCommuniqueProps) {
  const t = useTranslations("editor");
  const { shown, back, references } = page;
  const element = useRef<HTMLFormElement>(null);
  const [form, fields] = useForm<z.input<typeof communiqueTextForm>>({ id: FORM, lastResult, defaultValue: { ...shown, version: String(shown.version) } });
  useTypedEarly(FORM, element);
  const { isOpen, setEditor, readPlain, kept } = useCommuniqueText(element, page);
  const { stands, begin, onReady } = useCarryOver(element, setEditor, readPlain);
  const labels = { title: t("title"), document: t("text") };
  return (
    <form className="form" id={form.id} ref={element} method="post" noValidate onSubmit={kept.onSubmit} onInput={kept.onInput}>
      <Refused refusal={refusal} back={back} />
      <DraftNotice state={kept.state} restored={kept.restored} onDiscard={kept.discard} />
      <ErrorSummary form={form} labels={labels} />
      <FormOf />
      {[fields.version, fields.document, fields.before, fields.titleBefore].map((field) => <HiddenField key={field.name} field={field} />)}
      <TextInput field={fields.title} label={labels.title} />
      <div className="writing">
        <p className="field-label" id={`${FORM}-text`}>{labels.document}</p>
        {isOpen && (
          <Suspense fallback={null}>
            <LazyEditor begin={begin} label={labels.document} point={false} references={references} onReady={onReady} onChange={kept.onInput} />
          </Suspense>
        )}
        {!stands && <PlainFields parts={plainParts(shown.document)} point={null} />}
        {stands && <p className="writing-help">{t("help")}</p>}
      </div>
      <div className="submit-bar">
        <Button kind="go">{t("communique.save")}</Button>
        <ButtonLink kind="plain" href={back}>{t("communique.back")}</ButtonLink>
        <DraftStatus state={kept.state} />
      </div>
    </form>
  );
}

function Refused({ refusal, back }: Pick<EditCommuniqueProps, "refusal"> & { readonly back: string }) {
  const t = useTranslations("editor");
  if (!refusal) return null;
  if (refusal === "published_communique") return <Notice kind="error" title={t("communique.publishedTitle")}>{t("communique.publishedWords")} <a href={back}>{t("communique.back")}</a></Notice>;
  return <Notice kind="error" title={t("communique.publishedTitle")}>{refusal.words}</Notice>;
}
