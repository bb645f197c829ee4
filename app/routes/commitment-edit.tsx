import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { editCommitment, isStillWritten } from "~/commands/edit-commitment";
import type { Day } from "~/domain/days";
import { levelsToGive, may } from "~/domain/permissions";
import type { CommitmentRow } from "~/domain/rows/commitment";
import type { Scope, Viewer } from "~/domain/viewer";
import { commitmentEditForm } from "~/forms/commitment";
import { settled } from "~/forms/conflict";
import { isBackToForm, seenAlong } from "~/forms/moves-along";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { commitmentConflict } from "~/presenters/commitment-conflict";
import { commitmentFields } from "~/presenters/commitment-fields";
import { commitmentChoices } from "~/presenters/commitment-form";
import { fieldsRefused } from "~/presenters/commitment-refusals";
import { movesAlongPage } from "~/presenters/moves-along";
import { withKeptEvent } from "~/presenters/trigger";
import { change, forbidden, notFound, page } from "~/session/gate";
import { MovesAlong } from "~/ui/chain/moves-along";
import { CommitmentForm } from "~/ui/commitment/commitment-form";
import { Conflict } from "~/ui/conflict";
import { PageTitle } from "~/ui/page-title";
import { isSignedClause } from "@db/queries/clause-commitments";
import { commitmentChoicesFor } from "@db/queries/commitment-choices";
import { commitmentById } from "@db/queries/commitments";
import { lastSaved } from "@db/queries/last-saved";

async function choosingFrom(viewer: Viewer, scope: Scope, row: CommitmentRow, today: Day) {
  const levels = levelsToGive(viewer, row.organisationId);
  const found = await commitmentChoicesFor(scope, { dossierId: row.dossier.id, id: row.id, today, levels: levels.includes(row.confidentiality) ? levels : [...levels, row.confidentiality] });
  const from = { ...found, kept: row.partyId };
  // What it waits for stays a choice, nameless, where the reader may not see it: saving must not drop it.
  const others = row.trigger?.words === null ? [row.trigger, ...from.others] : from.others;
  return { ...from, others, events: withKeptEvent(from.events, row) };
}

export const loader = page("/commitments/:id/edit", async ({ viewer, scope, today, language, params, carried }) => {
  const row = (await commitmentById(scope, params.id ?? "")) ?? notFound();
  if (!may(viewer, "commitment.edit", row)) forbidden();
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("commitments.form.editTitle") }),
    choices: commitmentChoices(language, await choosingFrom(viewer, scope, row, today)),
    defaults: commitmentFields(row.id, row), version: row.version, back: `/commitments/${row.id}`,
    lastResult: carried ? parseForm(carried, commitmentEditForm).reply() : null,
    refusal: isStillWritten(row) ? ((await isSignedClause(row.id)) ? ("signed_clause" as const) : null) : ("judged" as const),
  };
});

export const action = change("/commitments/:id/edit", async ({ viewer, scope, language, form: sent, now, today, params }) => {
  const id = params.id ?? "";
  if (!may(viewer, "commitment.edit", (await commitmentById(scope, id)) ?? notFound())) forbidden();
  const form = settled(sent);
  const reply = parseForm(form, commitmentEditForm);
  if (reply.status !== "success" || isBackToForm(form)) return data({ lastResult: reply.reply(), refusal: null, conflict: null, along: null }, { status: 422 });
  const result = await editCommitment(viewer, { id, version: reply.value.version, content: reply.value.content, seen: seenAlong(form) }, { now, today });
  if (result.ok) throw redirect(`/commitments/${id}`, 303);
  const { refusal } = result;
  if (refusal === "not_found") notFound();
  if (refusal === "forbidden") forbidden();
  if (refusal === "moves_along") return data({ lastResult: null, refusal: null, conflict: null, along: movesAlongPage(language, form, result) }, { status: 409 });
  if (refusal !== "stale") return data({ lastResult: reply.reply({ fieldErrors: fieldsRefused(refusal, reply.value.content.dueKind) }), refusal, conflict: null, along: null }, { status: refusal === "judged" || refusal === "signed_clause" ? 409 : 422 });
  const saved = (await commitmentById(scope, id)) ?? notFound();
  const [from, by] = await Promise.all([choosingFrom(viewer, scope, saved, today), lastSaved({ table: "commitment", id, dossierId: saved.dossier.id })]);
  return data({ lastResult: null, refusal: null, conflict: commitmentConflict(language, { form, saved, by, choices: commitmentChoices(language, from) }), along: null }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function EditCommitment() {
  const form = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useTranslations("commitments.form");
  if (sent?.conflict) return <Conflict page={sent.conflict} back={form.back} />;
  if (sent?.along) return <MovesAlong page={sent.along} />;
  return (
    <>
      <PageTitle>{t("editTitle")}</PageTitle>
      <CommitmentForm {...form} lastResult={sent?.lastResult ?? form.lastResult} refusal={sent ? sent.refusal : form.refusal} />
    </>
  );
}
