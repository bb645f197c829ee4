import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { recordDeposit } from "~/commands/record-deposit";
import { frozenTexts } from "~/domain/deposit";
import { may } from "~/domain/permissions";
import type { Scope, Viewer } from "~/domain/viewer";
import { depositForm, type NewDeposit } from "~/forms/deposit";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { changedTexts, newDepositPage } from "~/presenters/deposit-form";
import { type Asked, forbidden, notFound, page } from "~/session/gate";
import { changeWithFiles } from "~/session/upload";
import { NewDeposit as NewDepositView } from "~/ui/deposit/new-deposit";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { fileById } from "@db/queries/demand-files";
import { depositsOfFile, versionsNamed } from "@db/queries/deposits";
import { dossierById } from "@db/queries/dossiers";
import { partyChoices } from "@db/queries/party-choices";

const ADDRESS = "/files/:id/deposit";

/** The file of the address, which the viewer may hand over. */
async function fileAt(viewer: Viewer, scope: Scope, id: string | undefined) {
  const file = (await fileById(scope, id ?? "")) ?? notFound();
  if (!may(viewer, "deposit.record", file)) forbidden();
  return file;
}

/** The page with what the file holds now; after a deposit that was just recorded, with its day and way. */
async function formPage({ viewer, scope, language, today, params, now }: Pick<Asked, "viewer" | "scope" | "language" | "today" | "params" | "now">, after: string | null) {
  const file = await fileAt(viewer, scope, params.id);
  const [dossier, directory, before, versions] = await Promise.all([
    dossierById(scope, file.dossier.id), partyChoices(), depositsOfFile(scope, file.id), versionsNamed(scope, frozenTexts(file.items).map(({ versionId }) => versionId)),
    file.confidentiality === "bureau" ? logConfidentialAccess(viewer.id, file.dossier.id, now) : null,
  ]);
  return newDepositPage(
    { file, directory, before, versions, counterparties: dossier?.parties.map(({ id }) => id) ?? [], after: before.find(({ id }) => id === after) ?? null, id: newId(), today },
    { viewer, language },
  );
}

export const loader = page(ADDRESS, async (asked) => {
  const shown = await formPage(asked, asked.url.searchParams.get("after"));
  return { title: translator(asked.language)("common.pageTitle", { page: shown.heading }), page: shown, lastResult: asked.carried && parseForm(asked.carried, depositForm).reply() };
});

export const action = changeWithFiles(ADDRESS, async (asked) => {
  const { viewer, scope, form, files, now, today, params } = asked;
  const file = await fileAt(viewer, scope, params.id);
  const reply = parseForm(form, depositForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null, changed: null }, { status: 422 });
  const result = await recordDeposit(viewer, file.id, reply.value, { now, today, receipt: files.get("receipt") });
  if (result.ok) throw redirect(form.get("next") === "another" ? `/files/${file.id}/deposit?after=${result.id}` : `/deposits/${result.id}?recorded`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "fields") return data({ lastResult: reply.reply({ fieldErrors: result.fields }), refusal: null, changed: null }, { status: 422 });
  // Anything else that the file or its dossier came to since is told by the page itself, which is made anew.
  return data({ lastResult: reply.reply(), refusal: null, changed: result.refusal === "changed" ? await bothOf(asked, reply.value) : null }, { status: 409 });
});

/** What the form showed and what the file holds now. */
async function bothOf({ viewer, scope, language, params }: Pick<Asked, "viewer" | "scope" | "language" | "params">, sent: NewDeposit) {
  const file = await fileAt(viewer, scope, params.id);
  const ids = [...sent.texts.map((line) => line.split(" ")[1] ?? ""), ...frozenTexts(file.items).map(({ versionId }) => versionId)];
  return changedTexts(language, sent, file, await versionsNamed(scope, ids));
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function FileDeposit() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <NewDepositView page={shown} changed={answer?.changed ?? null} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal} />;
}
