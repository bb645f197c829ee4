import { type Day, dayAt } from "~/domain/days";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { type ReminderDays, reminderDays } from "~/domain/reminders";
import type { Id } from "~/domain/viewer";
import { commitmentReminders, nextStretchEnd, type Stretch, verdictsWaiting } from "@db/queries/commitment-reminders";
import { loadInstallation } from "@db/queries/installation";
import { type DossierChange, publishedCommunique, publishedMove } from "@db/queries/published-moves";
import { tellInside, tellMembers } from "@db/queries/tell";
import { demandsWaiting, dossiersWaiting, meetingsSoon, repliesWaiting } from "@db/queries/waiting-reminders";
import { HOUSE, type Transaction, transaction } from "@db/transaction";

/** Commitments that one transaction looks at: few enough that nobody waits for it, many enough that a million take a hundred. */
const STRETCH = 10_000;

type Asking = { readonly now: Date; readonly today: Day; readonly days: ReminderDays };

async function askingAt(now: Date): Promise<Asking> {
  const today = dayAt(now);
  return { now, today, days: reminderDays(today, (await loadInstallation())?.thresholds ?? DEFAULT_THRESHOLDS) };
}

/**
 * Looks at every open commitment and at everything else that waits for somebody, and writes down whom to tell what, once for each person and thing.
 * Stretch by stretch, each in a transaction of its own: run it as often as one likes, by as many processes; what a night missed, the next one tells.
 * Answers how many notifications there are more.
 */
export async function nightlyPass(now: Date): Promise<number> {
  const asking = await askingAt(now);
  let told = 0;
  for (let after: Id | null = null; ; ) {
    const upTo: Id | null = await nextStretchEnd(after, STRETCH);
    if (upTo === null) break;
    const stretch: Stretch = { after, upTo };
    told += await transaction(HOUSE, (tx) => tellOfCommitments(tx, stretch, asking));
    after = upTo;
  }
  return told + (await transaction(HOUSE, (tx) => tellOfWaiting(tx, null, asking)));
}

/** The same for one dossier, right after a change, and tells its members where the change moved something that they may see or published a communiqué. */
export async function lookAtDossier(change: DossierChange, now: Date): Promise<number> {
  const asking = await askingAt(now);
  return transaction(HOUSE, async (tx) => {
    const ofCommitments = await tellOfCommitments(tx, { dossierId: change.dossierId }, asking);
    const ofWaiting = await tellOfWaiting(tx, change.dossierId, asking);
    const ofMoves = await tellMembers(tx, publishedMove(change, asking.today), asking);
    return ofCommitments + ofWaiting + ofMoves + (await tellMembers(tx, publishedCommunique(change, asking.today), asking));
  });
}

async function tellOfCommitments(tx: Transaction, stretch: Stretch, asking: Asking): Promise<number> {
  return (await tellInside(tx, commitmentReminders(stretch, asking.days), asking)) + (await tellInside(tx, verdictsWaiting(stretch), asking));
}

async function tellOfWaiting(tx: Transaction, dossierId: Id | null, asking: Asking): Promise<number> {
  let told = 0;
  for (const facts of [dossiersWaiting(dossierId), demandsWaiting(dossierId), repliesWaiting(dossierId), meetingsSoon(dossierId, asking.days)]) told += await tellInside(tx, facts, asking);
  return told;
}
