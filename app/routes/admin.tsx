import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";

import { changeHouseRules } from "~/commands/change-house-rules";
import { grantRole } from "~/commands/grant-role";
import { addOrganisation } from "~/commands/keep-organisation";
import { organisationsReached } from "~/domain/viewer";
import { settled } from "~/forms/conflict";
import { asRead, houseRulesForm } from "~/forms/house-rules";
import { newId } from "~/forms/id";
import { newOrganisationForm } from "~/forms/organisation";
import { parseForm } from "~/forms/parse";
import { receive } from "~/forms/receive";
import { wrongReply } from "~/forms/refusal-reply";
import { roleForm } from "~/forms/role";
import { translator } from "~/i18n/translator";
import { backupStanding } from "~/presenters/backups";
import { adminPage } from "~/presenters/admin";
import { houseRulesConflict } from "~/presenters/house-rules-conflict";
import { change, notFound, page } from "~/session/gate";
import { AdminScreen } from "~/ui/admin/admin-screen";
import { Conflict } from "~/ui/conflict";
import { lastGoodBackup } from "@db/queries/backups";
import { loadInstallation } from "@db/queries/installation";
import { houseRules, organisationsAmong } from "@db/queries/organisations";
import { rolesHeld } from "@db/queries/roles-held";
import { keepersWithoutSecondFactor } from "@db/queries/second-factor";

const SCHEMAS = { add: newOrganisationForm, grant: roleForm, rules: houseRulesForm };
const GRANT_PLACES = { wrong_password: "password", unknown_person: "contact", own_role: "contact", closed_organisation: "organisationId" };

/** A form that met an ended session, filled again. */
function waitingForm(carried: FormData) {
  const form = String(carried.get("intent"));
  return Object.hasOwn(SCHEMAS, form) ? { form, lastResult: wrongReply(parseForm<z.ZodType>(carried, SCHEMAS[form as keyof typeof SCHEMAS])) } : null;
}

export const loader = page("/admin", async ({ viewer, language, now, today, carried }) => {
  const ids = organisationsReached(viewer, "administrator");
  const [organisations, roles, rules, installation, unguarded, lastGoodAt] = await Promise.all([
    organisationsAmong(ids), rolesHeld(ids, today), houseRules(), loadInstallation(), keepersWithoutSecondFactor(today), lastGoodBackup(),
  ]);
  if (!rules || !installation) notFound();
  const t = translator(language);
  const shown = adminPage(viewer, { language, today }, { organisations, roles, rules, installation, unguarded });
  const backups = shown.rules && backupStanding(language, lastGoodAt, now);
  return { ...shown, backups, title: t("common.pageTitle", { page: t("admin.title") }), today, newIds: { role: newId(), organisation: newId() }, waiting: carried && waitingForm(carried) };
});

export const action = change("/admin", async ({ viewer, form: sent, now, today, language }) => {
  const form = settled(sent);
  const intent = String(form.get("intent"));
  const forms = {
    add: () => receive(form, newOrganisationForm, (value) => addOrganisation(viewer, value, now), { closed_organisation: "parentId" }),
    grant: () => receive(form, roleForm, (value) => grantRole(viewer, value, { now, today }), GRANT_PLACES),
    rules: () => receive(form, houseRulesForm, (value) => changeHouseRules(viewer, value)),
  };
  if (!Object.hasOwn(forms, intent)) notFound();
  const notTaken = await forms[intent as keyof typeof forms]();
  if (!notTaken) throw redirect("/admin", 303);
  const saved = intent === "rules" && notTaken.status === 409 ? await houseRules() : null;
  return data({ form: intent, ...notTaken, conflict: saved && houseRulesConflict(language, { form, saved, was: asRead(saved) }) }, { status: notTaken.status });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function Admin() {
  const shown = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (sent?.conflict) return <Conflict page={sent.conflict} back="/admin" />;
  return <AdminScreen page={shown} today={shown.today} newIds={shown.newIds} sent={sent ?? shown.waiting} backups={shown.backups} />;
}
