import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { addEvidence } from "~/commands/add-evidence";
import { may } from "~/domain/permissions";
import type { Scope, Viewer } from "~/domain/viewer";
import { evidenceForm } from "~/forms/evidence";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { newEvidencePage } from "~/presenters/evidence";
import { forbidden, notFound, page } from "~/session/gate";
import { changeWithFiles } from "~/session/upload";
import { NewEvidence as NewEvidenceView } from "~/ui/evidence/new-evidence";
import { commitmentById } from "@db/queries/commitments";

const ADDRESS = "/commitments/:id/evidence/new";

/** The commitment of the address, which the viewer may add evidence to. */
async function commitmentAt(viewer: Viewer, scope: Scope, id: string | undefined) {
  const row = (await commitmentById(scope, id ?? "")) ?? notFound();
  if (!may(viewer, "evidence.add", row)) forbidden();
  return row;
}

export const loader = page(ADDRESS, async ({ viewer, scope, today, language, params, carried }) => {
  const shown = newEvidencePage(await commitmentAt(viewer, scope, params.id), newId(), { viewer, language });
  return { title: translator(language)("common.pageTitle", { page: shown.heading }), page: shown, lastResult: carried && parseForm(carried, evidenceForm(today)).reply() };
});

export const action = changeWithFiles(ADDRESS, async ({ viewer, scope, form, files, now, today, params }) => {
  const row = await commitmentAt(viewer, scope, params.id);
  const reply = parseForm(form, evidenceForm(today));
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await addEvidence(viewer, row.id, reply.value, { now, sent: files.get("file") });
  if (result.ok) throw redirect(reply.value.kind === "link" ? `/evidence/${result.id}` : `/commitments/${row.id}#evidence`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "fields") return data({ lastResult: reply.reply({ fieldErrors: result.fields }), refusal: null }, { status: 422 });
  return data({ lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function NewEvidence() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return <NewEvidenceView page={shown} lastResult={sent?.lastResult ?? lastResult} refusal={sent?.refusal} />;
}
