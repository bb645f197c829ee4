import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { editAgreement } from "~/commands/keep-agreement";
import { may } from "~/domain/permissions";
import type { Scope, Viewer } from "~/domain/viewer";
import { agreementEdit } from "~/forms/agreement";
import { withRowsInParts } from "~/forms/agreement-in-parts";
import { settled } from "~/forms/conflict";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { agreementConflict } from "~/presenters/agreement-conflict";
import { editAgreementPage } from "~/presenters/agreement-form";
import { change, forbidden, notFound, page } from "~/session/gate";
import { AgreementFormView } from "~/ui/agreement/agreement-form-page";
import { Conflict } from "~/ui/conflict";
import { agreementChoices } from "@db/queries/agreement-choices";
import { agreementById } from "@db/queries/agreements";
import { lastSaved } from "@db/queries/last-saved";

const ADDRESS = "/agreements/:id/edit";

/** The agreement of the address, which the viewer may edit. */
async function agreementAt(viewer: Viewer, scope: Scope, id: string | undefined) {
  const agreement = (await agreementById(scope, id ?? "")) ?? notFound();
  if (!may(viewer, "agreement.keep", agreement)) forbidden();
  return agreement;
}

export const loader = page(ADDRESS, async ({ viewer, scope, language, today, params, carried }) => {
  const row = await agreementAt(viewer, scope, params.id);
  const shown = editAgreementPage(row, await agreementChoices(scope, row.dossier.id, today), { viewer, language, newId });
  return { title: translator(language)("common.pageTitle", { page: shown.heading }), page: shown, signed: row.state === "signed", lastResult: carried && parseForm(withRowsInParts(settled(carried)), agreementEdit).reply() };
});

export const action = change(ADDRESS, async ({ viewer, scope, form: sent, now, today, language, params }) => {
  const row = await agreementAt(viewer, scope, params.id);
  const form = withRowsInParts(settled(sent));
  const reply = parseForm(form, agreementEdit);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null, conflict: null }, { status: reply.status === "error" ? 422 : 200 });
  const { value } = reply;
  const result = await editAgreement(viewer, { ...value, id: row.id }, { now, today });
  if (result.ok) throw redirect(`/agreements/${row.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "fields") return data({ lastResult: reply.reply({ fieldErrors: result.fields }), refusal: null, conflict: null }, { status: 422 });
  if (result.refusal !== "stale") return data({ lastResult: reply.reply(), refusal: result.refusal, conflict: null }, { status: 409 });
  const saved = await agreementAt(viewer, scope, row.id);
  const [{ directory, ...choices }, by] = await Promise.all([agreementChoices(scope, saved.dossier.id, today), lastSaved({ table: "agreement", id: saved.id, dossierId: saved.dossier.id })]);
  const { meetings } = editAgreementPage(saved, { directory, ...choices }, { viewer, language, newId });
  const conflict = agreementConflict(language, { form, edit: value, saved, by, directory, meetings });
  if (conflict.differences.length === 0) throw redirect(`/agreements/${row.id}`, 303);
  return data({ lastResult: null, refusal: null, conflict }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function EditAgreement() {
  const { page: shown, lastResult, signed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.conflict) return <Conflict page={answer.conflict} back={shown.back} />;
  return <AgreementFormView page={shown} signed={signed} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal} />;
}
