import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";

import { changeAccess } from "~/commands/change-access";
import { endRole } from "~/commands/end-role";
import { removeSecondFactorOf } from "~/commands/remove-second-factor";
import { transferDossiers } from "~/commands/transfer-dossiers";
import { ACCESS_INTENTS, accessForm } from "~/forms/access";
import { dossierTransferForm } from "~/forms/dossier-transfer";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { receive } from "~/forms/receive";
import { wrongReply } from "~/forms/refusal-reply";
import { roleEndForm } from "~/forms/role";
import { factorRemovalForm } from "~/forms/second-factor";
import { translator } from "~/i18n/translator";
import { change, notFound, page } from "~/session/gate";
import { loadPersonDesk } from "~/session/person-desk";
import { showOnce } from "~/session/shown-once";
import { PersonScreen } from "~/ui/admin/person-screen";

const ADDRESS = "/admin/people/:id";
const PLACES = { wrong_password: "password", unknown_person: "toId" };
const isAccess = (intent: string) => (ACCESS_INTENTS as readonly string[]).includes(intent);

/** A form that met an ended session, filled again. */
function waitingForm(carried: FormData) {
  const form = String(carried.get("intent"));
  const schema = { dossiers: dossierTransferForm, end: roleEndForm, "remove-factor": factorRemovalForm }[form] ?? (isAccess(form) ? accessForm : null);
  return schema && { form, organisationId: String(carried.get("organisationId")), lastResult: wrongReply(parseForm<z.ZodType>(carried, schema)) };
}

export const loader = page(ADDRESS, async (asked) => {
  const { language, today, params, carried } = asked;
  const loaded = await loadPersonDesk(asked, params.id ?? "");
  return { ...loaded, title: translator(language)("common.pageTitle", { page: loaded.desk.name }), today, newId: newId(), waiting: carried && waitingForm(carried) };
});

export const action = change(ADDRESS, async ({ viewer, form, now, today, params, context }) => {
  const intent = String(form.get("intent"));
  let next = `/admin/people/${params.id}`;
  const forms = {
    dossiers: () => receive(form, dossierTransferForm, async (value) => {
      const passed = await transferDossiers(viewer, value, { now, today });
      if (passed.ok && passed.handoverId) next = `/handovers/${passed.handoverId}`;
      return passed;
    }, PLACES),
    end: () => receive(form, roleEndForm, (value) => endRole(viewer, value, { today }), PLACES),
    "remove-factor": () => receive(form, factorRemovalForm, (value) => removeSecondFactorOf(viewer, value, now), PLACES),
    access: () => receive(form, accessForm, async (value) => {
      const done = await changeAccess(viewer, value, now);
      if (done.ok && "token" in done) showOnce(context, done.token);
      return done;
    }, PLACES),
  };
  const name = isAccess(intent) ? "access" : intent;
  if (!Object.hasOwn(forms, name)) notFound();
  const notTaken = await forms[name as keyof typeof forms]();
  if (!notTaken) throw redirect(next, 303);
  if (notTaken.status === 404) notFound();
  return data({ form: intent, organisationId: String(form.get("organisationId")), ...notTaken }, { status: notTaken.status });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function AdminPerson() {
  const { desk, access, factor, options, today, newId: id, waiting } = useLoaderData<typeof loader>();
  return <PersonScreen desk={desk} access={access} factor={factor} options={options} today={today} newId={id} sent={useActionData<typeof action>() ?? waiting} />;
}
