import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { saveDemand } from "~/commands/save-demand";
import { sentText } from "~/commands/sent-text";
import { isEditable } from "~/domain/demand";
import { may } from "~/domain/permissions";
import type { DemandRow } from "~/domain/rows/demand";
import type { Scope, Viewer } from "~/domain/viewer";
import { demandTextForm } from "~/forms/demand-text";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { currentVersion, type EditDemandPage, headOf, type TextToEdit } from "~/presenters/edit-demand";
import { referenceChoicesPage } from "~/presenters/references";
import { draftKeyOf } from "~/session/draft-key";
import { change, forbidden, notFound, page } from "~/session/gate";
import { EditDemand } from "~/ui/editor/edit-demand";
import { draftOf, othersHere } from "@db/queries/demand-drafts";
import { versionById } from "@db/queries/demand-versions";
import { demandById } from "@db/queries/demands";
import { referenceChoices } from "@db/queries/references";

const ADDRESS = "/demands/:id/edit";

/** The text is written in an editor, and kept while it is written. */
export const handle = { hydrate: true };

/** The demand of the address, whose text the viewer may write. */
async function demandAt(viewer: Viewer, scope: Scope, id: string | undefined): Promise<DemandRow> {
  const demand = (await demandById(scope, id ?? "")) ?? notFound();
  if (!may(viewer, "demand.write", demand)) forbidden();
  return demand;
}

export const loader = page(ADDRESS, async ({ viewer, scope, params, url, language, now, carried }) => {
  const demand = await demandAt(viewer, scope, params.id);
  const [draft, version, here, targets] = await Promise.all([
    draftOf(demand.id, viewer.id), versionById(demand.id, demand.currentVersionId), othersHere(demand.id, viewer.id, now), referenceChoices(scope, demand.dossier.id),
  ]);
  const current = version ?? notFound();
  const asCurrent: TextToEdit = { title: current.title, document: current.source, why: "", base: current.id, revision: draft?.revision ?? 0 };
  const text = url.searchParams.get("from") === "current" ? null : (draft?.text ?? null);
  const asDraft: TextToEdit | null = draft && text && { ...text, base: draft.base, revision: draft.revision };
  const sent = carried && sentText(carried);
  const isDraft = asDraft !== null && (asDraft.document !== current.source || asDraft.title !== current.title);
  const shown: EditDemandPage = {
    ...headOf(demand), viewerId: viewer.id, secret: draftKeyOf(viewer.id), newId: newId(), shown: sent ?? (isDraft ? asDraft : asCurrent), isSentBack: Boolean(sent), isDraft,
    current: { ...currentVersion(language, current), title: current.title, document: current.source }, here,
    references: referenceChoicesPage(language, targets.filter(({ id }) => id !== demand.id)), closed: isEditable(demand.state) ? null : demand.state,
  };
  return { title: translator(language)("common.pageTitle", { page: translator(language)("editor.heading") }), page: shown };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, params, language, now }) => {
  const demand = await demandAt(viewer, scope, params.id);
  const reply = parseForm(form, demandTextForm);
  const sent = sentText(form);
  if (reply.status !== "success") return data({ sent, lastResult: reply.reply(), refusal: null }, { status: 422 });
  const { id, base, revision, next, title, why } = reply.value;
  const result = await saveDemand(viewer, demand.id, { id, base, revision, next, title, why: why ?? "", document: sent?.document ?? reply.value.document }, { now });
  if (result.ok) throw redirect(`/demands/${demand.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "stale") throw redirect(`/demands/${demand.id}/reconcile`, 303);
  if (result.refusal === "rich_text") return data({ sent, lastResult: reply.reply(), refusal: { words: translator(language)(`editor.refusal.${result.reason}`) } }, { status: 422 });
  return data({ sent: sent && { ...sent, revision: result.refusal === "elsewhere" ? result.revision : sent.revision }, lastResult: reply.reply(), refusal: result.refusal }, { status: result.refusal === "nothing_new" ? 200 : 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function EditDemandRoute() {
  const { page: shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = answer?.sent ? { shown: answer.sent, isSentBack: true } : {};
  return <EditDemand page={{ ...shown, ...text }} lastResult={answer?.lastResult} refusal={answer?.refusal} />;
}
