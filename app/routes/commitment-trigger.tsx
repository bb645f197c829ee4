import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { isStillWritten } from "~/commands/edit-commitment";
import { awaitsEvent, linkTrigger } from "~/commands/link-trigger";
import { may } from "~/domain/permissions";
import type { Scope, Viewer } from "~/domain/viewer";
import { isBackToForm, seenAlong } from "~/forms/moves-along";
import { parseForm } from "~/forms/parse";
import { triggerForm } from "~/forms/trigger";
import { translator } from "~/i18n/translator";
import { movesAlongPage } from "~/presenters/moves-along";
import { triggerPage, withKeptEvent } from "~/presenters/trigger";
import { change, forbidden, notFound, page } from "~/session/gate";
import { MovesAlong } from "~/ui/chain/moves-along";
import { NotAwaited, TriggerForm } from "~/ui/chain/trigger-form";
import { PageTitle } from "~/ui/page-title";
import { commitmentById } from "@db/queries/commitments";
import { triggerEventChoices } from "@db/queries/triggers";

const ADDRESS = "/commitments/:id/trigger";

/** The commitment of the address, which the viewer may edit. */
async function commitmentAt(viewer: Viewer, scope: Scope, id: string | undefined) {
  const row = (await commitmentById(scope, id ?? "")) ?? notFound();
  if (!may(viewer, "commitment.edit", row)) forbidden();
  return row;
}

export const loader = page(ADDRESS, async ({ viewer, scope, today, language, url, params, carried }) => {
  const row = await commitmentAt(viewer, scope, params.id);
  const t = translator(language);
  const events = withKeptEvent(await triggerEventChoices(scope, row.dossier.id, today), row);
  return {
    title: t("common.pageTitle", { page: t("chains.trigger.title") }), page: triggerPage(language, row, events, url.searchParams.get("event")),
    open: awaitsEvent(row) && isStillWritten(row), judged: !isStillWritten(row), lastResult: carried && parseForm(carried, triggerForm).reply(),
  };
});

const NOTHING = { lastResult: null, refusal: null, along: null };

export const action = change(ADDRESS, async ({ viewer, scope, form, now, today, language, params }) => {
  const row = await commitmentAt(viewer, scope, params.id);
  const reply = parseForm(form, triggerForm);
  if (reply.status !== "success" || isBackToForm(form)) return data({ ...NOTHING, lastResult: reply.reply() }, { status: 422 });
  const result = await linkTrigger(viewer, { id: row.id, ...reply.value, seen: seenAlong(form) }, { now, today });
  if (result.ok) throw redirect(`/commitments/${row.id}`, 303);
  const { refusal } = result;
  if (refusal === "not_found") notFound();
  if (refusal === "forbidden") forbidden();
  if (refusal === "moves_along") return data({ ...NOTHING, along: movesAlongPage(language, form, result) }, { status: 409 });
  if (refusal === "unknown_event" || refusal === "event_without_day") return data({ ...NOTHING, lastResult: reply.reply({ fieldErrors: { eventId: [refusal === "unknown_event" ? "not_a_choice" : refusal] } }) }, { status: 422 });
  return data({ ...NOTHING, lastResult: reply.reply(), refusal: refusal === "stale" ? ("stale" as const) : ("illegal_move" as const) }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function CommitmentTrigger() {
  const { page: shown, open, judged, lastResult } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useTranslations("chains.trigger");
  if (sent?.along) return <MovesAlong page={sent.along} />;
  return (
    <div className="narrow">
      <PageTitle lede={open ? t("sentence") : undefined}>{t("title")}</PageTitle>
      {open || sent ? <TriggerForm page={shown} lastResult={sent?.lastResult ?? lastResult} refusal={sent?.refusal} /> : <NotAwaited judged={judged} back={shown.back} />}
    </div>
  );
}
