import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { recordSign, takesSigns } from "~/commands/record-sign";
import { isClosed } from "~/domain/dossier";
import { NUDGE_KINDS } from "~/domain/nudge";
import { may } from "~/domain/permissions";
import { SIGN_KINDS } from "~/domain/sign";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { signForm } from "~/forms/sign";
import { translator } from "~/i18n/translator";
import { fieldsRefused } from "~/presenters/commitment-refusals";
import { change, forbidden, notFound, page } from "~/session/gate";
import { ClosedMove } from "~/ui/commitment/closed-move";
import { SignForm } from "~/ui/commitment/sign-form";
import { Narrow } from "~/ui/layout";
import { PageTitle } from "~/ui/page-title";
import { commitmentById } from "@db/queries/commitments";

export const loader = page("/commitments/:id/signs/new", async ({ viewer, scope, today, language, params, url, carried }) => {
  const row = (await commitmentById(scope, params.id ?? "")) ?? notFound();
  if (!may(viewer, "commitment.edit", row)) forbidden();
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("commitments.sign.title") }),
    id: newId(), today, words: row.words, state: row.state, dossierClosed: isClosed(row.dossier.state), open: takesSigns(row), back: `/commitments/${row.id}`,
    kind: SIGN_KINDS.find((kind) => kind === url.searchParams.get("kind")) ?? ("their_news" as const), nudge: NUDGE_KINDS.find((kind) => kind === url.searchParams.get("nudge")) ?? null,
    lastResult: carried ? parseForm(carried, signForm(today)).reply() : null,
  };
});

export const action = change("/commitments/:id/signs/new", async ({ viewer, scope, form, now, today, params }) => {
  const commitmentId = params.id ?? "";
  if (!may(viewer, "commitment.edit", (await commitmentById(scope, commitmentId)) ?? notFound())) forbidden();
  const reply = parseForm(form, signForm(today));
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await recordSign(viewer, { ...reply.value, commitmentId }, { now, today });
  if (result.ok) throw redirect(`/commitments/${commitmentId}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  const refusal = result.refusal === "illegal_move" ? ("judged" as const) : result.refusal;
  return data({ lastResult: reply.reply({ fieldErrors: fieldsRefused(refusal) }), refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function NewSign() {
  const { open, state, dossierClosed, ...page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useTranslations("commitments.sign");
  return (
    <Narrow>
      <PageTitle lede={t("sentence")}>{t("title")}</PageTitle>
      {open || sent ? <SignForm {...page} lastResult={sent?.lastResult ?? page.lastResult} refusal={sent?.refusal} /> : <ClosedMove state={state} dossierClosed={dossierClosed} back={page.back} />}
    </Narrow>
  );
}
