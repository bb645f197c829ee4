import { type Day, dayAt } from "~/domain/days";
import { type Due, horizon, type Retained, type RetentionSteps, retentionSteps } from "~/domain/retention";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";
import { post } from "~/outside/mail";
import { completeErasures } from "@db/erasures";
import { erasePerson } from "@db/queries/erasure";
import { deleteNotices, insertNotices, lockRetention, postponeNotice, retentionNotices, retentionRules } from "@db/queries/retention";
import { deleteAccessLog, deleteInvitations, dueBy, peopleBehind } from "@db/queries/retention-due";
import { HOUSE, type Transaction, transaction } from "@db/transaction";

import { forgetNotifications } from "./forget-notifications";

export type Kept = { readonly warned: number; readonly gone: number };

/**
 * Keeps to the rules of retention: warns of what will go, and lets go what was warned of at least thirty days ago and is still due. The people whose
 * accounts are meant get a letter where they have an address; `origin` is where its link leads. Run as often as one likes, by as many processes:
 * nothing is warned of twice. It also completes the list of erasures that lies outside the database. Old notifications,
 * which are copies, go last and without a warning.
 */
export async function keepToRetention(now: Date, origin: string): Promise<Kept> {
  const steps = await transaction(HOUSE, (tx) => warn(tx, now));
  await tellOwners(steps.warn, origin);
  let gone = 0;
  for (const { kind, subject } of steps.go) if (await transaction(HOUSE, (tx) => letGo(tx, kind, subject, now))) gone += 1;
  await completeErasures();
  await forgetNotifications(now);
  return { warned: steps.warn.length, gone };
}

async function warn(tx: Transaction, now: Date): Promise<RetentionSteps> {
  await lockRetention(tx);
  const today = dayAt(now);
  const due: Due[] = [];
  for (const { kind, months } of await retentionRules(tx)) if (months !== null) due.push(...(await dueBy(tx, kind, months, { today, by: horizon(today) })));
  const steps = retentionSteps(due, await retentionNotices(tx), today);
  await insertNotices(tx, steps.warn, now);
  for (const postponed of steps.postpone) await postponeNotice(tx, postponed);
  for (const { kind, subject } of steps.withdraw) await deleteNotices(tx, kind, [subject]);
  return steps;
}

/** Lets one thing go, unless it is no longer due by now: another process was quicker, somebody spared it, used the account, or changed the rule. */
async function letGo(tx: Transaction, kind: Retained, subject: string, now: Date): Promise<boolean> {
  await lockRetention(tx);
  if (!(await isStillToGo(tx, kind, subject, dayAt(now)))) return false;
  if (kind === "unused_account") await erasePerson(tx, { id: subject, erasedAt: now });
  else if (kind === "confidential_access") await deleteAccessLog(tx, subject);
  else await deleteInvitations(tx, subject);
  await deleteNotices(tx, kind, [subject]);
  return true;
}

async function isStillToGo(tx: Transaction, kind: Retained, subject: string, today: Day): Promise<boolean> {
  const months = (await retentionRules(tx)).find((rule) => rule.kind === kind)?.months ?? null;
  if (months === null) return false;
  const notices = (await retentionNotices(tx)).filter((notice) => notice.kind === kind && notice.subject === subject);
  return retentionSteps(await dueBy(tx, kind, months, { today, by: today }, subject), notices, today).go.length === 1;
}

/** Writes to the people whose accounts will be erased; signing in once is enough to keep them. */
async function tellOwners(warned: RetentionSteps["warn"], origin: string): Promise<void> {
  const days = new Map(warned.filter(({ kind }) => kind === "unused_account").map(({ subject, goesOn }) => [subject, goesOn]));
  for (const { id, email, language } of await peopleBehind([...days.keys()])) {
    const goesOn = days.get(id);
    if (!email || !goesOn) continue;
    const t = translator(language);
    post({
      to: email, language, subject: t("mail.retention.subject"), paragraphs: [t("mail.retention.what", { day: formatDay(language, goesOn) }), t("mail.retention.todo")],
      link: { label: t("mail.retention.link"), href: `${origin}/sign-in` },
    });
  }
}
