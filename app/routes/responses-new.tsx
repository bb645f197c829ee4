import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { recordResponses } from "~/commands/record-responses";
import { may } from "~/domain/permissions";
import type { Scope, Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { responsesForm } from "~/forms/response";
import { translator } from "~/i18n/translator";
import { newResponsesPage } from "~/presenters/response-form";
import { change, forbidden, notFound, page } from "~/session/gate";
import { NewResponses } from "~/ui/response/responses-form";
import { depositById } from "@db/queries/deposits";
import { responseChoices } from "@db/queries/response-choices";
import { answerablePoints, responseById } from "@db/queries/responses";

const ADDRESS = "/deposits/:id/responses/new";

/** The deposit of the address, to which the viewer may record answers. */
async function depositAt(viewer: Viewer, scope: Scope, id: string | undefined) {
  const deposit = (await depositById(scope, id ?? "")) ?? notFound();
  if (!may(viewer, "response.record", deposit)) forbidden();
  return deposit;
}

export const loader = page(ADDRESS, async ({ viewer, scope, url, today, language, params, carried }) => {
  const deposit = await depositAt(viewer, scope, params.id);
  const [choices, like] = await Promise.all([responseChoices(scope, deposit.dossier.id), responseById(scope, url.searchParams.get("like") ?? "")]);
  const begun = like?.depositId === deposit.id ? like : null;
  const shown = newResponsesPage(deposit, answerablePoints(deposit), choices, { viewer, language, newId, today, like: begun });
  return { title: translator(language)("common.pageTitle", { page: shown.heading }), page: shown, lastResult: carried && parseForm(carried, responsesForm).reply() };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, today, params }) => {
  const deposit = await depositAt(viewer, scope, params.id);
  const reply = parseForm(form, responsesForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: reply.status === "error" ? 422 : 200 });
  const result = await recordResponses(viewer, deposit.id, reply.value, { now, today });
  if (result.ok) throw redirect(`/deposits/${deposit.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "fields") return data({ lastResult: reply.reply({ fieldErrors: result.fields }), refusal: null }, { status: 422 });
  return data({ lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function ResponsesNew() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <NewResponses page={shown} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal} />;
}
