import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";

import { closeOrganisation, reopenOrganisation } from "~/commands/close-organisation";
import { endRole } from "~/commands/end-role";
import { delegateRole } from "~/commands/grant-role";
import { changeOrganisation } from "~/commands/keep-organisation";
import { moveOrganisation } from "~/commands/move-organisation";
import { transferDossiers } from "~/commands/transfer-dossiers";
import { findSuccessor, transferOffice } from "~/commands/transfer-office";
import { nameIn } from "~/domain/localized";
import { settled } from "~/forms/conflict";
import { dossierTransferForm } from "~/forms/dossier-transfer";
import { newId } from "~/forms/id";
import { organisationClosingForm, organisationForm, organisationMoveForm, organisationReopeningForm } from "~/forms/organisation";
import { parseForm } from "~/forms/parse";
import { receive } from "~/forms/receive";
import { wrongReply } from "~/forms/refusal-reply";
import { delegationForm, roleEndForm, successorForm, transferForm } from "~/forms/role";
import { translator } from "~/i18n/translator";
import { organisationConflict } from "~/presenters/admin";
import { formOnPage } from "~/presenters/organisation-steps";
import { change, notFound, page } from "~/session/gate";
import { loadOrganisationDesk } from "~/session/organisation-desk";
import { OrganisationScreen } from "~/ui/admin/organisation-screen";
import { OrganisationStepPage } from "~/ui/admin/organisation-step";
import { Conflict } from "~/ui/conflict";
import { organisationsAmong } from "@db/queries/organisations";

const ADDRESS = "/admin/organisations/:id";
const SCHEMAS = {
  edit: organisationForm, move: organisationMoveForm, close: organisationClosingForm, reopen: organisationReopeningForm, end: roleEndForm, delegate: delegationForm,
  successor: successorForm, transfer: transferForm, dossiers: dossierTransferForm,
};
const PLACES = { wrong_password: "password", unknown_person: "contact", own_role: "contact", not_a_day_in_order: "endsOn", in_the_past: "from" };

export const loader = page(ADDRESS, async (asked) => {
  const { language, today, params, carried } = asked;
  const { desk, step } = await loadOrganisationDesk(asked, params.id ?? "");
  const schema = carried && SCHEMAS[String(carried.get("intent")) as keyof typeof SCHEMAS];
  const lastResult = carried && schema ? wrongReply(parseForm<z.ZodType>(carried, schema)) : null;
  const title = translator(language)("common.pageTitle", { page: nameIn(language, desk.name).text });
  return { title, desk, step, today, newId: newId(), lastResult };
});

export const action = change(ADDRESS, async ({ viewer, form: sent, now, today, language, params }) => {
  const form = settled(sent);
  const [id, intent] = [params.id ?? "", String(form.get("intent"))];
  let next = `/admin/organisations/${id}`;
  const forms = {
    edit: () => receive(form, organisationForm, (value) => changeOrganisation(viewer, value)),
    move: () => receive(form, organisationMoveForm, (value) => moveOrganisation(viewer, value), PLACES),
    close: () => receive(form, organisationClosingForm, (value) => closeOrganisation(viewer, value, { now, today }), { ...PLACES, in_the_past: "closedOn" }),
    reopen: () => receive(form, organisationReopeningForm, (value) => reopenOrganisation(viewer, value), PLACES),
    end: () => receive(form, roleEndForm, (value) => endRole(viewer, value, { today }), PLACES),
    delegate: () => receive(form, delegationForm, (value) => delegateRole(viewer, value, { now, today }), PLACES),
    transfer: () => receive(form, transferForm, (value) => transferOffice(viewer, value, { now, today }), { wrong_password: "password" }),
    dossiers: () => receive(form, dossierTransferForm, async (value) => {
      const passed = await transferDossiers(viewer, value, { now, today });
      if (passed.ok && passed.handoverId) next = `/handovers/${passed.handoverId}`;
      return passed;
    }, { ...PLACES, unknown_person: "toId" }),
    successor: () => receive(form, successorForm, async (value) => {
      const found = await findSuccessor(viewer, value, today);
      if (found.ok) next += `?${new URLSearchParams({ transfer: value.grantId, to: found.id, from: value.from, ...(value.withDossiers && { dossiers: "on" }) })}`;
      return found;
    }, PLACES),
  };
  if (!Object.hasOwn(forms, intent)) notFound();
  const notTaken = await forms[intent as keyof typeof forms]();
  if (!notTaken) throw redirect(next, 303);
  if (notTaken.status === 404) notFound();
  const [saved] = intent === "edit" && notTaken.status === 409 ? await organisationsAmong([id]) : [];
  return data({ ...notTaken, intent, conflict: saved ? organisationConflict(language, form, saved) : null }, { status: notTaken.status });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function AdminOrganisation() {
  const { desk, step, today, newId: id, lastResult } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (sent?.conflict) return <Conflict page={sent.conflict} back={`/admin/organisations/${desk.id}`} />;
  // The form that was sent has left the page: nothing on it says why nothing was done.
  const refusal = sent && sent.intent !== formOnPage(step, desk) ? "changed_meanwhile" : null;
  const shown = { desk, refusal, lastResult: sent?.lastResult ?? lastResult } as const;
  return step ? <OrganisationStepPage step={step} today={today} newId={id} {...shown} /> : <OrganisationScreen {...shown} />;
}
