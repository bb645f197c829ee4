import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { type Choices, inOrder, joinDrafts, reconcileDemand } from "~/commands/reconcile-demand";
import { comparedTexts } from "~/commands/reconcile-page";
import { sentText } from "~/commands/sent-text";
import { isEditable } from "~/domain/demand";
import { may } from "~/domain/permissions";
import type { DemandRow } from "~/domain/rows/demand";
import type { Id, Scope, Viewer } from "~/domain/viewer";
import { documentFrom } from "~/editor/canonical";
import { idField, newId } from "~/forms/id";
import { choicesIn, titleChoiceIn } from "~/forms/reconcile";
import type { Language } from "~/domain/localized";
import { translator } from "~/i18n/translator";
import { currentVersion, type TextToEdit } from "~/presenters/edit-demand";
import { reconcileDemandFrame, type ReconcilePage } from "~/presenters/reconcile";
import { change, forbidden, notFound, page } from "~/session/gate";
import { ReconcileView } from "~/ui/editor/reconcile-view";
import { draftOf } from "@db/queries/demand-drafts";
import { versionById } from "@db/queries/demand-versions";
import { demandById } from "@db/queries/demands";

const ADDRESS = "/demands/:id/reconcile";
const NOTHING_CHOSEN: Choices = { paragraphs: new Map(), title: null };

/** The demand of the address, whose text the viewer may write now. */
async function demandAt(viewer: Viewer, scope: Scope, id: string | undefined): Promise<DemandRow> {
  const demand = (await demandById(scope, id ?? "")) ?? notFound();
  if (!may(viewer, "demand.write", demand)) forbidden();
  if (!isEditable(demand.state)) throw redirect(`/demands/${demand.id}/edit`, 303);
  return demand;
}

type Shown = { readonly choices: Choices; readonly asked: boolean; readonly isMoved: boolean; readonly id: Id };

/** Somebody's draft beside the current version; null when there is nothing to lead together. */
async function withVersion(viewer: Viewer, language: Language, demand: DemandRow, { choices, asked, isMoved, id }: Shown): Promise<ReconcilePage | null> {
  const [draft, current] = await Promise.all([draftOf(demand.id, viewer.id), versionById(demand.id, demand.currentVersionId)]);
  const base = draft && (await versionById(demand.id, draft.base));
  if (!draft?.text || !current || !base || base.id === current.id) return null;
  const texts = { base: documentFrom(base.source), mine: documentFrom(draft.text.document), theirs: documentFrom(current.source) };
  const compared = comparedTexts(texts, { base: base.title, mine: draft.text.title, theirs: current.title }, choices, asked);
  const carried = [["id", id], ["current", current.id], ["revision", String(draft.revision)]] as const;
  return { ...reconcileDemandFrame(language, demand, currentVersion(language, current)), action: `/demands/${demand.id}/reconcile`, ...compared, carried, isMoved };
}

/** A text that was sent beside the draft of another tab; null when there is nothing to lead together. */
async function withDraft(viewer: Viewer, language: Language, demand: DemandRow, sent: TextToEdit, { choices, asked, isMoved }: Shown): Promise<ReconcilePage | null> {
  const draft = await draftOf(demand.id, viewer.id);
  const [mine, theirs] = [await versionById(demand.id, sent.base), draft && (await versionById(demand.id, draft.base))];
  if (!draft?.text || !mine || !theirs) return null;
  const [base] = inOrder(mine, theirs);
  const texts = { base: documentFrom(base.source), mine: documentFrom(sent.document), theirs: documentFrom(draft.text.document) };
  const compared = comparedTexts(texts, { base: base.title, mine: sent.title, theirs: draft.text.title }, choices, asked);
  const carried = [["document", sent.document], ["title", sent.title], ["why", sent.why], ["base", sent.base], ["revision", String(draft.revision)], ["compared", "1"]] as const;
  return { ...reconcileDemandFrame(language, demand, null), action: `/demands/${demand.id}/reconcile?with=draft`, ...compared, carried, isMoved };
}

export const loader = page(ADDRESS, async ({ viewer, scope, params, url, language, request }) => {
  const demand = await demandAt(viewer, scope, params.id);
  const t = translator(language);
  const joins = url.searchParams.get("with") === "draft";
  const shown = joins ? null : await withVersion(viewer, language, demand, { choices: NOTHING_CHOSEN, asked: false, isMoved: false, id: newId() });
  if (!shown && request.method === "GET" && !joins) throw redirect(`/demands/${demand.id}/edit`, 303);
  return { title: t("common.pageTitle", { page: t("editor.reconcile.heading") }), page: shown, edit: `/demands/${demand.id}/edit` };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, params, url, language, now }) => {
  const demand = await demandAt(viewer, scope, params.id);
  const edit = `/demands/${demand.id}/edit`;
  const choices: Choices = { paragraphs: choicesIn(form), title: titleChoiceIn(form) };
  const revision = Number(form.get("revision")) || 0;
  if (url.searchParams.get("with") === "draft") {
    const sent = sentText(form);
    if (!sent) throw redirect(edit, 303);
    const asked = form.has("compared");
    const result = asked ? await joinDrafts(viewer, demand.id, { ...sent, revision, next: revision + 1, choices }, { now }) : null;
    const shown = result?.ok ? null : await withDraft(viewer, language, demand, sent, { choices, asked: result?.ok === false && result.refusal === "choice_missing", isMoved: result?.ok === false && result.refusal === "stale", id: newId() });
    if (!shown) throw redirect(edit, 303);
    return data({ page: shown }, { status: result ? 409 : 200 });
  }
  const [id, current] = [String(form.get("id") ?? ""), String(form.get("current") ?? "")];
  if (!idField.safeParse(id).success) throw redirect(edit, 303);
  const result = await reconcileDemand(viewer, demand.id, { id, current, revision, choices }, { now });
  if (result.ok) throw redirect(`/demands/${demand.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  const shown = await withVersion(viewer, language, demand, { choices, asked: result.refusal === "choice_missing", isMoved: result.refusal === "stale", id });
  if (!shown || result.refusal === "illegal_move" || result.refusal === "nothing_to_join") throw redirect(edit, 303);
  return data({ page: shown }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function ReconcileRoute() {
  const loaded = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>()?.page ?? loaded.page;
  return shown ? <ReconcileView page={shown} /> : <a href={loaded.edit}>{loaded.edit}</a>;
}
