import { dayAt } from "~/domain/days";
import type { LetterState } from "~/domain/notification";
import { type Outcome, TAKEN_FOR_DEAD, triedAgainAt } from "~/domain/posting";
import { type Id, scopeOf } from "~/domain/viewer";
import { translator } from "~/i18n/translator";
import type { Letter } from "~/outside/letter";
import { mailIsConfigured, reportUnless, sendNow } from "~/outside/mail";
import { MOST_CARRIED, reminderLetter } from "~/presenters/reminder-letter";
import { derivedText } from "@db/installation-secret";
import { addresseeOf, claimLetter, doubtLetters, dropLetter, lockNextLetter, noteLetter } from "@db/queries/letters";
import { mailWishOf } from "@db/queries/notification-settings";
import { notificationsOfLetter } from "@db/queries/notifications";
import { loadViewer } from "@db/queries/sessions";
import { hashOfToken } from "@db/tokens";
import { HOUSE, transaction } from "@db/transaction";

/** Letters that one process hands over at once. */
const LANES = 3;

type Sending = {
  /** What time it is; asked anew for every letter. */
  readonly clock: () => Date;
  /** Where people reach this house, such as `https://hiwar.example`. */
  readonly origin: string;
};

/**
 * Hands every letter whose time has come to the mail server, each in three steps: it is claimed (and that is kept), handed over, and what became of it is
 * noted. Whoever dies between the last two leaves a letter that nobody sends again (decision 17). Any number of processes may do this at once. Without
 * a mail server letters wait. Answers how many were handed over.
 */
export async function sendLetters({ clock, origin }: Sending): Promise<number> {
  await transaction(HOUSE, (tx) => doubtLetters(tx, new Date(clock().getTime() - TAKEN_FOR_DEAD)));
  if (!mailIsConfigured()) return 0;
  const lanes = await Promise.all(Array.from({ length: LANES }, () => sendAll({ clock, origin })));
  return lanes.reduce((sum, sent) => sum + sent, 0);
}

async function sendAll(sending: Sending): Promise<number> {
  for (let sent = 0; ; ) {
    const claimed = await claimNext(sending);
    if (claimed === "none") return sent;
    if (claimed === "dropped") continue;
    const { id, attempts, claimedAt, letter } = claimed;
    const handedOver = await sendNow(letter);
    reportUnless(handedOver);
    await transaction(HOUSE, (tx) => noteLetter(tx, id, stateAfter(handedOver.outcome, attempts, claimedAt), sending.clock()));
    sent += 1;
  }
}

const STATES: Readonly<Record<Exclude<Outcome, "later">, LetterState>> = { sent: "sent", refused: "failed", doubtful: "doubtful" };

function stateAfter(outcome: Outcome, attempts: number, claimedAt: Date): Exclude<LetterState, "sending"> {
  if (outcome === "later") return triedAgainAt(attempts, claimedAt) ? "waiting" : "failed";
  return STATES[outcome] as Exclude<LetterState, "sending">;
}

type Claimed = { readonly id: Id; readonly attempts: number; readonly claimedAt: Date; readonly letter: Letter };

/** Takes the next letter in hand, worded by what its reader may read at this moment. One that has nothing (or nobody) to say it to any more is dropped. */
async function claimNext({ clock, origin }: Sending): Promise<Claimed | "none" | "dropped"> {
  const claimedAt = clock();
  return transaction(HOUSE, async (tx) => {
    const next = await lockNextLetter(tx, claimedAt);
    if (!next) return "none";
    const [viewer, addressee] = [await loadViewer(next.accountId, dayAt(claimedAt)), await addresseeOf(tx, next.accountId)];
    const wish = viewer && (await mailWishOf(viewer.id, viewer.roles.map(({ role }) => role), tx));
    const rows = viewer ? await notificationsOfLetter(tx, scopeOf(viewer), next.id, MOST_CARRIED) : [];
    if (!viewer || !addressee || !wish || wish.rhythm === "never" || rows.length === 0) {
      await dropLetter(tx, next.id);
      return "dropped";
    }
    const { language } = viewer;
    const words = reminderLetter(rows, { language, name: addressee.name, named: wish.named });
    const token = unsubscribeToken(next.id);
    await claimLetter(tx, next.id, { language, ...words, unsubscribeHash: hashOfToken(token), claimedAt });
    const t = translator(language);
    return {
      id: next.id, attempts: next.attempts + 1, claimedAt,
      letter: {
        to: addressee.email, language, ...words, link: { label: t("notifications.letter.link"), href: `${origin}${next.path}` },
        unsubscribe: { label: t("notifications.letter.unsubscribe"), href: `${origin}/unsubscribe/${token}` },
      },
    };
  });
}

/** The token by which a letter's reader ends such letters. The house can make it again; the database has its hash alone. */
const unsubscribeToken = (letterId: Id): string => derivedText(`unsubscribe ${letterId}`);
