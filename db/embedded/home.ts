import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";

import { StartupError } from "../startup-error";
import { accountForPostgres, canEnter, canRun, type Account } from "./account";
import { findNative, type Native } from "./native";

/** Where one installation's embedded database lives, and whom it runs as. */
export interface Home {
  folder: string;
  account: Account | undefined;
}

/** Where data go that the wanted folder cannot take. */
const ELSEWHERE = "/var/lib";

/**
 * Decides where the data live: in `wanted`, or, where the account that PostgreSQL runs as cannot reach that, in a
 * folder of /var/lib that belongs to it, which it says through `log`.
 */
export function settleHome(wanted: string, log: (line: string) => void): Home {
  const account = accountForPostgres();
  const folder = settleFolder(wanted, account, log);
  const data = path.join(folder, "pg");
  return { folder, account: existsSync(data) ? ownerOf(data, account) : account };
}

function settleFolder(wanted: string, account: Account | undefined, log: (line: string) => void): string {
  const made = makeFolder(wanted);
  if (canEnter(account, made)) return realpathSync(made);
  const owner = account?.name ?? "this user";
  const name = `hiwar-${createHash("sha256").update(path.resolve(wanted)).digest("hex").slice(0, 12)}`;
  const elsewhere = makeFolder(path.join(ELSEWHERE, name));
  if (!canEnter(account, elsewhere)) throw new StartupError(`PostgreSQL runs as ${owner}, who can enter neither ${wanted} nor ${elsewhere}: set HIWAR_DATA to a folder that ${owner} can enter.`);
  log(`PostgreSQL runs as ${owner}, who cannot enter ${wanted}: the data live in ${elsewhere}.`);
  return realpathSync(elsewhere);
}

function makeFolder(folder: string): string {
  try {
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      // Whatever the umask says: PostgreSQL's account passes through here.
      chmodSync(folder, 0o755);
    }
    return folder;
  } catch (error) {
    throw new StartupError(`The data folder ${folder} cannot be made (${(error as NodeJS.ErrnoException).code}): set HIWAR_DATA to a folder you may write to.`);
  }
}

/** Data made by an ordinary user stay theirs when root starts the app; the other way round PostgreSQL could not open them. */
function ownerOf(data: string, account: Account | undefined): Account | undefined {
  const { uid, gid } = statSync(data);
  if (account) return uid === 0 ? account : { uid, gid, name: uid === account.uid ? account.name : `user ${uid}` };
  if (uid === process.getuid?.()) return undefined;
  throw new StartupError(`The data in ${data} belong to another user (${uid}): start Hiwar as whoever made them, or set HIWAR_DATA to a folder of your own.`);
}

/**
 * The PostgreSQL that npm installed, or, where `account` cannot run that, a copy of it in `folder`, which it says through
 * `log`. One process at a time may ask for a copy in one folder.
 */
export function runnableNative(folder: string, account: Account | undefined, log: (line: string) => void): Native {
  const installed = findNative();
  if (canRun(account, path.join(installed.folder, "bin", "postgres"))) return installed;
  const copy = { ...installed, folder: path.join(folder, `postgresql-${installed.version}`) };
  if (!existsSync(copy.folder)) {
    const begun = `${copy.folder}.${process.pid}`;
    cpSync(installed.folder, begun, { recursive: true, verbatimSymlinks: true });
    chmodSync(begun, 0o755);
    renameSync(begun, copy.folder);
    rmSync(begun, { recursive: true, force: true });
    log(`PostgreSQL runs as ${account?.name ?? "this user"}, who cannot reach ${installed.folder}: a copy was made in ${copy.folder}.`);
  }
  if (canRun(account, path.join(copy.folder, "bin", "postgres"))) return copy;
  throw new StartupError(`The PostgreSQL that comes with Hiwar does not run on this machine: install PostgreSQL 15 to 18 and give its address in DATABASE_URL.`);
}
