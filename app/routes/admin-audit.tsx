import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { askForAuditCheck } from "~/commands/check-audit";
import { may } from "~/domain/permissions";
import { idField, newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { runAuditCheck } from "~/jobs/check-audit";
import { auditPage } from "~/presenters/audit";
import { change, forbidden, notFound, page } from "~/session/gate";
import { AuditScreen } from "~/ui/audit/audit-screen";
import { anchorsKept, currentHeads } from "@db/audit/anchors";
import { lastAuditCheck, organisationsOfChains } from "@db/queries/audit-checks";
import { loadInstallation } from "@db/queries/installation";

export const loader = page("/admin/audit", async ({ viewer, language, now }) => {
  const installation = (await loadInstallation()) ?? notFound();
  if (!may(viewer, "installation.keep", { organisationId: installation.rootId })) forbidden();
  const [check, heads] = await Promise.all([lastAuditCheck(), currentHeads()]);
  const { lines, brokenAt } = anchorsKept();
  const names = await organisationsOfChains([...heads, ...(check?.report?.faults ?? [])].flatMap(({ chain }) => chain ?? []));
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: t("audit.title") }),
    shown: auditPage(language, { check, heads, names, anchors: { lines: lines.length, lastAt: lines.at(-1)?.at ?? null, brokenAt } }, now),
    newId: newId(),
  };
});

export const action = change("/admin/audit", async ({ viewer, form, now, context }) => {
  const id = idField.safeParse(form.get("id"));
  if (!id.success) throw data(null, { status: 422 });
  const asked = await askForAuditCheck(viewer, id.data, now);
  if (!asked.ok) forbidden();
  // Nobody waits for it: the page shows how far it is, and it writes down itself what it found.
  if (asked.begun) void runAuditCheck(id.data, now).catch(context.report);
  throw redirect("/admin/audit", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title ?? "" }];

export default function AdminAudit() {
  const { shown, newId: id } = useLoaderData<typeof loader>();
  return <AuditScreen page={shown} newId={id} />;
}
