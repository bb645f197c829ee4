import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";

import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { type Day, instantOf } from "~/domain/days";
import type { Rhythm } from "~/domain/notification";
import type { Id, Viewer } from "~/domain/viewer";
import { gatherLetters } from "~/jobs/gather-letters";
import { nightlyPass } from "~/jobs/remind";
import { sendLetters } from "~/jobs/send-letters";
import { onMailFailure } from "~/outside/mail";
import { keepMailWish, setMuted } from "@db/queries/notification-settings";
import { markRead } from "@db/queries/notifications";
import { addCommitment, addDossier, type BuiltDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { openPostBox, type PostBox } from "../support/post-box";

const { fresh, union } = ownUnion();
const ORIGIN = "https://hiwar.invalid";

let box: PostBox;
let failures: string[];

beforeEach(async () => {
  box = await openPostBox();
  failures = [];
  onMailFailure(({ message }) => failures.push(message));
  vi.stubEnv("SMTP_URL", box.url);
  vi.stubEnv("APP_KEY", "a key of the tests");
  for (const table of ["notification", "letter", "notification_setting", "dossier_mute"]) await fresh.owner.unsafe(`delete from ${table}`);
  await transaction(HOUSE, (tx) => tx.execute(sql`update dossier set state = 'archived'`));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  onMailFailure(() => {});
  await box.close();
});

const dossier = (given: Partial<Parameters<typeof addDossier>[1]> = {}): Promise<BuiltDossier> =>
  transaction(HOUSE, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", ...given }));
const due = (of: BuiltDossier, dueOn: Day, given: Partial<Parameters<typeof addCommitment>[2]> = {}): Promise<Id> =>
  transaction(HOUSE, (tx) => addCommitment(tx, of, { partyId: union.ministry, state: "confirmed", dueOn, lastSignOn: "2027-01-01", ...given }));

const wish = (who: Viewer, rhythm: Rhythm, named = false) => keepMailWish(who.id, { rhythm, named }, new Date("2026-01-01T00:00:00Z"));
const speak = (who: Viewer, language: "ar" | "fr" | "en") => transaction(HOUSE, (tx) => tx.execute(sql`update account set language = ${language} where id = ${who.id}`));
/** What the house does at an hour of a day in Morocco. */
async function at(day: Day, hour: string): Promise<void> {
  const now = instantOf(day, hour);
  if (hour === "03:00") await nightlyPass(now);
  await gatherLetters(now);
  await sendLetters({ clock: () => now, origin: ORIGIN });
}
const letters = () => box.received.map(({ to, letter }) => `${to[0]} ${letter.subject}`);
const states = async () => (await fresh.owner<{ state: string }[]>`select state from letter order by created_at, id`).map(({ state }) => state);

test("as time goes by each reminder arrives once, at eight, in the reader's language: two weeks ahead, the day after, long after", async () => {
  await speak(union.coordinator, "fr");
  await due(await dossier(), "2026-04-20");
  const heard: string[] = [];
  for (const day of ["2026-04-05", "2026-04-06", "2026-04-07", "2026-04-20", "2026-04-21", "2026-04-22", "2026-07-19", "2026-07-20", "2026-07-21"]) {
    for (const hour of ["03:00", "07:59", "08:00", "08:10", "20:00"]) {
      await at(day, hour);
      for (const line of letters()) heard.push(`${day} ${hour} ${line}`);
      box.received.length = 0;
    }
  }
  const line = "coordinator@union.invalid Hiwar : 1 notification";
  expect(heard).toEqual([`2026-04-06 08:00 ${line}`, `2026-04-21 08:00 ${line}`, `2026-07-20 08:00 ${line}`]);
});

test("a letter gathers all that waits, says how much it is and nothing of it, from right to left in Arabic, and how to end it", async () => {
  await speak(union.coordinator, "ar");
  const [one, other] = [await dossier({ title: "كناري" }), await dossier()];
  for (const [of, day] of [[one, "2026-03-03"], [one, "2026-03-04"], [other, "2026-03-05"]] as const) await due(of, day, { words: "كناري آخر" });
  await at("2026-03-04", "03:00");
  await at("2026-03-04", "08:00");
  const [{ letter }] = box.received as [PostBox["received"][number]];
  expect(letter.subject).toBe("حوار: لديكم 3 إشعارات");
  expect(letter.html).toContain('<html lang="ar" dir="rtl">');
  expect(letter.text).toContain(`${ORIGIN}/notifications`);
  expect(`${letter.subject} ${letter.text} ${letter.html}`).not.toMatch(/كناري|2026-0|وزارة/);
  const header = (name: string) => letter.headers.find(({ key }) => key === name)?.value;
  expect(header("list-unsubscribe")).toMatch(/^<https:\/\/hiwar\.invalid\/unsubscribe\/[\w-]{43}>$/);
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  expect(letter.html).toContain(`${ORIGIN}/unsubscribe/`);
});

test("who chose to have dossiers named gets their numbers and titles, and nothing of what is of the bureau's level", async () => {
  await speak(union.bureau, "en");
  await wish(union.bureau, "daily", true);
  const shown = await dossier({ title: "Graduates of the centres", state: "submitted" });
  const hidden = await dossier({ title: "Strategy", confidentiality: "bureau" });
  await due(hidden, "2026-03-03");
  await due(shown, "2026-03-03", { confidentiality: "bureau" });
  await at("2026-03-04", "03:00");
  await at("2026-03-04", "08:00");
  const letter = box.received.find(({ to }) => to[0] === union.bureau.name.concat("@union.invalid"))?.letter;
  expect(letter?.subject).toBe("Hiwar: 3 notifications");
  expect(letter?.text).toContain(`${shown.number} · Graduates of the centres: Dossier submitted to the bureau`);
  expect(letter?.text).toContain("And 2 other notifications.");
  expect(letter?.text).not.toMatch(/Strategy|Overdue/);
});

test("at once is at once, weekly is on Monday, never is never, and who wants no notices of the house gets none either", async () => {
  const of = await dossier({ ownerId: null });
  await wish(union.coordinator, "at_once");
  await wish(union.otherCoordinator, "weekly");
  await due(of, "2026-03-04");
  await at("2026-03-04", "03:00");
  expect(box.received.map(({ to }) => to[0])).toEqual(["coordinator@union.invalid"]);
  await at("2026-03-08", "08:00");
  expect(box.received).toHaveLength(1);
  await at("2026-03-09", "08:00");
  expect(box.received.map(({ to }) => to[0])).toEqual(["coordinator@union.invalid", "other.coordinator@union.invalid"]);
  await wish(union.coordinator, "never");
  await fresh.owner`delete from notification_setting where account_id = ${union.otherCoordinator.id}`;
  await transaction(HOUSE, (tx) => tx.execute(sql`update account set notices = false where id = ${union.otherCoordinator.id}`));
  await due(of, "2026-03-10");
  await at("2026-03-10", "03:00");
  await at("2026-03-16", "08:00");
  expect(box.received).toHaveLength(2);
  await transaction(HOUSE, (tx) => tx.execute(sql`update account set notices = true`));
});

test("what was read, settled or muted meanwhile, or is no longer theirs to see, is in no letter", async () => {
  const [read, muted, settled, hidden] = [await dossier(), await dossier(), await dossier(), await dossier()];
  await due(read, "2026-03-03");
  await at("2026-03-04", "03:00");
  await markRead(union.coordinator.id, instantOf("2026-03-04", "04:00"));
  await due(muted, "2026-03-03");
  const kept = await due(settled, "2026-03-03");
  await due(hidden, "2026-03-03");
  await nightlyPass(instantOf("2026-03-04", "05:00"));
  await setMuted(union.coordinator.id, muted.id, true, new Date());
  await transaction(HOUSE, (tx) => tx.execute(sql`update commitment set state = 'kept' where id = ${kept}`));
  await transaction(HOUSE, (tx) => tx.execute(sql`update dossier set confidentiality = 'bureau' where id = ${hidden.id}`));
  await at("2026-03-04", "08:00");
  expect(box.received).toEqual([]);
});

test("a suspended account, one that was left and one without an address get no letter, also one that was written before", async () => {
  await due(await dossier(), "2026-03-03");
  const change = (text: string) => transaction(HOUSE, (tx) => tx.execute(sql.raw(`${text} where id = '${union.coordinator.id}'`)));
  await nightlyPass(instantOf("2026-03-04", "03:00"));
  for (const [away, back] of [["update account set suspended_at = now()", "update account set suspended_at = null"], ["update account set left_at = now()", "update account set left_at = null"], ["update person set email = null, phone = '+212600000001'", "update person set email = 'coordinator@union.invalid', phone = null"]] as const) {
    await gatherLetters(instantOf("2026-03-04", "08:00"));
    await change(away);
    await at("2026-03-04", "08:00");
    expect([box.received, await states()]).toEqual([[], []]);
    await change(back);
  }
});

test("without a mail server letters wait, and what comes meanwhile goes along with the one that waits", async () => {
  vi.stubEnv("SMTP_URL", "");
  await speak(union.coordinator, "fr");
  const of = await dossier();
  await due(of, "2026-03-03");
  await at("2026-03-04", "03:00");
  await at("2026-03-04", "08:00");
  await due(of, "2026-03-04");
  await at("2026-03-05", "03:00");
  await at("2026-03-05", "08:00");
  expect(await states()).toEqual(["waiting"]);
  expect(failures).toEqual([]);
  vi.stubEnv("SMTP_URL", box.url);
  await at("2026-03-05", "09:00");
  expect(letters()).toEqual(["coordinator@union.invalid Hiwar : 2 notifications"]);
  expect(await states()).toEqual(["sent"]);
});

test("two processes at once send each letter once", async () => {
  const of = await dossier({ ownerId: null });
  await due(of, "2026-03-03");
  await due(of, "2026-03-03", { confidentiality: "bureau" });
  await nightlyPass(instantOf("2026-03-04", "03:00"));
  const morning = instantOf("2026-03-04", "08:00");
  await Promise.all([gatherLetters(morning), gatherLetters(morning), gatherLetters(morning)]);
  expect(await states()).toEqual(["waiting", "waiting", "waiting", "waiting"]);
  const sent = await Promise.all([1, 2, 3].map(() => sendLetters({ clock: () => morning, origin: ORIGIN })));
  expect(sent.reduce((sum, each) => sum + each, 0)).toBe(4);
  expect(new Set(box.received.map(({ to }) => to[0])).size).toBe(4);
  expect(box.received).toHaveLength(4);
});

/** A process that sends the letters as of an instant, until it ends or is killed. */
function sender(now: Date, url: string) {
  const env = { ...process.env, DATABASE_URL: fresh.appUrl, SMTP_URL: url, NOW: now.toISOString() };
  return spawn(process.execPath, ["--import", "tsx", "tests/support/letter-sender.mts"], { env, stdio: ["ignore", "ignore", "inherit"] });
}

test("a process that is killed between handing a letter over and noting it leaves a doubtful one, which nobody sends again", async () => {
  await due(await dossier(), "2026-03-03");
  await nightlyPass(instantOf("2026-03-04", "03:00"));
  const morning = instantOf("2026-03-04", "08:00");
  await gatherLetters(morning);
  const killing = await openPostBox({ onLetter: () => child.kill("SIGKILL") });
  const child = sender(morning, killing.url);
  const [, signal] = (await once(child, "exit")) as [number | null, string];
  expect([signal, killing.received.length, await states()]).toEqual(["SIGKILL", 1, ["sending"]]);
  await killing.close();
  await at("2026-03-04", "08:01");
  expect(await states()).toEqual(["sending"]);
  for (const hour of ["08:10", "09:00"]) await at("2026-03-04", hour);
  await at("2026-03-05", "08:00");
  expect([box.received, await states()]).toEqual([[], ["doubtful"]]);
});

test("a process that is killed before it claims a letter loses none", async () => {
  await due(await dossier(), "2026-03-03");
  await nightlyPass(instantOf("2026-03-04", "03:00"));
  const morning = instantOf("2026-03-04", "08:00");
  await gatherLetters(morning);
  const child = sender(morning, box.url);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await states()).toEqual(["waiting"]);
  await at("2026-03-04", "08:10");
  expect([box.received.length, await states()]).toEqual([1, ["sent"]]);
});

test("a refusal for now is tried again with growing pauses and then given up; one for good is not", async () => {
  const busy = await openPostBox({ refuses: "try later", refusalCode: 451 });
  vi.stubEnv("SMTP_URL", busy.url);
  await due(await dossier(), "2026-03-03");
  await nightlyPass(instantOf("2026-03-04", "03:00"));
  let now = instantOf("2026-03-04", "08:00");
  await gatherLetters(now);
  const tried: number[] = [];
  for (const minutes of [0, 0.5, 1, 5, 29, 31, 121, 481, 1441, 3000]) {
    now = new Date(now.getTime() + minutes * 60_000);
    const once = now;
    tried.push(await sendLetters({ clock: () => once, origin: ORIGIN }));
  }
  expect(tried).toEqual([1, 0, 1, 1, 0, 1, 1, 1, 1, 0]);
  expect(await states()).toEqual(["failed"]);
  expect(failures).toHaveLength(7);
  expect(failures.join()).not.toContain("union.invalid");
  await busy.close();
  const strict = await openPostBox({ refuses: "no such mailbox", refusalCode: 550 });
  vi.stubEnv("SMTP_URL", strict.url);
  await due(await dossier(), "2026-03-03");
  await nightlyPass(instantOf("2026-03-05", "03:00"));
  for (const hour of ["08:00", "08:10", "12:00"]) await at("2026-03-05", hour);
  expect(await states()).toEqual(["failed", "failed"]);
  await strict.close();
});

test("where the line breaks before the text a letter is tried again; where it breaks behind it nobody can say, and it is not", async () => {
  let behind = false;
  /** A mail server that hangs up: at the greeting, or once the whole text is there. */
  const hangingUp = createServer((socket: Socket) => {
    if (!behind) return void socket.destroy();
    socket.write("220 here\r\n");
    let isText = false;
    socket.on("data", (chunk) => {
      const said = chunk.toString("utf8");
      if (isText) return void (said.includes("\r\n.\r\n") && socket.destroy());
      isText = said.startsWith("DATA");
      socket.write(isText ? "354 go on\r\n" : "250 fine\r\n");
    });
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => hangingUp.listen(0, "127.0.0.1", resolve));
  const { port } = hangingUp.address() as { port: number };
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}`);
  await due(await dossier(), "2026-03-03");
  await nightlyPass(instantOf("2026-03-04", "03:00"));
  await at("2026-03-04", "08:00");
  expect(await states()).toEqual(["waiting"]);
  behind = true;
  await at("2026-03-04", "08:10");
  expect(await states()).toEqual(["doubtful"]);
  await at("2026-03-05", "08:00");
  expect(await states()).toEqual(["doubtful"]);
  await new Promise((resolve) => hangingUp.close(resolve));
});

test("a letter and the notifications that it carries are written together, and old ones are let go with their links", async () => {
  await due(await dossier(), "2026-03-03");
  await at("2026-03-04", "03:00");
  await at("2026-03-04", "08:00");
  expect(await fresh.owner`select count(*) as n from notification n join letter l on l.id = n.letter_id`).toEqual([{ n: 1 }]);
  await at("2026-06-10", "08:00");
  expect(await states()).toEqual([]);
  expect(box.received).toHaveLength(1);
});
