import { useTranslations } from "use-intl";

import type { DemandState } from "~/domain/demand";
import { documentFrom } from "~/editor/document";
import { RichTextPage } from "~/editor/page";
import type { EditDemandPage } from "~/presenters/edit-demand";

import { ButtonLink } from "../button";
import { Card } from "../card";
import { useNoteWords } from "../note-words";
import { Notice } from "../notice";

/** Why a text cannot be changed now; and what its author had not made a version of, so that it is not lost to them. */
export function ClosedText({ page, state }: { readonly page: EditDemandPage; readonly state: DemandState }) {
  const t = useTranslations();
  const words = useNoteWords();
  return (
    <div className="stack">
      <Notice kind="warning" title={t("editor.closed.title")}>{t("editor.closed.words", { state: t(`terms.demandState.${state}`) })}</Notice>
      {page.isDraft && (
        <Card title={t("editor.closed.draft")}>
          <p className="field-help">{t("editor.closed.draftWords")}</p>
          <RichTextPage document={documentFrom(page.shown.document)} point={page.point} words={words} />
        </Card>
      )}
      <div className="actions">
        <ButtonLink href={`/demands/${page.demandId}`}>{t("editor.cancel")}</ButtonLink>
      </div>
    </div>
  );
}
