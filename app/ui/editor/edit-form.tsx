import { type SubmissionResult, useForm } from "@conform-to/react";
import { Suspense, useCallback, useRef } from "react";
import { useTranslations } from "use-intl";
import type { z } from "zod";

import type { demandTextForm } from "~/forms/demand-text";
import type { EditDemandPage } from "~/presenters/edit-demand";

import { Button } from "../button";
import { ErrorSummary } from "../form/error-summary";
import { FormOf } from "../form/form-of";
import { Hidden, HiddenField } from "../form/hidden";
import { TextInput } from "../form/text-input";
import { KeepNotices } from "./keep-notices";
import { KeepStatus } from "./keep-status";
import { LazyEditor } from "./lazy-editor";
import { PlainFields } from "./plain-fields";
import { plainParts } from "./plain-text";
import { RestoredNotice } from "./restored-notice";
import { type SaveRefusal, SaveRefused } from "./save-refused";
import { SignOutDialog } from "./sign-out-dialog";
import { useTypedEarly } from "./typed-early";
import { useCarryOver } from "./use-carry-over";
import { useOtherTexts } from "./use-other-texts";
import { useSave } from "./use-save";
import { useSignOutGuard } from "./use-sign-out-guard";
import { useWriting } from "./use-writing";

const FORM = "demand-text";

export type EditFormProps = { readonly page: EditDemandPage; readonly lastResult: SubmissionResult<string[]> | null | undefined; readonly refusal: SaveRefusal | null | undefined };

/**
 * The text as a form. As the server sends it, it holds one field a paragraph and works by itself; with scripts the editor takes their place, with all
 * that was typed in them, and what is written is kept as it comes.
 */
export function EditForm({ page, lastResult, refusal }: EditFormProps) {
  const t = useTranslations("editor");
  const { shown, demandId } = page;
  const element = useRef<HTMLFormElement>(null);
  const [form, fields] = useForm<z.input<typeof demandTextForm>>({ id: FORM, lastResult, defaultValue: { ...shown, revision: String(shown.revision), id: page.newId } });
  useTypedEarly(FORM, element);
  const writing = useWriting(element, page);
  const { state, keeper, read, isOpen } = writing;
  const { stands, begin, onReady } = useCarryOver(element, writing.setEditor, writing.readPlain);
  const others = useOtherTexts(writing, page);

  const fillIn = useCallback(() => {
    if (!element.current || !keeper.current) return;
    const now = { document: read().document, ...keeper.current.follows };
    for (const [name, value] of Object.entries(now)) {
      const field = element.current.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = String(value);
    }
  }, [keeper, read]);
  const { waiting, onSubmit } = useSave({ form: element, keeper, fillIn });
  const guard = useSignOutGuard(keeper);

  const merge = { mergeForm: FORM, mergeAction: `/demands/${demandId}/reconcile?with=draft` };
  const labels = { title: t("title"), why: t("why"), document: t("text") };
  return (
    <form className="form" id={form.id} ref={element} method="post" encType="multipart/form-data" noValidate onSubmit={onSubmit} onInput={writing.onChange}>
      <SaveRefused refusal={refusal} {...merge} />
      <ErrorSummary form={form} labels={labels} />
      <KeepNotices {...{ state, waiting, ...merge }} signInHref={`/sign-in?to=${encodeURIComponent(`/demands/${demandId}`)}`} onTake={others.takeTheOther} onKeep={others.keepThisOne} />
      <RestoredNotice restored={writing.restored} replaced={others.replaced} isOpen={isOpen} hrefAgain={`/demands/${demandId}/edit?from=current`} onAgain={others.beginAgain} onUndo={others.undo} />
      <FormOf />
      <HiddenField field={fields.id} />
      <HiddenField field={fields.base} />
      <HiddenField field={fields.revision} />
      <Hidden name="next" value={String(shown.revision)} />
      <HiddenField field={fields.document} />
      <TextInput field={fields.title} label={labels.title} />
      <div className="writing">
        <p className="field-label" id={`${FORM}-text`}>{labels.document}</p>
        {isOpen && (
          <Suspense fallback={null}>
            <LazyEditor begin={begin} label={labels.document} point={page.point} references={page.references} onReady={onReady} onChange={writing.onChange} />
          </Suspense>
        )}
        {!stands && <PlainFields parts={plainParts(shown.document)} point={page.point} />}
        {stands && <p className="writing-help">{t("help")}</p>}
      </div>
      <TextInput field={fields.why} label={labels.why} help={t("whyHelp")} optional />
      <div className="submit-bar">
        <Button kind="go">{t("save")}</Button>
        <KeepStatus place={state.place} />
      </div>
      {guard.asked && <SignOutDialog onStay={guard.stay} onKeep={guard.leave} onErase={guard.eraseAndLeave} />}
    </form>
  );
}
