import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { moveMeeting } from "~/commands/move-meeting";
import { may } from "~/domain/permissions";
import type { Scope, Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { broughtBy, moveForm } from "~/forms/move";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { bareMoveNamed, meetingMovePage } from "~/presenters/meeting-move";
import { change, forbidden, notFound, page } from "~/session/gate";
import { MeetingMove } from "~/ui/meeting/meeting-move";
import { meetingById } from "@db/queries/meetings";

const ADDRESS = "/meetings/:id/moves/:move";

/** The meeting and the move of the address, which the viewer may make. */
async function movedAt(viewer: Viewer, scope: Scope, params: Readonly<Record<string, string>>) {
  const move = bareMoveNamed(params.move ?? "") ?? notFound();
  const meeting = (await meetingById(scope, params.id ?? "")) ?? notFound();
  if (!may(viewer, "meeting.edit", meeting.dossier)) forbidden();
  return { meeting, move };
}

export const loader = page(ADDRESS, async ({ viewer, scope, today, language, params, carried }) => {
  const { meeting, move } = await movedAt(viewer, scope, params);
  const shown = meetingMovePage(meeting, move, language);
  const lastResult = carried ? parseForm(carried, moveForm({ requires: shown.requires, today })).reply() : null;
  return data({ title: translator(language)("common.pageTitle", { page: shown.heading }), page: shown, today, moveId: newId(), lastResult }, { status: shown.open ? 200 : 409 });
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, today, language, params }) => {
  const { meeting, move } = await movedAt(viewer, scope, params);
  const reply = parseForm(form, moveForm({ requires: meetingMovePage(meeting, move, language).requires, today }));
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const { id: changeId, version, onDay } = reply.value;
  const result = await moveMeeting(viewer, { meetingId: meeting.id, changeId, version, move, brought: broughtBy(reply.value), onDay }, { now, today });
  if (result.ok) throw redirect(`/meetings/${meeting.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Move() {
  const { page: shown, today, moveId, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <MeetingMove page={shown} today={today} moveId={moveId} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal} />;
}
