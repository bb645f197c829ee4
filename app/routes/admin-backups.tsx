import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { askForBackup } from "~/commands/ask-for-backup";
import { changeBackups } from "~/commands/change-backups";
import { may } from "~/domain/permissions";
import { backupNowForm, backupsForm } from "~/forms/backups";
import { newId } from "~/forms/id";
import { parseForm } from "~/forms/parse";
import { receive } from "~/forms/receive";
import { wrongReply } from "~/forms/refusal-reply";
import { translator } from "~/i18n/translator";
import { backupsPage } from "~/presenters/backups";
import { change, forbidden, notFound, page } from "~/session/gate";
import { BackupsScreen } from "~/ui/backups/backups-screen";
import { whereabouts } from "@db/backup/whereabouts";
import { backupSettings, backupUnderWay, lastGoodBackup, latestRuns } from "@db/queries/backups";
import { loadInstallation } from "@db/queries/installation";

const ADDRESS = "/admin/backups";
/** A page shows a fortnight of one every six hours. */
const SHOWN = 56;

export const loader = page(ADDRESS, async ({ viewer, language, url, now, carried }) => {
  const installation = (await loadInstallation()) ?? notFound();
  if (!may(viewer, "installation.keep", { organisationId: installation.rootId })) forbidden();
  const [runs, settings, lastGoodAt, underWay] = await Promise.all([latestRuns(SHOWN), backupSettings(), lastGoodBackup(), backupUnderWay(now)]);
  return {
    title: translator(language)("common.pageTitle", { page: translator(language)("backups.title") }),
    page: backupsPage(language, { runs, settings: settings ?? notFound(), lastGoodAt, underWay, places: whereabouts() }, now),
    newId: newId(),
    saved: url.searchParams.has("saved"),
    lastResult: carried?.get("intent") === "schedule" ? wrongReply(parseForm(carried, backupsForm)) : null,
  };
});

export const action = change(ADDRESS, async ({ viewer, form, now }) => {
  const forms = {
    now: () => receive(form, backupNowForm, ({ id }) => askForBackup(viewer, id, now)),
    schedule: () => receive(form, backupsForm, (value) => changeBackups(viewer, value)),
  };
  const intent = String(form.get("intent"));
  if (!Object.hasOwn(forms, intent)) notFound();
  const notTaken = await forms[intent as keyof typeof forms]();
  if (notTaken?.status === 403) forbidden();
  if (notTaken) return data(notTaken, { status: notTaken.status });
  throw redirect(intent === "schedule" ? `${ADDRESS}?saved` : ADDRESS, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function AdminBackups() {
  const { page: shown, newId: id, saved, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <BackupsScreen page={shown} newId={id} lastResult={answer?.lastResult ?? lastResult} saved={saved && !answer} />;
}
