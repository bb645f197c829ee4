import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { drawRedLine, giveUpRedLine } from "~/commands/keep-red-line";
import { may } from "~/domain/permissions";
import { addressOf } from "~/domain/rows/dossier";
import type { Scope, Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { redLineEnd, redLineForm } from "~/forms/red-line";
import { translator } from "~/i18n/translator";
import { pageTitle } from "~/presenters/dossier-page";
import { redLinesPage } from "~/presenters/red-lines";
import { change, forbidden, notFound, page } from "~/session/gate";
import { RedLinesView } from "~/ui/red-line/red-lines-view";
import { Refusal } from "~/ui/refusal";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { dossierByAddress } from "@db/queries/dossiers";
import { redLinesOf } from "@db/queries/red-lines";

const ADDRESS = "/dossiers/:number/red-lines";

/** The dossier of the address for the bureau of its organisation; anybody else knows of no red lines. */
async function dossierOfBureau(viewer: Viewer, scope: Scope, address: string | undefined) {
  const dossier = (await dossierByAddress(scope, address ?? "")) ?? notFound();
  if (!may(viewer, "red_line.keep", dossier)) notFound();
  return dossier;
}

export const loader = page(ADDRESS, async ({ viewer, scope, now, language, params, carried }) => {
  const dossier = await dossierOfBureau(viewer, scope, params.number);
  const lines = await redLinesOf(scope, dossier.id);
  await logConfidentialAccess(viewer.id, dossier.id, now);
  const t = translator(language);
  return { title: pageTitle(dossier, language, t("redLines.title")), page: redLinesPage(dossier, lines, newId(), language), lastResult: carried ? parseForm(carried, redLineForm).reply() : null };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, params }) => {
  const dossier = await dossierOfBureau(viewer, scope, params.number);
  const ending = parseForm(form, redLineEnd);
  const reply = ending.status === "success" ? null : parseForm(form, redLineForm);
  if (reply && reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = ending.status === "success" ? await giveUpRedLine(viewer, { id: ending.value.end, dossierId: dossier.id }, now) : reply ? await drawRedLine(viewer, { ...reply.value, dossierId: dossier.id }, now) : notFound();
  if (result.ok) throw redirect(`${addressOf(dossier)}/red-lines`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ lastResult: reply?.reply() ?? null, refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function DossierRedLines() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Refusal code={answer?.refusal} />
      <RedLinesView page={shown} lastResult={answer?.lastResult ?? lastResult} />
    </>
  );
}
