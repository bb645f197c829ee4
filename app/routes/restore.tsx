import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { restore } from "~/commands/restore";
import { mayRestore } from "~/domain/strike";
import { parseForm } from "~/forms/parse";
import { restoreForm } from "~/forms/strike";
import { translator } from "~/i18n/translator";
import { homeOf, restorePage } from "~/presenters/strike";
import { type Asked, change, forbidden, notFound, page } from "~/session/gate";
import { Restore } from "~/ui/strike/restore-form";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { strikeFacts } from "@db/queries/strike-facts";
import { strikeById } from "@db/queries/strikes";

const ADDRESS = "/strikes/:id/restore";

/** The striking-out of the address and its record, which the viewer may restore. */
async function strikeAt({ viewer, scope, now, params }: Pick<Asked, "viewer" | "scope" | "now" | "params">) {
  const strike = (await strikeById(params.id ?? "")) ?? notFound();
  const facts = (await strikeFacts(scope, strike.subject, strike.subjectId)) ?? notFound();
  if (!mayRestore(viewer, { ...facts.rule, ...strike }, now)) forbidden();
  return { strike, facts };
}

export const loader = page(ADDRESS, async ({ carried, ...asked }) => {
  const { strike, facts } = await strikeAt(asked);
  const { viewer, now, language } = asked;
  if (strike.restoredAt) throw redirect(homeOf(facts), 303);
  if (facts.level === "bureau") await logConfidentialAccess(viewer.id, facts.dossier.id, now);
  const shown = restorePage(facts, strike, language);
  return { title: translator(language)("common.pageTitle", { page: shown.heading }), page: shown, lastResult: carried && parseForm(carried, restoreForm).reply() };
});

export const action = change(ADDRESS, async ({ form, ...asked }) => {
  const { strike, facts } = await strikeAt(asked);
  const { viewer, now, today } = asked;
  const reply = parseForm(form, restoreForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await restore(viewer, { strikeId: strike.id, subject: { kind: strike.subject, id: strike.subjectId }, reason: reply.value.reason }, { now, today });
  if (result.ok || result.refusal === "already_restored") throw redirect(homeOf(facts), 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function RestoreRoute() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <Restore page={shown} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal} />;
}
