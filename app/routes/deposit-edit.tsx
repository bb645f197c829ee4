import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { editDeposit } from "~/commands/edit-deposit";
import { may } from "~/domain/permissions";
import type { Scope, Viewer } from "~/domain/viewer";
import { settled } from "~/forms/conflict";
import { depositEdit } from "~/forms/deposit";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { depositConflict } from "~/presenters/deposit-conflict";
import { editDepositPage } from "~/presenters/deposit-form";
import { forbidden, notFound, page } from "~/session/gate";
import { changeWithFiles } from "~/session/upload";
import { Conflict } from "~/ui/conflict";
import { DepositEditForm } from "~/ui/deposit/deposit-form";
import { Stack } from "~/ui/layout";
import { MeetingHeading } from "~/ui/meeting/meeting-heading";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { depositById } from "@db/queries/deposits";
import { lastSaved } from "@db/queries/last-saved";

const ADDRESS = "/deposits/:id/edit";

/** The deposit of the address, which the viewer may correct. */
async function depositAt(viewer: Viewer, scope: Scope, id: string | undefined) {
  const deposit = (await depositById(scope, id ?? "")) ?? notFound();
  if (!may(viewer, "deposit.record", deposit)) forbidden();
  return deposit;
}

export const loader = page(ADDRESS, async ({ viewer, scope, now, language, params, carried }) => {
  const deposit = await depositAt(viewer, scope, params.id);
  if (deposit.confidentiality === "bureau") await logConfidentialAccess(viewer.id, deposit.dossier.id, now);
  const shown = editDepositPage(deposit, { viewer, language });
  return { title: translator(language)("common.pageTitle", { page: shown.heading }), page: shown, lastResult: carried && parseForm(carried, depositEdit).reply() };
});

export const action = changeWithFiles(ADDRESS, async ({ viewer, scope, form: sent, files, now, today, language, params }) => {
  const deposit = await depositAt(viewer, scope, params.id);
  const form = settled(sent);
  const reply = parseForm(form, depositEdit);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), conflict: null }, { status: 422 });
  const done = `/deposits/${deposit.id}`;
  const result = await editDeposit(viewer, deposit.id, reply.value, { now, today, receipt: files.get("receipt") });
  if (result.ok) throw redirect(done, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "fields") return data({ lastResult: reply.reply({ fieldErrors: result.fields }), conflict: null }, { status: 422 });
  const saved = await depositAt(viewer, scope, deposit.id);
  const conflict = depositConflict(language, form, saved, await lastSaved({ table: "deposit", id: saved.id, dossierId: saved.dossier.id }));
  if (conflict.differences.length === 0) throw redirect(done, 303);
  return data({ lastResult: null, conflict }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function DepositEditPage() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("deposits.form");
  if (answer?.conflict) return <Conflict page={answer.conflict} back={shown.back} />;
  return (
    <div className="narrow">
      <MeetingHeading title={shown.heading} dossier={shown.dossier} />
      <Stack>
        <p className="muted">{t("frozen")}</p>
        <DepositEditForm page={shown} lastResult={answer?.lastResult ?? lastResult} refusal={null} />
      </Stack>
    </div>
  );
}
