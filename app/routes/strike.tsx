import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { strikeOut } from "~/commands/strike-out";
import { may } from "~/domain/permissions";
import { isStillDeposited, mayStrike, type Strikeable, STRIKEABLE } from "~/domain/strike";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { strikeForm } from "~/forms/strike";
import { translator } from "~/i18n/translator";
import { homeOf, strikePage } from "~/presenters/strike";
import { type Asked, change, forbidden, notFound, page } from "~/session/gate";
import { strikingOf } from "~/session/striking";
import { struckRecord } from "~/session/struck";
import { NobodyStrikes, StillDeposited, StrikeOut } from "~/ui/strike/strike-form";
import { StruckRecord } from "~/ui/strike/struck-record";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { strikeFacts } from "@db/queries/strike-facts";

const ADDRESS = "/strike/:kind/:id";

/** The record of the address, which the viewer may know of. */
async function recordAt({ scope, params }: Pick<Asked, "scope" | "params">) {
  const kind: Strikeable = STRIKEABLE.find((each) => each === params.kind) ?? notFound();
  return (await strikeFacts(scope, kind, params.id ?? "")) ?? notFound();
}

export const loader = page(ADDRESS, async ({ carried, ...asked }) => {
  const { viewer, now, language } = asked;
  const facts = await recordAt(asked);
  const t = translator(language);
  if (facts.strikeId) return { kind: "struck" as const, title: t("common.pageTitle", { page: t("common.word.struckOut") }), page: await struckRecord(asked, facts.kind, facts.id) };
  const striking = await strikingOf(asked, facts);
  if (striking === "others") forbidden();
  if (facts.level === "bureau") await logConfidentialAccess(viewer.id, facts.dossier.id, now);
  const shown = strikePage(facts, language);
  if (striking === "nobody") {
    const mayDelegate = may(viewer, "role.grant", facts.dossier);
    return { kind: "nobody" as const, title: t("common.pageTitle", { page: shown.heading }), page: shown, mayDelegate };
  }
  if (isStillDeposited(facts)) return { kind: "deposited" as const, title: t("common.pageTitle", { page: shown.heading }), page: shown };
  return { kind: "live" as const, title: t("common.pageTitle", { page: shown.heading }), page: shown, strikeId: newId(), lastResult: carried && parseForm(carried, strikeForm).reply() };
});

export const action = change(ADDRESS, async ({ form, ...asked }) => {
  const { viewer, now } = asked;
  const facts = await recordAt(asked);
  const reply = parseForm(form, strikeForm);
  if (!facts.strikeId && !mayStrike(viewer, facts.rule, now)) forbidden();
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const { id: strikeId, seen, reason } = reply.value;
  const result = await strikeOut(viewer, { kind: facts.kind, id: facts.id, strikeId, seen, reason }, { now });
  if (result.ok) throw redirect(homeOf(facts), 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Strike() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (shown.kind === "struck") return <StruckRecord page={shown.page} />;
  if (shown.kind === "deposited") return <StillDeposited page={shown.page} />;
  if (shown.kind === "nobody") return <NobodyStrikes page={shown.page} mayDelegate={shown.mayDelegate} />;
  return <StrikeOut page={shown.page} strikeId={shown.strikeId} lastResult={answer?.lastResult ?? shown.lastResult} refusal={answer?.refusal} />;
}
