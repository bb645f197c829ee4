import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { openDossier } from "~/commands/open-dossier";
import { takesOnNew } from "~/domain/organisation";
import { organisationsReached } from "~/domain/viewer";
import { settled } from "~/forms/conflict";
import { dossierForm, isSubmitting } from "~/forms/dossier";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { dossierConflict } from "~/presenters/dossier-conflict";
import { dossierFormChoices, newDossierValues } from "~/presenters/dossier-form";
import { change, forbidden, notFound, page } from "~/session/gate";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Conflict } from "~/ui/conflict";
import { DossierForm } from "~/ui/dossier/dossier-form";
import { PageTitle } from "~/ui/page-title";
import { dossierChoices } from "@db/queries/dossier-choices";
import { dossierById } from "@db/queries/dossiers";
import { lastSaved } from "@db/queries/last-saved";

export const loader = page("/dossiers/new", async ({ viewer, today, language, carried }) => {
  const t = translator(language);
  const found = await dossierChoices(organisationsReached(viewer, "coordinator"), today);
  const organisations = found.organisations.filter((each) => takesOnNew(each, today));
  const choices = dossierFormChoices(viewer, { ...found, organisations }, null, language);
  return {
    title: t("common.pageTitle", { page: t("dossiers.form.newTitle") }),
    choices,
    values: newDossierValues(newId(), viewer, organisations.map(({ id }) => id), today),
    lastResult: carried ? parseForm(carried, dossierForm({ today, submitting: isSubmitting(carried) })).reply() : null,
  };
});

export const action = change("/dossiers/new", async ({ viewer, scope, form: sent, now, today, language }) => {
  const form = settled(sent);
  const reply = parseForm(form, dossierForm({ today, submitting: isSubmitting(form) }));
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null, conflict: null }, { status: 422 });
  const result = await openDossier(viewer, reply.value, { now, today });
  if (result.ok) throw redirect(result.address, 303);
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "wrong_fields") return data({ lastResult: reply.reply({ fieldErrors: result.fieldErrors }), refusal: null, conflict: null }, { status: 422 });
  if (result.refusal !== "stale") return data({ lastResult: reply.reply(), refusal: result.refusal, conflict: null }, { status: 409 });
  const saved = (await dossierById(scope, reply.value.id)) ?? notFound();
  const choices = dossierFormChoices(viewer, await dossierChoices([saved.organisationId], today), saved, language);
  const by = await lastSaved({ table: "dossier", id: saved.id, dossierId: saved.id });
  return data({ lastResult: null, refusal: null, conflict: dossierConflict(language, { form, saved, by, choices }) }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function NewDossier() {
  const list = useTranslations("dossiers");
  const t = useTranslations("dossiers.form");
  const { choices, values, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.conflict) return <Conflict page={answer.conflict} back="/dossiers" />;
  return (
    <div className="narrow">
      <Breadcrumb crumbs={[{ href: "/dossiers", label: list("title") }]} />
      <PageTitle lede={t("newLede")}>{t("newTitle")}</PageTitle>
      <DossierForm isNew maySubmit values={values} choices={choices} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal} back="/dossiers" />
    </div>
  );
}
