import { addDays, dayAt } from "~/domain/days";
import { UNSUBSCRIBE_DAYS } from "~/domain/posting";
import { carriedUpTo, NEWS_FOR_DAYS } from "~/domain/rhythm";
import { type Id, scopeOf } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { MOST_CARRIED, reminderLetter } from "~/presenters/reminder-letter";
import { sendLater } from "@db/jobs/send";
import { addresseeOf, carryBy, forgetLetters, insertLetter, lockWaitingLetter, rewordLetter } from "@db/queries/letters";
import { type MailWish, peopleToWriteTo } from "@db/queries/notification-settings";
import { notificationsOfLetter, unsentNotifications } from "@db/queries/notifications";
import { loadViewer } from "@db/queries/sessions";
import { HOUSE, transaction } from "@db/transaction";

/** Where every letter about notifications leads. */
const PATH = "/notifications";

/**
 * Gathers what people are to be told by mail into letters, each in the rhythm that its reader chose: one letter, however much waits. Run as often as one
 * likes, by as many processes: what one letter carries no other does. Answers how many letters were written or added to.
 */
export async function gatherLetters(now: Date): Promise<number> {
  const since = new Date(now.getTime() - NEWS_FOR_DAYS * 86_400_000);
  let written = 0;
  for (const { id, wish } of await peopleToWriteTo(since, dayAt(now))) {
    const upTo = carriedUpTo(wish.rhythm, now);
    if (upTo && (await gatherFor(id, wish, { since, upTo, now }))) written += 1;
  }
  await transaction(HOUSE, (tx) => forgetLetters(tx, new Date(`${addDays(dayAt(now), -UNSUBSCRIBE_DAYS)}T00:00:00Z`)));
  return written;
}

type Span = { readonly since: Date; readonly upTo: Date; readonly now: Date };

async function gatherFor(accountId: Id, { named }: MailWish, { since, upTo, now }: Span): Promise<boolean> {
  const viewer = await loadViewer(accountId, dayAt(now));
  if (!viewer) return false;
  const scope = scopeOf(viewer);
  return transaction(HOUSE, async (tx) => {
    const waiting = await lockWaitingLetter(tx, accountId);
    const fresh = await unsentNotifications(tx, scope, { since, upTo }, MOST_CARRIED);
    if (fresh.length === 0 || !(await addresseeOf(tx, accountId))) return false;
    const id = waiting ?? newId();
    const { language, name } = viewer;
    if (!waiting) await insertLetter(tx, { id, accountId, path: PATH, createdAt: now, language, ...reminderLetter(fresh, { language, name, named }) });
    const carried = await carryBy(tx, id, fresh.map((row) => row.id));
    const all = await notificationsOfLetter(tx, scope, id, MOST_CARRIED);
    // Another process was quicker with every one of them: it has a letter of its own.
    if (carried === 0 && !waiting) throw new Superseded();
    await rewordLetter(tx, id, { language, ...reminderLetter(all, { language, name, named }) });
    await sendLater(tx, "send-letters", {});
    return carried > 0;
  }).catch((error: unknown) => {
    if (error instanceof Superseded) return false;
    throw error;
  });
}

class Superseded extends Error {}
