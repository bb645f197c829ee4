import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";

import { changeHouseRules } from "~/commands/change-house-rules";
import { endRole, grantRole } from "~/commands/grant-role";
import { addOrganisation, changeOrganisation } from "~/commands/keep-organisation";
import { organisationsReached } from "~/domain/viewer";
import { settled } from "~/forms/conflict";
import { houseRulesForm } from "~/forms/house-rules";
import { idField, newId } from "~/forms/id";
import { newOrganisationForm, organisationForm } from "~/forms/organisation";
import { parseForm } from "~/forms/parse";
import { receive } from "~/forms/receive";
import { wrongReply } from "~/forms/refusal-reply";
import { roleEndForm, roleForm } from "~/forms/role";
import { translator } from "~/i18n/translator";
import { adminPage, organisationConflict } from "~/presenters/admin";
import { change, notFound, page } from "~/session/gate";
import { AdminScreen } from "~/ui/admin/admin-screen";
import { Conflict } from "~/ui/conflict";
import { loadInstallation } from "@db/queries/installation";
import { houseRules, organisationsAmong } from "@db/queries/organisations";
import { rolesHeld } from "@db/queries/roles-held";

const SCHEMAS = { add: newOrganisationForm, edit: organisationForm, grant: roleForm, end: roleEndForm, rules: houseRulesForm };
const ROLE_PLACES = { wrong_password: "password", unknown_person: "email", own_role: "email" };

/** A form that met an ended session, filled again. */
function waitingForm(carried: FormData) {
  const form = String(carried.get("intent"));
  return Object.hasOwn(SCHEMAS, form) ? { form, lastResult: wrongReply(parseForm<z.ZodType>(carried, SCHEMAS[form as keyof typeof SCHEMAS])) } : null;
}

export const loader = page("/admin", async ({ viewer, language, url, today, carried }) => {
  const asked = (name: string) => idField.safeParse(url.searchParams.get(name)).data ?? null;
  const ids = organisationsReached(viewer, "administrator");
  const [organisations, roles, rules, installation] = await Promise.all([organisationsAmong(ids), rolesHeld(ids, today, asked("person")), houseRules(), loadInstallation()]);
  if (!rules || !installation) notFound();
  const t = translator(language);
  const shown = adminPage(viewer, language, { organisations, roles, rules, rootId: installation.rootId }, { edit: asked("edit"), person: asked("person"), end: asked("end") });
  return { ...shown, title: t("common.pageTitle", { page: t("admin.title") }), today, newIds: { role: newId(), organisation: newId() }, waiting: carried && waitingForm(carried) };
});

export const action = change("/admin", async ({ viewer, form: sent, now, today, language }) => {
  const form = settled(sent);
  const asked = { now, today };
  const intent = String(form.get("intent"));
  const forms = {
    add: () => receive(form, newOrganisationForm, (value) => addOrganisation(viewer, value, now)),
    edit: () => receive(form, organisationForm, (value) => changeOrganisation(viewer, value)),
    grant: () => receive(form, roleForm, (value) => grantRole(viewer, value, asked), ROLE_PLACES),
    end: () => receive(form, roleEndForm, (value) => endRole(viewer, value, asked), ROLE_PLACES),
    rules: () => receive(form, houseRulesForm, (value) => changeHouseRules(viewer, value)),
  };
  if (!Object.hasOwn(forms, intent)) notFound();
  const notTaken = await forms[intent as keyof typeof forms]();
  if (!notTaken) throw redirect("/admin", 303);
  const stale = intent === "edit" && notTaken.status === 409;
  const [saved] = stale ? await organisationsAmong([String(form.get("id"))]) : [];
  return data({ form: intent, ...notTaken, conflict: saved ? organisationConflict(language, form, saved) : null }, { status: notTaken.status });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function Admin() {
  const shown = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (sent?.conflict) return <Conflict page={sent.conflict} back="/admin" />;
  return <AdminScreen page={shown} today={shown.today} newIds={shown.newIds} sent={sent ?? shown.waiting} />;
}
