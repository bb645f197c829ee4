import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { setNextStep, takesSteps } from "~/commands/set-next-step";
import { isClosed } from "~/domain/dossier";
import { may } from "~/domain/permissions";
import { settled } from "~/forms/conflict";
import { nextStepForm } from "~/forms/next-step";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { nextStepConflict, nextStepDefaults } from "~/presenters/next-step";
import { change, forbidden, notFound, page } from "~/session/gate";
import { ClosedMove } from "~/ui/commitment/closed-move";
import { NextStepForm } from "~/ui/commitment/next-step";
import { Conflict } from "~/ui/conflict";
import { Narrow } from "~/ui/layout";
import { PageTitle } from "~/ui/page-title";
import { commitmentById } from "@db/queries/commitments";
import { lastSaved } from "@db/queries/last-saved";

const ADDRESS = "/commitments/:id/next-step";

export const loader = page(ADDRESS, async ({ viewer, scope, language, params, carried }) => {
  const row = (await commitmentById(scope, params.id ?? "")) ?? notFound();
  if (!may(viewer, "commitment.advance", row)) forbidden();
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("ledger.step.title") }), words: row.words, form: nextStepDefaults(row), back: `/commitments/${row.id}`,
    open: takesSteps(row), state: row.state, dossierClosed: isClosed(row.dossier.state), lastResult: carried ? parseForm(carried, nextStepForm).reply() : null,
  };
});

export const action = change(ADDRESS, async ({ viewer, scope, language, form: sent, now, params }) => {
  const id = params.id ?? "";
  const row = (await commitmentById(scope, id)) ?? notFound();
  if (!may(viewer, "commitment.advance", row)) forbidden();
  const form = settled(sent);
  if (form.get("intent") === "clear") for (const name of ["words", "onDay"]) form.delete(name);
  const reply = parseForm(form, nextStepForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), conflict: null }, { status: 422 });
  const result = await setNextStep(viewer, { id, ...reply.value }, { now });
  if (result.ok) throw redirect(`/commitments/${id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal !== "stale") return data({ lastResult: reply.reply(), conflict: null }, { status: 409 });
  const saved = (await commitmentById(scope, id)) ?? notFound();
  return data({ lastResult: null, conflict: nextStepConflict(language, form, saved, await lastSaved({ table: "commitment", id, dossierId: saved.dossier.id })) }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function NextStep() {
  const { open, state, dossierClosed, form, words, back, lastResult } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useTranslations("ledger.step");
  if (sent?.conflict) return <Conflict page={sent.conflict} back={back} />;
  return (
    <Narrow>
      <PageTitle lede={t("sentence")}>{t("title")}</PageTitle>
      {open ? <NextStepForm form={form} quoted={words} back={back} lastResult={sent?.lastResult ?? lastResult} /> : <ClosedMove state={state} dossierClosed={dossierClosed} back={back} />}
    </Narrow>
  );
}
