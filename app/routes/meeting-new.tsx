import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { announceMeeting, logMeeting } from "~/commands/log-meeting";
import { may } from "~/domain/permissions";
import { organisationsReached, type Scope, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { heldMeetingForm, upcomingMeetingForm } from "~/forms/meeting";
import { parseForm } from "~/forms/parse";
import { withWhenInParts } from "~/forms/when-in-parts";
import { translator } from "~/i18n/translator";
import { dossierToChoose, newMeetingPage } from "~/presenters/new-meeting";
import { draftKeyOf } from "~/session/draft-key";
import { change, forbidden, notFound, page } from "~/session/gate";
import { ChooseDossier } from "~/ui/meeting/choose-dossier";
import { NewMeeting } from "~/ui/meeting/new-meeting";
import { dossierByAddress } from "@db/queries/dossiers";
import { dossiersToRecordIn, meetingChoices } from "@db/queries/meeting-suggestions";

const ADDRESS = "/meetings/new";

/** The log is written in live: rows come and go by keyboard, and the device keeps a draft. */
export const handle = { hydrate: true };

const kindIn = (url: URL) => (url.searchParams.has("upcoming") ? "upcoming" : "held");

/** The dossier named in the address, in which the viewer may log meetings. */
async function dossierIn(viewer: Viewer, scope: Scope, address: string) {
  const dossier = (await dossierByAddress(scope, address)) ?? notFound();
  if (!may(viewer, "meeting.log", dossier)) forbidden();
  return dossier;
}

export const loader = page(ADDRESS, async ({ viewer, scope, url, today, language, carried }) => {
  const t = translator(language);
  const kind = kindIn(url);
  const title = t("common.pageTitle", { page: t(kind === "held" ? "meetings.form.logTitle" : "meetings.form.announceTitle") });
  const address = url.searchParams.get("dossier");
  if (!address) {
    const dossiers = await dossiersToRecordIn(scope, organisationsReached(viewer, "coordinator"));
    return { title, dossiers: dossiers.map((dossier) => dossierToChoose(dossier, kind)), page: null, lastResult: null };
  }
  const dossier = await dossierIn(viewer, scope, address);
  const found = await meetingChoices(scope, dossier.id, dossier.parties.map(({ id }) => id), today);
  const shown = newMeetingPage(kind, dossier, found, { viewer, language, today, newId }, { secret: draftKeyOf(viewer.id), restores: !carried });
  const lastResult = carried && parseForm(withWhenInParts(carried), kind === "held" ? heldMeetingForm : upcomingMeetingForm).reply();
  return { title, dossiers: null, page: shown, lastResult };
});

export const action = change(ADDRESS, async ({ viewer, scope, url, form: sent, now, today, language }) => {
  const dossier = await dossierIn(viewer, scope, url.searchParams.get("dossier") ?? "");
  const form = withWhenInParts(sent);
  const kind = kindIn(url);
  const reply = kind === "held" ? parseForm(form, heldMeetingForm) : parseForm(form, upcomingMeetingForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: reply.status === "error" ? 422 : 200 });
  const { value } = reply;
  const writing = { now, today, language };
  const result = "state" in value ? await announceMeeting(viewer, dossier.id, value, writing) : await logMeeting(viewer, dossier.id, value, writing);
  if (result.ok) throw redirect(`/meetings/${result.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "fields") return data({ lastResult: reply.reply({ fieldErrors: result.fields }), refusal: null }, { status: 422 });
  return data({ lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function NewMeetingRoute() {
  const { dossiers, page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!shown) return <ChooseDossier dossiers={dossiers ?? []} />;
  const draft = { ...shown.draft, restores: shown.draft.restores && !answer };
  return <NewMeeting page={{ ...shown, draft }} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal} />;
}
