import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { deleteDraft, seenContents } from "~/commands/delete-draft";
import { isTheirsToDelete, isUnsubmitted } from "~/domain/draft";
import { receive } from "~/forms/receive";
import { draftDeletionForm } from "~/forms/strike";
import { translator } from "~/i18n/translator";
import { draftDeletionPage } from "~/presenters/draft-deletion";
import { change, forbidden, notFound, page } from "~/session/gate";
import { dossierFromInside } from "~/session/inside-dossier";
import { DeleteDraft } from "~/ui/strike/delete-draft";
import { draftContents, wasDeletedBy } from "@db/queries/dossier-removal";
import { dossierByAddress } from "@db/queries/dossiers";
import { storyOf } from "@db/queries/story";

const ADDRESS = "/dossiers/:number/delete";

export const loader = page(ADDRESS, async ({ viewer, scope, language, params }) => {
  const dossier = await dossierFromInside(scope, params.number ?? "");
  if (!isTheirsToDelete(viewer, dossier)) forbidden();
  const [contents, seen, { meetings }] = await Promise.all([draftContents(dossier.id, viewer.id), seenContents(dossier.id, viewer), storyOf(scope, dossier.id)]);
  const t = translator(language);
  const shown = draftDeletionPage(dossier, contents, meetings, seen, language);
  return data({ title: t("common.pageTitle", { page: t("strikes.draft.title") }), page: shown }, { status: isUnsubmitted(dossier) ? 200 : 409 });
});

export const action = change(ADDRESS, async ({ viewer, scope, form, params }) => {
  const address = params.number ?? "";
  const dossier = await dossierByAddress(scope, address);
  if (!dossier) {
    if (await wasDeletedBy(address, viewer.id)) throw redirect("/dossiers", 303);
    notFound();
  }
  if (!isTheirsToDelete(viewer, dossier)) forbidden();
  const notTaken = await receive(form, draftDeletionForm, (sent) => deleteDraft(viewer, { dossierId: dossier.id, ...sent }), { wrong_password: "password" });
  if (!notTaken) throw redirect("/dossiers", 303);
  return data({ lastResult: notTaken.lastResult }, { status: notTaken.status });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Delete() {
  const { page: shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <DeleteDraft page={shown} lastResult={answer?.lastResult} />;
}
