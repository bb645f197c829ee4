import { parseArgs } from "node:util";

import { letAdministratorIn } from "~/commands/let-administrator-in";
import { lettersGone, setHouseAddress } from "~/outside/mail";
import { connect, setDatabase } from "@db/client";
import { openDatabase } from "@db/open";
import { loadInstallation } from "@db/queries/installation";
import { StartupError } from "@db/startup-error";

import { listed, maskedContact } from "./server/reset-words";
import { readSettings } from "./server/settings";

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const OPTIONS = { account: { type: "string" }, resume: { type: "boolean", default: false }, "remove-second-factor": { type: "boolean", default: false } } as const;

function wanted() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new StartupError(`${(error as Error).message}\nUse: npm run admin:reset -- [--account <id>] [--resume] [--remove-second-factor]`);
  }
}

/** Hosts that no browser can open. */
const LISTENS_EVERYWHERE = ["0.0.0.0", "::"];

/** Why nothing was done, and whom there is to choose from. */
const REFUSALS = {
  no_administrator: "Nobody administers this union today: give its newest backup to somebody who can look into it.",
  not_an_administrator: "That account does not administer this union. These do:",
  which: "Several people administer this union. Say whom to let in with --account <id>:",
  suspended: "That account is suspended. Add --resume to let it in again:",
};

/** Lets an administrator in who is locked out, while the server runs or not. Only whoever may read the data of the server can do this. */
async function reset(): Promise<void> {
  const { account, resume, "remove-second-factor": removeSecondFactor } = wanted();
  const { host, port, publicUrl, pooled } = readSettings(process.env);
  const origin = publicUrl?.origin ?? `http://${LISTENS_EVERYWHERE.includes(host) ? "127.0.0.1" : host}:${port}`;
  const open = await openDatabase({ log: say });
  process.env.HIWAR_DATA = open.folder;
  const database = connect(open.appUrl, { max: 2, pooled });
  try {
    setDatabase(database);
    setHouseAddress(origin);
    if (!(await loadInstallation())) throw new StartupError("No union is set up here yet: start Hiwar and open /setup.");
    const done = await letAdministratorIn({ accountId: account ?? null, resume, removeSecondFactor }, new Date());
    if (!done.ok) throw new StartupError([REFUSALS[done.refusal], ...listed(done.administrators)].join("\n"));
    if (done.resumed) say("The suspension has ended.");
    if (removeSecondFactor) say(done.factorRemoved ? "The second factor was removed." : "There was no second factor to remove.");
    say(`A link for ${done.administrator.name} (${maskedContact(done.administrator)}), good once, within the hour:`);
    say(`${origin}/reset/${done.token}`);
    await lettersGone();
  } finally {
    await database.close();
    await open.leave();
  }
}

reset().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof StartupError ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
