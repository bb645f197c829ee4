import path from "node:path";

import { openEmbedded } from "./embedded";
import { keptPassword } from "./embedded/secrets";
import { checkGiven } from "./given";
import { ensureAppRole } from "./roles";

/** A database that answers, and the two addresses under which it does. */
export interface OpenDatabase {
  /** For migrations. */
  ownerUrl: string;
  /** For serving; the role behind it may not touch the schema or the audit. */
  appUrl: string;
  /** Where the installation keeps what is not in the database; for the embedded one, where its data are too. */
  folder: string;
  /** Stops using the database; the embedded one stops with the last process that leaves. */
  leave(): Promise<void>;
}

type Environment = Record<string, string | undefined>;

interface Options {
  /** Takes lines for the person at the console. */
  log(line: string): void;
  /** Where the configuration comes from: `DATABASE_URL`, `DATABASE_APP_URL`, `HIWAR_DATA`. */
  env?: Environment;
  /** Relative folders start here; the checkout, unless told otherwise. */
  checkout?: string;
}

/**
 * Opens the database of this installation: the server that `DATABASE_URL` names (PostgreSQL 15 to 18), or else the
 * embedded one with its data in `HIWAR_DATA` (`.data` in the checkout), and makes sure that the role for serving exists.
 * Refuses with a `StartupError`.
 */
export async function openDatabase({ log, env = process.env, checkout = process.cwd() }: Options): Promise<OpenDatabase> {
  const wanted = path.resolve(checkout, env.HIWAR_DATA || ".data");
  const given = env.DATABASE_URL;
  if (given) {
    await checkGiven("DATABASE_URL", given);
    return { ownerUrl: given, appUrl: await appUrl(given, wanted, env), folder: wanted, leave: async () => {} };
  }
  const embedded = await openEmbedded(wanted, log);
  try {
    return { ownerUrl: embedded.ownerUrl, appUrl: await appUrl(embedded.ownerUrl, embedded.folder, {}), folder: embedded.folder, leave: embedded.leave };
  } catch (error) {
    await embedded.leave();
    throw error;
  }
}

async function appUrl(ownerUrl: string, folder: string, env: Environment): Promise<string> {
  if (env.DATABASE_APP_URL) {
    await checkGiven("DATABASE_APP_URL", env.DATABASE_APP_URL);
    return env.DATABASE_APP_URL;
  }
  return ensureAppRole(ownerUrl, keptPassword(path.join(folder, "app-password")));
}
