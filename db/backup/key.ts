import { createHash, hkdfSync, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { StartupError } from "../startup-error";

type Environment = Record<string, string | undefined>;

const FILE = "backup-key";
const SHORTEST = 32;

/** The secret that opens the backups of one installation. Keys for single archives are derived from it. */
export class BackupKey {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** Eight bytes that tell this key from another, and nothing of what it is: a wrong key is not taken for damage. */
  get id(): Buffer {
    return createHash("sha256").update(`hiwar backup key ${this.#secret}`).digest().subarray(0, 8);
  }

  /** The key of one archive, whose salt is random. */
  forArchive(salt: Buffer): Buffer {
    return Buffer.from(hkdfSync("sha256", this.#secret, salt, "hiwar backup archive", 32));
  }
}

/** Where the key lies: the file beside the data, or null where `BACKUP_KEY` holds it. */
export function keyFile(folder: string, env: Environment = process.env): string | null {
  return env.BACKUP_KEY ? null : path.join(folder, FILE);
}

/** The key of this installation: `BACKUP_KEY` (32 characters at least), else the one kept in `folder`, made at the first call for its owner alone. */
export function ownKey(folder: string, env: Environment = process.env): BackupKey {
  const file = keyFile(folder, env);
  if (file && !existsSync(file)) make(file);
  return new BackupKey(file ? readFileSync(file, "utf8").trim() : given(env));
}

/** The key to open an archive with: like `ownKey`, but nothing is made, because a new key opens no old archive. Null when there is none. */
export function keyAtHand(folder: string, env: Environment = process.env): BackupKey | null {
  const file = keyFile(folder, env);
  return file && !existsSync(file) ? null : ownKey(folder, env);
}

function given({ BACKUP_KEY: key = "" }: Environment): string {
  if (key.length >= SHORTEST) return key;
  throw new StartupError(`BACKUP_KEY is too short: it must have ${SHORTEST} characters or more, drawn at random.`);
}

/** Two processes that make it at once end with the same: a link is there whole, and the second one fails. */
function make(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
