import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { editDossier } from "~/commands/edit-dossier";
import { may } from "~/domain/permissions";
import { addressOf } from "~/domain/rows/dossier";
import { settled } from "~/forms/conflict";
import { dossierForm, isSubmitting } from "~/forms/dossier";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { dossierConflict } from "~/presenters/dossier-conflict";
import { editDossierPage } from "~/presenters/dossier-edit";
import { dossierFormChoices } from "~/presenters/dossier-form";
import { change, forbidden, notFound, page } from "~/session/gate";
import { Conflict } from "~/ui/conflict";
import { EditDossier } from "~/ui/dossier/edit-dossier";
import { dossierChoices } from "@db/queries/dossier-choices";
import { dossierByAddress, lastRefusal } from "@db/queries/dossiers";
import { lastSaved } from "@db/queries/last-saved";

const ADDRESS = "/dossiers/:number/edit";

export const loader = page(ADDRESS, async ({ viewer, scope, today, language, params, carried }) => {
  const t = translator(language);
  const dossier = (await dossierByAddress(scope, params.number ?? "")) ?? notFound();
  if (!may(viewer, "dossier.edit", dossier)) forbidden();
  const [found, refusal] = await Promise.all([dossierChoices([dossier.organisationId], today), lastRefusal(dossier.id)]);
  const edit = editDossierPage(dossier, { viewer, language, refusal, choices: dossierFormChoices(viewer, found, dossier, language) });
  const lastResult = carried ? parseForm(carried, dossierForm({ today, submitting: isSubmitting(carried) })).reply() : null;
  return data({ title: t("common.pageTitle", { page: t("dossiers.form.editTitle") }), edit, lastResult }, { status: edit.closed ? 403 : 200 });
});

export const action = change(ADDRESS, async ({ viewer, scope, form: sent, now, today, language, params }) => {
  const dossier = (await dossierByAddress(scope, params.number ?? "")) ?? notFound();
  const form = settled(sent);
  const reply = parseForm(form, dossierForm({ today, submitting: isSubmitting(form) }));
  if (!may(viewer, "dossier.edit", dossier)) forbidden();
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null, conflict: null }, { status: 422 });
  const result = await editDossier(viewer, dossier.id, reply.value, { now, today });
  if (result.ok) throw redirect(result.address, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "wrong_fields") return data({ lastResult: reply.reply({ fieldErrors: result.fieldErrors }), refusal: null, conflict: null }, { status: 422 });
  if (result.refusal !== "stale") return data({ lastResult: reply.reply(), refusal: result.refusal, conflict: null }, { status: 409 });
  const saved = (await dossierByAddress(scope, dossier.id)) ?? notFound();
  const choices = dossierFormChoices(viewer, await dossierChoices([saved.organisationId], today), saved, language);
  const by = await lastSaved({ table: "dossier", id: saved.id, dossierId: saved.id });
  return data({ lastResult: null, refusal: null, conflict: { page: dossierConflict(language, { form, saved, by, choices }), back: addressOf(saved) } }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Edit() {
  const { edit, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.conflict) return <Conflict page={answer.conflict.page} back={answer.conflict.back} />;
  return <EditDossier page={edit} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
