import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { keepAgreement } from "~/commands/keep-agreement";
import { may } from "~/domain/permissions";
import type { Scope, Viewer } from "~/domain/viewer";
import { agreementForm } from "~/forms/agreement";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { newAgreementPage } from "~/presenters/agreement-form";
import { change, forbidden, notFound, page } from "~/session/gate";
import { AgreementFormView } from "~/ui/agreement/agreement-form-page";
import { agreementChoices } from "@db/queries/agreement-choices";
import { dossierByAddress } from "@db/queries/dossiers";

const ADDRESS = "/dossiers/:number/agreements/new";

/** The dossier of the address, in which the viewer may prepare agreements. */
async function dossierAt(viewer: Viewer, scope: Scope, address: string | undefined) {
  const dossier = (await dossierByAddress(scope, address ?? "")) ?? notFound();
  if (!may(viewer, "agreement.keep", dossier)) forbidden();
  return dossier;
}

export const loader = page(ADDRESS, async ({ viewer, scope, language, today, params, carried }) => {
  const dossier = await dossierAt(viewer, scope, params.number);
  const shown = newAgreementPage(dossier, await agreementChoices(scope, dossier.id, today), { viewer, language, newId });
  return { title: translator(language)("common.pageTitle", { page: shown.heading }), page: shown, lastResult: carried && parseForm(carried, agreementForm).reply() };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, today, params }) => {
  const dossier = await dossierAt(viewer, scope, params.number);
  const reply = parseForm(form, agreementForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: reply.status === "error" ? 422 : 200 });
  const result = await keepAgreement(viewer, dossier.id, reply.value, { now, today });
  if (result.ok) throw redirect(`/agreements/${result.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "fields") return data({ lastResult: reply.reply({ fieldErrors: result.fields }), refusal: null }, { status: 422 });
  return data({ lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function NewAgreement() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <AgreementFormView page={shown} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal} />;
}
