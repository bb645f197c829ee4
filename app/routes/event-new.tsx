import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { recordEvent } from "~/commands/record-event";
import { may } from "~/domain/permissions";
import { addressOf } from "~/domain/rows/dossier";
import type { Scope, Viewer } from "~/domain/viewer";
import { eventForm } from "~/forms/event";
import { idField, newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { eventKindNamed, newEventPage } from "~/presenters/event-form";
import { change, forbidden, notFound, page } from "~/session/gate";
import { EventPageView } from "~/ui/event/event-page";
import { dossierByAddress } from "@db/queries/dossiers";
import { partyChoices } from "@db/queries/party-choices";

const ADDRESS = "/dossiers/:number/events/new";

/** The dossier of the address, in which the viewer may record events. */
async function dossierAt(viewer: Viewer, scope: Scope, address: string | undefined) {
  const dossier = (await dossierByAddress(scope, address ?? "")) ?? notFound();
  if (!may(viewer, "event.record", dossier)) forbidden();
  return dossier;
}

export const loader = page(ADDRESS, async ({ viewer, scope, url, language, params, carried }) => {
  const dossier = await dossierAt(viewer, scope, params.number);
  const shown = newEventPage(eventKindNamed(url.searchParams.get("kind")), dossier, await partyChoices(), newId(), { viewer, language });
  return { title: translator(language)("common.pageTitle", { page: shown.heading }), page: shown, lastResult: carried && parseForm(carried, eventForm).reply() };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, today, url, params }) => {
  const dossier = await dossierAt(viewer, scope, params.number);
  const reply = parseForm(form, eventForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await recordEvent(viewer, dossier.id, reply.value, { now, today });
  const setsOff = idField.safeParse(url.searchParams.get("sets-off"));
  if (result.ok && setsOff.success) throw redirect(`/commitments/${setsOff.data}/trigger?event=${result.id}`, 303);
  if (result.ok) throw redirect(`${addressOf(dossier)}#${result.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "fields") return data({ lastResult: reply.reply({ fieldErrors: result.fields }), refusal: null }, { status: 422 });
  return data({ lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function NewEvent() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <EventPageView page={shown} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal} />;
}
