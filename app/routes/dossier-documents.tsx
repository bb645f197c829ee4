import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { addDocument } from "~/commands/keep-document";
import { may } from "~/domain/permissions";
import { addressOf } from "~/domain/rows/dossier";
import { documentForm } from "~/forms/document";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { documentsPage, showsBureauDocuments } from "~/presenters/documents";
import { dossierHeader } from "~/presenters/dossier-header";
import { pageTitle } from "~/presenters/dossier-page";
import { forbidden, notFound, page } from "~/session/gate";
import { dossierFromInside } from "~/session/inside-dossier";
import { leadingToStriking } from "~/session/striking";
import { changeWithFiles } from "~/session/upload";
import { DossierDocuments } from "~/ui/document/dossier-documents";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { documentsOf } from "@db/queries/documents";

const ADDRESS = "/dossiers/:number/documents";

export const loader = page(ADDRESS, async ({ viewer, scope, now, today, language, url, params, carried }) => {
  const dossier = await dossierFromInside(scope, params.number ?? "");
  const found = await documentsOf(scope, dossier.id, url.searchParams.get("before"));
  if (dossier.confidentiality === "bureau" || showsBureauDocuments(found)) await logConfidentialAccess(viewer.id, dossier.id, now);
  return {
    title: pageTitle(dossier, language, translator(language)("story.sections.documents")),
    header: dossierHeader(dossier, { viewer, language, today }),
    page: documentsPage(dossier, found, { viewer, language, strikes: await leadingToStriking({ viewer, now, today }, dossier, found.documents), newId }),
    lastResult: carried && parseForm(carried, documentForm).reply(),
  };
});

export const action = changeWithFiles(ADDRESS, async ({ viewer, scope, form, files, now, params }) => {
  const dossier = await dossierFromInside(scope, params.number ?? "");
  if (!may(viewer, "document.keep", dossier)) forbidden();
  const reply = parseForm(form, documentForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await addDocument(viewer, dossier.id, reply.value, files.get("file"), now);
  if (result.ok) throw redirect(`${addressOf(dossier)}/documents#${result.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "fields") return data({ lastResult: reply.reply({ fieldErrors: result.fields }), refusal: null }, { status: 422 });
  return data({ lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Documents() {
  const { header, page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <DossierDocuments header={header} page={shown} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal} />;
}
