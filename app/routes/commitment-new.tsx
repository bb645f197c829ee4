import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { recordCommitment } from "~/commands/record-commitment";
import { isClosed } from "~/domain/dossier";
import { levelsToGive, may } from "~/domain/permissions";
import { addressOf } from "~/domain/rows/dossier";
import { organisationsReached } from "~/domain/viewer";
import { commitmentForm } from "~/forms/commitment";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { commitmentChoices } from "~/presenters/commitment-form";
import { newCommitmentFields } from "~/presenters/commitment-fields";
import { fieldsRefused } from "~/presenters/commitment-refusals";
import { change, forbidden, notFound, page } from "~/session/gate";
import { CommitmentForm } from "~/ui/commitment/commitment-form";
import { DossierChooser } from "~/ui/commitment/dossier-chooser";
import { PageTitle } from "~/ui/page-title";
import { commitmentChoicesFor } from "@db/queries/commitment-choices";
import { recentDossiers } from "@db/queries/commitment-sources";
import { dossierByAddress } from "@db/queries/dossiers";

export const loader = page("/commitments/new", async ({ viewer, scope, today, language, url, carried }) => {
  const t = translator(language);
  const title = t("common.pageTitle", { page: t("commitments.form.newTitle") });
  const address = url.searchParams.get("dossier");
  if (!address) return { title, choosing: await recentDossiers(scope, organisationsReached(viewer, "coordinator")), form: null };
  const dossier = (await dossierByAddress(scope, address)) ?? notFound();
  if (!may(viewer, "commitment.record", dossier)) forbidden();
  const from = await commitmentChoicesFor(scope, { dossierId: dossier.id, id: null, today, levels: levelsToGive(viewer, dossier.organisationId) });
  const meeting = from.meetings.find(({ id }) => id === url.searchParams.get("meeting")) ?? null;
  return {
    title,
    choosing: null,
    form: {
      choices: commitmentChoices(language, from),
      defaults: newCommitmentFields({ id: newId(), today, meeting, counterparties: dossier.parties.map(({ id }) => id) }),
      back: meeting ? `/meetings/${meeting.id}` : addressOf(dossier),
      lastResult: carried ? parseForm(carried, commitmentForm).reply() : null,
      refusal: isClosed(dossier.state) ? ("dossier_closed" as const) : null,
    },
  };
});

export const action = change("/commitments/new", async ({ viewer, scope, form, now, today, url }) => {
  const dossier = (await dossierByAddress(scope, url.searchParams.get("dossier") ?? "")) ?? notFound();
  const reply = parseForm(form, commitmentForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await recordCommitment(viewer, { ...reply.value, dossierId: dossier.id }, { now, today });
  if (result.ok) throw redirect(`/commitments/${reply.value.id}`, 303);
  const { refusal } = result;
  if (refusal === "not_found") notFound();
  if (refusal === "forbidden") forbidden();
  return data({ lastResult: reply.reply({ fieldErrors: fieldsRefused(refusal, reply.value.content.dueKind) }), refusal }, { status: refusal === "dossier_closed" ? 409 : 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function NewCommitment() {
  const { choosing, form } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useTranslations("commitments.form");
  if (!form) return <DossierChooser dossiers={choosing} />;
  return (
    <>
      <PageTitle>{t("newTitle")}</PageTitle>
      <CommitmentForm {...form} lastResult={sent?.lastResult ?? form.lastResult} refusal={sent ? sent.refusal : form.refusal} />
    </>
  );
}
