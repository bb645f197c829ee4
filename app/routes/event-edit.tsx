import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { editEvent } from "~/commands/edit-event";
import { may } from "~/domain/permissions";
import { addressOf } from "~/domain/rows/dossier";
import type { Scope, Viewer } from "~/domain/viewer";
import { settled } from "~/forms/conflict";
import { eventEdit } from "~/forms/event";
import { isBackToForm, seenAlong } from "~/forms/moves-along";
import { parseForm } from "~/forms/parse";
import { withWhenInParts } from "~/forms/when-in-parts";
import { translator } from "~/i18n/translator";
import { eventConflict } from "~/presenters/event-conflict";
import { editEventPage } from "~/presenters/event-form";
import { movesAlongPage } from "~/presenters/moves-along";
import { change, forbidden, notFound, page } from "~/session/gate";
import { leadsToStriking } from "~/session/striking";
import { struckRecord } from "~/session/struck";
import { MovesAlong } from "~/ui/chain/moves-along";
import { Conflict } from "~/ui/conflict";
import { EventPageView } from "~/ui/event/event-page";
import { StruckRecord } from "~/ui/strike/struck-record";
import { eventById } from "@db/queries/events";
import { lastSaved } from "@db/queries/last-saved";
import { partyChoices } from "@db/queries/party-choices";
import { strikeFacts } from "@db/queries/strike-facts";

const ADDRESS = "/events/:id/edit";

/** The event of the address, which the viewer may edit. */
async function eventAt(viewer: Viewer, scope: Scope, id: string | undefined) {
  const event = (await eventById(scope, id ?? "")) ?? notFound();
  if (!may(viewer, "event.edit", event.dossier)) forbidden();
  return event;
}

export const loader = page(ADDRESS, async ({ carried, ...asked }) => {
  const { viewer, scope, language, params } = asked;
  const t = translator(language);
  const facts = await strikeFacts(scope, "event", params.id ?? "");
  if (facts?.strikeId) {
    const struck = await struckRecord(asked, "event", facts.id);
    return { kind: "struck" as const, title: t("common.pageTitle", { page: struck.record.title }), page: struck };
  }
  const event = await eventAt(viewer, scope, params.id);
  const shown = { ...editEventPage(event, await partyChoices(), { viewer, language }), strikeHref: (await leadsToStriking(asked, facts)) ? `/strike/event/${event.id}` : null };
  return { kind: "live" as const, title: t("common.pageTitle", { page: shown.heading }), page: shown, lastResult: carried && parseForm(carried, eventEdit).reply() };
});

const NOTHING = { lastResult: null, refusal: null, conflict: null, along: null };

export const action = change(ADDRESS, async ({ viewer, scope, form: sent, now, today, language, params }) => {
  const event = await eventAt(viewer, scope, params.id);
  const form = withWhenInParts(settled(sent));
  const reply = parseForm(form, eventEdit);
  if (reply.status !== "success" || isBackToForm(form)) return data({ ...NOTHING, lastResult: reply.reply() }, { status: 422 });
  const done = `${addressOf(event.dossier)}#${event.id}`;
  const result = await editEvent(viewer, event.id, reply.value, { now, today, seen: seenAlong(form) });
  if (result.ok) throw redirect(done, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "fields") return data({ ...NOTHING, lastResult: reply.reply({ fieldErrors: result.fields }) }, { status: 422 });
  if (result.refusal === "moves_along") return data({ ...NOTHING, along: movesAlongPage(language, form, result) }, { status: 409 });
  if (result.refusal === "illegal_move") return data({ ...NOTHING, lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
  const saved = await eventAt(viewer, scope, event.id);
  const by = await lastSaved({ table: "event", id: saved.id, dossierId: saved.dossier.id });
  const conflict = eventConflict(language, { form, edit: reply.value, saved, by, directory: await partyChoices() });
  if (conflict.differences.length === 0) throw redirect(done, 303);
  return data({ ...NOTHING, conflict }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function EditEvent() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (loaded.kind === "struck") return <StruckRecord page={loaded.page} />;
  const { page: shown, lastResult } = loaded;
  if (answer?.along) return <MovesAlong page={answer.along} />;
  if (answer?.conflict) return <Conflict page={answer.conflict} back={shown.back} />;
  return <EventPageView page={shown} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal} />;
}
