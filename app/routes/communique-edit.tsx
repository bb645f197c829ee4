import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { bothTexts, reconcileCommunique, type SentBeside } from "~/commands/reconcile-communique";
import type { Choices } from "~/commands/reconcile-demand";
import { comparedTexts } from "~/commands/reconcile-page";
import { sentText } from "~/commands/sent-text";
import { saveCommunique } from "~/commands/write-communique";
import type { Language } from "~/domain/localized";
import { may } from "~/domain/permissions";
import type { CommuniqueRow } from "~/domain/rows/communique";
import type { Scope, Viewer } from "~/domain/viewer";
import { communiqueTextForm } from "~/forms/communique";
import { parseForm } from "~/forms/parse";
import { choicesIn, titleChoiceIn } from "~/forms/reconcile";
import { translator } from "~/i18n/translator";
import { type CommuniqueToEdit, editCommuniquePage, reconcileCommuniqueFrame } from "~/presenters/edit-communique";
import type { ReconcilePage } from "~/presenters/reconcile";
import { referenceChoicesPage } from "~/presenters/references";
import { draftKeyOf } from "~/session/draft-key";
import { change, forbidden, notFound, page } from "~/session/gate";
import { EditCommunique } from "~/ui/communique/edit-communique";
import { ReconcileView } from "~/ui/editor/reconcile-view";
import { communiqueById } from "@db/queries/communiques";
import { lastSaved } from "@db/queries/last-saved";
import { referenceChoices } from "@db/queries/references";

const ADDRESS = "/communiques/:id/edit";

/** The text is written in an editor, and kept while it is written. */
export const handle = { hydrate: true };

/** The communiqué of the address, whose text the viewer may write. */
async function communiqueAt(viewer: Viewer, scope: Scope, id: string | undefined): Promise<CommuniqueRow> {
  const row = (await communiqueById(scope, id ?? "")) ?? notFound();
  if (!may(viewer, "communique.write", row)) forbidden();
  return row;
}

/** What a form sent, as it is shown again: the fields of its paragraphs put into its document. */
function sentBack(form: FormData): CommuniqueToEdit | null {
  const sent = sentText(form);
  return sent && { version: Number(form.get("version")) || 1, title: sent.title, document: sent.document, before: String(form.get("before") ?? ""), titleBefore: String(form.get("titleBefore") ?? "") };
}

export const loader = page(ADDRESS, async ({ viewer, scope, params, language, carried }) => {
  const row = await communiqueAt(viewer, scope, params.id);
  const t = translator(language);
  const references = referenceChoicesPage(language, await referenceChoices(scope, row.dossier.id));
  return {
    title: t("common.pageTitle", { page: t("editor.communique.heading") }),
    page: editCommuniquePage(row, { language, viewerId: viewer.id, secret: draftKeyOf(viewer.id), references, sent: carried && sentBack(carried) }),
  };
});

type Beside = { readonly choices: Choices; readonly asked: boolean; readonly isMoved: boolean };

/** A text that was sent beside the one that was saved meanwhile, for its writer to choose of. */
async function beside(language: Language, row: CommuniqueRow, sent: SentBeside, { choices, asked, isMoved }: Beside): Promise<ReconcilePage> {
  const { texts, titles } = bothTexts(sent, row);
  const saved = await lastSaved({ table: "communique", id: row.id, dossierId: row.dossier.id });
  const carried = [["document", sent.document], ["title", sent.title], ["before", sent.before], ["titleBefore", sent.titleBefore], ["version", String(row.version)], ["began", String(sent.version)], ["compared", "1"]] as const;
  return { ...reconcileCommuniqueFrame(language, row, saved), action: `/communiques/${row.id}/edit`, ...comparedTexts(texts, titles, choices, asked), carried, isMoved };
}

export const action = change(ADDRESS, async ({ viewer, scope, form, params, language }) => {
  const row = await communiqueAt(viewer, scope, params.id);
  const reply = parseForm(form, communiqueTextForm);
  const sent = sentBack(form);
  if (reply.status !== "success") return data({ kind: "form" as const, sent, lastResult: reply.reply(), refusal: null }, { status: 422 });
  if (form.has("again")) return data({ kind: "form" as const, sent: sent && { ...sent, version: Number(form.get("began")) || 1 }, lastResult: null, refusal: null });
  const { version, title, document, before = "", titleBefore = "" } = reply.value;
  const text: SentBeside = { version, title, document: sent?.document ?? document, before, titleBefore };
  const isCompared = form.has("compared");
  const choices: Choices = { paragraphs: choicesIn(form), title: titleChoiceIn(form) };
  const result = isCompared ? await reconcileCommunique(viewer, row.id, text, choices) : await saveCommunique(viewer, row.id, text);
  if (result.ok) throw redirect(`/communiques/${row.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "stale" || result.refusal === "choice_missing") {
    const began = Number(form.get("began")) || version;
    const shown = await beside(language, await communiqueAt(viewer, scope, row.id), { ...text, version: began }, { choices, asked: result.refusal === "choice_missing", isMoved: isCompared && result.refusal === "stale" });
    return data({ kind: "both" as const, page: shown }, { status: 409 });
  }
  const refusal = result.refusal === "rich_text" ? { words: translator(language)(`editor.refusal.${result.reason}`) } : result.refusal;
  return data({ kind: "form" as const, sent, lastResult: reply.reply(), refusal }, { status: result.refusal === "rich_text" ? 422 : 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function CommuniqueEdit() {
  const { page: shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.kind === "both") return <ReconcileView page={answer.page} />;
  const text = answer?.sent ? { shown: answer.sent, isClosed: false, draft: { ...shown.draft, restores: false } } : {};
  return <EditCommunique page={{ ...shown, ...text }} lastResult={answer?.lastResult} refusal={answer?.refusal} />;
}
