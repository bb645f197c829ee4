import { wakeDossiers } from "~/jobs/wake-dossiers";
import { connect, setDatabase } from "@db/client";
import { migrate } from "@db/migrate";
import { openDatabase } from "@db/open";
import { setOwner } from "@db/owner";
import { ensureSetupCode } from "@db/queries/setup";
import { userOf } from "@db/roles";
import { StartupError } from "@db/startup-error";

import { createApp } from "./server";
import { readBuild } from "./server/build";
import { addressOf, listen } from "./server/listen";
import { createLog } from "./server/log";
import { readSettings } from "./server/settings";
import { closeServer, onSignal } from "./server/shutdown";

const log = createLog();

/** How often suspended dossiers are looked at, in milliseconds: their day comes at midnight, and an hour is soon enough. */
const WAKE_EVERY = 3_600_000;

/** What has been opened so far; closed in the opposite order on the way out. */
const opened: (() => Promise<void>)[] = [];

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const open = await openDatabase({ log: say });
  opened.push(open.leave);
  // Whatever else is kept beside the data finds the folder that was settled on, which may not be the one asked for.
  process.env.HIWAR_DATA = open.folder;
  const bringUpToDate = (): Promise<void> => migrate(open.ownerUrl, userOf(open.appUrl));
  await bringUpToDate();
  setOwner({ url: open.ownerUrl, migrate: bringUpToDate, print: say });
  const database = connect(open.appUrl);
  opened.push(database.close);
  setDatabase(database);
  opened.push(wakeByTheClock());
  const { build, close: closeBuild, ...serving } = await readBuild();
  opened.push(closeBuild);
  const server = await listen(createApp(build, { ...serving, ...settings, log }), settings.host, settings.port);
  opened.push(() => closeServer(server));
  const address = settings.publicUrl?.origin ?? addressOf(server);
  const code = await ensureSetupCode();
  if (code) say(`Set up your union at ${address}/setup with the code ${code}`);
  say(`Hiwar listens on ${addressOf(server)}`);
  log.info({ address, pid: process.pid }, "started");
}

/** Wakes what was suspended until today, now and every hour. Answers how to stop doing so. */
function wakeByTheClock(): () => Promise<void> {
  const wake = (): void => void wakeDossiers(new Date()).catch((error: unknown) => log.error({ err: error }, "could not wake suspended dossiers"));
  wake();
  const clock = setInterval(wake, WAKE_EVERY);
  return async () => clearInterval(clock);
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
  await started.catch(() => {});
  await close();
});

process.once("uncaughtException", (error) => {
  log.fatal({ err: error }, "stopped by a fault");
  void close().finally(() => process.exit(1));
});

started.catch(async (error: unknown) => {
  if (error instanceof StartupError) process.stderr.write(`${error.message}\n`);
  else log.fatal({ err: error }, "could not start");
  await close();
  process.exit(1);
});
