import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { signAgreement } from "~/commands/sign-agreement";
import { whyNotSigned } from "~/domain/agreement";
import { takesRecords } from "~/domain/dossier";
import { may } from "~/domain/permissions";
import type { AgreementRow } from "~/domain/rows/agreement";
import type { Scope, Viewer } from "~/domain/viewer";
import { signForm } from "~/forms/agreement";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { signAgreementPage } from "~/presenters/agreement";
import { forbidden, notFound, page } from "~/session/gate";
import { changeWithFiles } from "~/session/upload";
import { SignAgreement } from "~/ui/agreement/sign-agreement";
import { agreementById } from "@db/queries/agreements";

const ADDRESS = "/agreements/:id/sign";

/** The agreement of the address, whose signing the viewer may record. */
async function agreementAt(viewer: Viewer, scope: Scope, id: string | undefined) {
  const agreement = (await agreementById(scope, id ?? "")) ?? notFound();
  if (!may(viewer, "agreement.keep", agreement)) forbidden();
  return agreement;
}

/** Why an agreement cannot be signed as it stands. */
const whyNot = ({ state, parties, clauses, dossier }: AgreementRow) =>
  whyNotSigned({ state, parties: parties.length, clauses: clauses.length }) ?? (takesRecords(dossier.state) ? null : ("illegal_move" as const));

export const loader = page(ADDRESS, async ({ viewer, scope, today, language, params, carried }) => {
  const row = await agreementAt(viewer, scope, params.id);
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("agreements.sign.heading", { title: row.title }) }),
    page: signAgreementPage(row, { language, today, newId }), why: whyNot(row), lastResult: carried && parseForm(carried, signForm).reply(),
  };
});

export const action = changeWithFiles(ADDRESS, async ({ viewer, scope, form, files, now, today, params }) => {
  const row = await agreementAt(viewer, scope, params.id);
  const reply = parseForm(form, signForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await signAgreement(viewer, row.id, reply.value, { now, today, scan: files.get("scan") });
  if (result.ok) throw redirect(`/agreements/${row.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "fields") return data({ lastResult: reply.reply({ fieldErrors: result.fields }), refusal: null }, { status: 422 });
  const again = reply.reply();
  // What will be made is shown anew: the form answers for the draft as it now stands, with everything that was typed.
  const { version } = await agreementAt(viewer, scope, row.id);
  return data({ lastResult: { ...again, initialValue: { ...again.initialValue, version: String(version) } }, refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Sign() {
  const { page: shown, why, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SignAgreement page={shown} why={why} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal} />;
}
