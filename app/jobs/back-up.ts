import { archiveName, isBackupDue } from "~/domain/backup";
import { dayAt } from "~/domain/days";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { post } from "~/outside/mail";
import { backupSchedule, beginRun, endRunInterrupted, failedWithinDay, runById } from "@db/queries/backups";
import { administratorsToTell } from "@db/queries/root-administrators";

/**
 * Begins a backup where the schedule wants one: `backUp` is handed the id under which it was written down. Run as often as one likes, by as many
 * processes: one of them begins it. What was missed while the house was closed is made up once.
 */
export async function backUpOnSchedule(now: Date, backUp: (runId: Id) => void): Promise<void> {
  const schedule = await backupSchedule();
  if (!schedule || !isBackupDue(schedule, now)) return;
  const id = newId();
  if (await beginRun({ id, occasion: "scheduled", name: archiveName(id, now), at: now })) backUp(id);
}

/**
 * Looks after a backup whose process has ended: one that did not say how it ended was interrupted. Of a failure the administrators are told by letter,
 * once a day at most; `origin` is where its link leads.
 */
export async function afterBackup(runId: Id, now: Date, origin: string): Promise<void> {
  await endRunInterrupted(runId, now);
  const run = await runById(runId);
  if (!run?.refusal || (await failedWithinDay(runId, run.at))) return;
  for (const { email, language } of await administratorsToTell(dayAt(now))) {
    const t = translator(language);
    post({
      to: email, language, subject: t("mail.backup.subject"), paragraphs: [t("mail.backup.failed"), t("mail.backup.todo")],
      link: { label: t("mail.backup.link"), href: `${origin}/admin/backups` },
    });
  }
}
