import "./server/production";

import { backUpOnSchedule } from "~/jobs/back-up";
import { handlers } from "~/jobs/handlers";
import { keepToRetention } from "~/jobs/keep-to-retention";
import { wakeDossiers } from "~/jobs/wake-dossiers";
import { onBreachCheckSkipped } from "~/outside/breached-passwords";
import { lettersGone, mailIsConfigured, onMailFailure, setHouseAddress } from "~/outside/mail";
import { setPress } from "~/pdf/press";
import { pressProcess } from "~/pdf/press-process";
import { anchorHeads } from "@db/audit/anchors";
import { checkBackupSettings } from "@db/backup/whereabouts";
import { connect, setDatabase } from "@db/client";
import { sendLater } from "@db/jobs/send";
import { workOnJobs } from "@db/jobs/work";
import { migrate } from "@db/migrate";
import { fileStore } from "@db/files/open-store";
import { sweepFiles } from "@db/files/sweep";
import { openDatabase } from "@db/open";
import { setOwner } from "@db/owner";
import { ensureSetupCode } from "@db/queries/setup";
import { userOf } from "@db/roles";
import { StartupError } from "@db/startup-error";
import { HOUSE, transaction } from "@db/transaction";

import { createApp } from "./server";
import { backupTaker } from "./server/backups";
import { readBuild } from "./server/build";
import { byTheClock } from "./server/clock";
import { addressOf, listen } from "./server/listen";
import { onFault } from "./server/faults";
import { createLog } from "./server/log";
import { readSettings } from "./server/settings";
import { closeServer, onSignal } from "./server/shutdown";
import { noteBackup, upgrade } from "./server/upgrade";

const log = createLog();

/** How often suspended dossiers are looked at, in milliseconds: their day comes at midnight, and an hour is soon enough. */
const WAKE_EVERY = 3_600_000;
/** How often the schedule of backups is looked at: its shortest rhythm is six hours. */
const LOOK_EVERY = 600_000;
/** How often the heads of the history are noted outside, files that nothing speaks of swept away, and what is past its time warned of and let go. */
const DAILY = 86_400_000;
/** How long a part of a long paper may take to draw, and how long the press of long papers stays for the next one, in milliseconds. */
const LONG_PAPERS = { limit: 180_000, idle: 10_000 } as const;

/** What has been opened so far; closed in the opposite order on the way out. */
const opened: (() => Promise<void>)[] = [];

/** Whether we were asked to end: `/ready` says so to whoever keeps a connection open. */
let stopping = false;

/** Where people reach this house; known once it listens. */
let address = "";

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const open = await openDatabase({ log: say });
  opened.push(open.leave);
  // Whatever else is kept beside the data finds the folder that was settled on, which may not be the one asked for.
  process.env.HIWAR_DATA = open.folder;
  checkBackupSettings(open.folder);
  const kept = await upgrade(open, say);
  const database = connect(open.appUrl, { pooled: settings.pooled });
  opened.push(database.close);
  setDatabase(database);
  await noteBackup(kept);
  const backUp = backupTaker(log, () => address);
  setOwner({ url: open.ownerUrl, migrate: () => migrate(open.ownerUrl, userOf(open.appUrl)), print: say, backUp });
  onMailFailure((error) => log.warn({ err: error }, "a letter was not sent"));
  onBreachCheckSkipped((reason) => log.warn({ err: reason }, "breached passwords were not asked about"));
  opened.push(lettersGone);
  const press = pressProcess();
  opened.push(() => press.close());
  setPress(press);
  const { build, close: closeBuild, ...serving } = await readBuild();
  opened.push(closeBuild);
  const server = await listen(createApp(build, { ...serving, ...settings, log, stopping: () => stopping }), settings.host, settings.port);
  opened.push(() => closeServer(server));
  address = settings.publicUrl?.origin ?? addressOf(server);
  setHouseAddress(address);
  if (mailIsConfigured() && !settings.publicUrl) log.warn({ address }, "links in letters lead here: set PUBLIC_URL where people reach this installation elsewhere");
  opened.push(byTheClock(log, "wake suspended dossiers", WAKE_EVERY, wakeDossiers));
  opened.push(byTheClock(log, "look at the schedule of backups", LOOK_EVERY, (now) => backUpOnSchedule(now, backUp)));
  opened.push(byTheClock(log, "note the heads of the history", DAILY, (now) => anchorHeads("daily", now)));
  opened.push(byTheClock(log, "sweep the file store", DAILY, (now) => sweepFiles(fileStore(open.folder), now)));
  opened.push(byTheClock(log, "keep to the rules of retention", DAILY, (now) => keepToRetention(now, address)));
  const longPapers = pressProcess(LONG_PAPERS);
  opened.push(await workOnJobs(handlers(address, longPapers), { appUrl: open.appUrl, pooled: settings.pooled, onError: (error) => log.warn({ err: error }, "could not work on what was to happen later") }));
  // Whoever waits for jobs that end should not wait for a long paper: the next start goes on with it.
  opened.push(() => longPapers.close());
  // A house that was closed at three in the morning makes up for it, and goes on with the papers it was drawing.
  await transaction(HOUSE, async (tx) => {
    await sendLater(tx, "nightly-pass", {});
    await sendLater(tx, "draw-papers", {});
  });
  const code = await ensureSetupCode();
  if (code) say(`Set up your union at ${address}/setup with the code ${code}`);
  say(`Hiwar listens on ${addressOf(server)}`);
  log.info({ address, pid: process.pid }, "started");
}

/** Closes everything; what cannot be closed does not keep the rest open. */
async function close(): Promise<void> {
  for (let next = opened.pop(); next; next = opened.pop()) {
    await next().catch((error: unknown) => log.warn({ err: error }, "could not close in good order"));
  }
}

const started = start();

// Whoever stops us while we start waits for the start, so that a database half begun is not left behind.
onSignal(async () => {
  stopping = true;
  await started.catch(() => {});
  await close();
});

onFault(log, close);

started.catch(async (error: unknown) => {
  if (error instanceof StartupError) process.stderr.write(`${error.message}\n`);
  else log.fatal({ err: error }, "could not start");
  await close();
  process.exit(1);
});
