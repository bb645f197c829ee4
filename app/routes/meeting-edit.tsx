import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { editHeldMeeting, editUpcomingMeeting } from "~/commands/edit-meeting";
import { yearOf } from "~/domain/days";
import { may } from "~/domain/permissions";
import type { Scope, Viewer } from "~/domain/viewer";
import { settled } from "~/forms/conflict";
import { newId } from "~/forms/id";
import { heldMeetingEdit, isHeldEdit, upcomingMeetingEdit } from "~/forms/meeting";
import { parseForm } from "~/forms/parse";
import { withWhenInParts } from "~/forms/when-in-parts";
import { translator } from "~/i18n/translator";
import { editingOf, editMeetingPage, isLog } from "~/presenters/edit-meeting";
import { isSavedAlready, meetingConflict } from "~/presenters/meeting-conflict";
import { directoryOptions, roundOptions } from "~/presenters/meeting-form";
import { draftKeyOf } from "~/session/draft-key";
import { change, forbidden, notFound, page } from "~/session/gate";
import { Conflict } from "~/ui/conflict";
import { EditMeeting } from "~/ui/meeting/edit-meeting";
import { lastSaved } from "@db/queries/last-saved";
import { meetingById } from "@db/queries/meetings";
import { meetingChoices } from "@db/queries/meeting-suggestions";
import { partyChoices } from "@db/queries/party-choices";
import { roundChoices } from "@db/queries/rounds";

const ADDRESS = "/meetings/:id/edit";
export const handle = { hydrate: true };

/** The meeting of the address, which the viewer may edit, and what the address asks to do with it. */
async function editedAt(viewer: Viewer, scope: Scope, id: string | undefined, url: URL) {
  const meeting = (await meetingById(scope, id ?? "")) ?? notFound();
  if (!may(viewer, "meeting.edit", meeting.dossier)) forbidden();
  return { meeting, editing: editingOf(url, meeting) ?? (meeting.state === "held" ? ("edit" as const) : forbidden()) };
}

export const loader = page(ADDRESS, async ({ viewer, scope, url, today, language, params, carried }) => {
  const { meeting, editing } = await editedAt(viewer, scope, params.id, url);
  const found = await meetingChoices(scope, meeting.dossier.id, meeting.parties.map(({ id }) => id), today);
  const shown = editMeetingPage(editing, meeting, found, { viewer, language, today, newId }, { secret: draftKeyOf(viewer.id), restores: !carried });
  const lastResult = carried && parseForm(withWhenInParts(carried), isLog(editing, meeting) ? heldMeetingEdit : upcomingMeetingEdit).reply();
  return { title: translator(language)("common.pageTitle", { page: shown.heading }), page: shown, lastResult };
});

export const action = change(ADDRESS, async ({ viewer, scope, url, form: sent, now, today, language, params }) => {
  const { meeting, editing } = await editedAt(viewer, scope, params.id, url);
  const form = withWhenInParts(settled(sent));
  const log = isLog(editing, meeting) || form.has("shown") || form.has("outcomes[0].id");
  const reply = log ? parseForm(form, heldMeetingEdit) : parseForm(form, upcomingMeetingEdit);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null, conflict: null }, { status: reply.status === "error" ? 422 : 200 });
  const { value } = reply;
  const writing = { now, today, language };
  const result = isHeldEdit(value) ? await editHeldMeeting(viewer, meeting.id, value, writing) : await editUpcomingMeeting(viewer, meeting.id, value, editing === "schedule" ? editing : null, writing);
  if (result.ok) throw redirect(`/meetings/${meeting.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "fields") return data({ lastResult: reply.reply({ fieldErrors: result.fields }), refusal: null, conflict: null }, { status: 422 });
  if (result.refusal === "illegal_move") return data({ lastResult: reply.reply(), refusal: result.refusal, conflict: null }, { status: 409 });
  const saved = (await meetingById(scope, meeting.id)) ?? notFound();
  const by = await lastSaved({ table: "meeting", id: saved.id, dossierId: saved.dossier.id });
  const conflict = meetingConflict(language, { form, edit: value, saved, by, parties: directoryOptions(await partyChoices(), language), rounds: roundOptions(await roundChoices(yearOf(today)), language) });
  if (isSavedAlready(conflict, value, saved)) throw redirect(`/meetings/${meeting.id}`, 303);
  return data({ lastResult: null, refusal: null, conflict }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function EditMeetingRoute() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.conflict) return <Conflict page={answer.conflict} back={shown.back} />;
  const draft = { ...shown.draft, restores: shown.draft.restores && !answer };
  return <EditMeeting page={{ ...shown, draft }} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal} />;
}
