import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { transferMeeting } from "~/commands/transfer-meeting";
import { may } from "~/domain/permissions";
import { organisationsReached } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { transferForm } from "~/forms/strike";
import { translator } from "~/i18n/translator";
import { transferPage } from "~/presenters/meeting-transfer";
import { type Asked, change, forbidden, notFound, page } from "~/session/gate";
import { TransferMeeting } from "~/ui/strike/transfer";
import { dossierById } from "@db/queries/dossiers";
import { carriedWith, transferTargets } from "@db/queries/meeting-transfer";
import { meetingById } from "@db/queries/meetings";

const ADDRESS = "/meetings/:id/transfer";

/** The meeting of the address, which the viewer may move. */
async function meetingAt({ viewer, scope, params }: Pick<Asked, "viewer" | "scope" | "params">) {
  const meeting = (await meetingById(scope, params.id ?? "")) ?? notFound();
  if (!may(viewer, "meeting.transfer", meeting.dossier)) forbidden();
  return meeting;
}

export const loader = page(ADDRESS, async ({ carried, ...asked }) => {
  const { viewer, scope, language, url } = asked;
  const meeting = await meetingAt(asked);
  const coordinated = organisationsReached(viewer, "coordinator");
  const words = url.searchParams.get("words")?.trim().slice(0, 200) ?? "";
  const to = url.searchParams.get("to") ?? carried?.get("to")?.toString();
  const [source, chosen, targets, moved] = await Promise.all([
    dossierById(scope, meeting.dossier.id), to ? dossierById(scope, to) : null, transferTargets(scope, coordinated, meeting.dossier.id, words), carriedWith(meeting.id),
  ]);
  const target = chosen && chosen.id !== meeting.dossier.id && may(viewer, "meeting.transfer", chosen) ? chosen : null;
  const t = translator(language);
  const shown = transferPage({ meeting, source: source ?? notFound(), target, targets, carried: moved, words }, language);
  return data({ title: t("common.pageTitle", { page: t("strikes.transfer.title") }), page: shown, changeId: newId() }, { status: shown.open ? 200 : 409 });
});

export const action = change(ADDRESS, async ({ form, ...asked }) => {
  const { viewer, now, today } = asked;
  const meeting = await meetingAt(asked);
  const reply = parseForm(form, transferForm);
  if (reply.status !== "success") throw data(null, { status: 400 });
  const { id: changeId, to: targetId, version } = reply.value;
  const result = await transferMeeting(viewer, { meetingId: meeting.id, targetId, changeId, version }, { now, today });
  if (result.ok) throw redirect(`/meetings/${meeting.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Transfer() {
  const { page: shown, changeId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <TransferMeeting page={shown} changeId={changeId} refusal={answer?.refusal} />;
}
