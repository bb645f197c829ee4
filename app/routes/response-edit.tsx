import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { editResponse } from "~/commands/edit-response";
import { may } from "~/domain/permissions";
import type { ResponseRow } from "~/domain/rows/response";
import type { Scope, Viewer } from "~/domain/viewer";
import { settled } from "~/forms/conflict";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { responseEdit } from "~/forms/response";
import type { Language } from "~/domain/localized";
import { translator } from "~/i18n/translator";
import { responseConflict } from "~/presenters/response-conflict";
import { editResponsePage } from "~/presenters/response-form";
import { change, forbidden, notFound, page } from "~/session/gate";
import { leadsToStriking } from "~/session/striking";
import { struckRecord } from "~/session/struck";
import { Conflict } from "~/ui/conflict";
import { EditResponse } from "~/ui/response/edit-response";
import { StruckRecord } from "~/ui/strike/struck-record";
import { depositById } from "@db/queries/deposits";
import { lastSaved } from "@db/queries/last-saved";
import { responseChoices } from "@db/queries/response-choices";
import { answerablePoints, responseById } from "@db/queries/responses";
import { strikeFacts } from "@db/queries/strike-facts";

const ADDRESS = "/responses/:id/edit";

/** The answer of the address, which the viewer may put right. */
async function responseAt(viewer: Viewer, scope: Scope, id: string | undefined) {
  const row = (await responseById(scope, id ?? "")) ?? notFound();
  if (!may(viewer, "response.record", row)) forbidden();
  return row;
}

/** Its form as it is opened now. */
async function formOf(viewer: Viewer, scope: Scope, language: Language, row: ResponseRow) {
  const [deposit, choices] = await Promise.all([depositById(scope, row.depositId), responseChoices(scope, row.dossier.id)]);
  return editResponsePage(row, deposit ? answerablePoints(deposit) : [], choices, { viewer, language, newId });
}

export const loader = page(ADDRESS, async ({ carried, ...asked }) => {
  const { viewer, scope, language, params } = asked;
  const t = translator(language);
  const facts = await strikeFacts(scope, "response", params.id ?? "");
  if (facts?.strikeId) {
    const struck = await struckRecord(asked, "response", facts.id);
    return { kind: "struck" as const, title: t("common.pageTitle", { page: struck.record.title }), page: struck };
  }
  const row = await responseAt(viewer, scope, params.id);
  const shown = { ...(await formOf(viewer, scope, language, row)), strikeHref: (await leadsToStriking(asked, facts)) ? `/strike/response/${row.id}` : null };
  return { kind: "live" as const, title: t("common.pageTitle", { page: shown.heading }), page: shown, lastResult: carried && parseForm(settled(carried), responseEdit).reply() };
});

export const action = change(ADDRESS, async ({ viewer, scope, form: sent, now, today, language, params }) => {
  const row = await responseAt(viewer, scope, params.id);
  const form = settled(sent);
  const reply = parseForm(form, responseEdit);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null, conflict: null }, { status: 422 });
  const done = `/deposits/${row.depositId}#${row.id}`;
  const result = await editResponse(viewer, row.id, reply.value, { now, today });
  if (result.ok) throw redirect(done, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "fields") return data({ lastResult: reply.reply({ fieldErrors: result.fields }), refusal: null, conflict: null }, { status: 422 });
  if (result.refusal === "illegal_move") return data({ lastResult: reply.reply(), refusal: result.refusal, conflict: null }, { status: 409 });
  const saved = await responseAt(viewer, scope, row.id);
  const [current, by] = await Promise.all([formOf(viewer, scope, language, saved), lastSaved({ table: "response", id: saved.id, dossierId: saved.dossier.id })]);
  const conflict = responseConflict(language, { form, saved, page: current, by });
  if (conflict.differences.length === 0) throw redirect(done, 303);
  return data({ lastResult: null, refusal: null, conflict }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function ResponseEdit() {
  const found = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (found.kind === "struck") return <StruckRecord page={found.page} />;
  const { page: shown, lastResult } = found;
  if (answer?.conflict) return <Conflict page={answer.conflict} back={shown.back} />;
  return <EditResponse page={shown} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal} />;
}
