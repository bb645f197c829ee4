import { createHmac, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import type { Id } from "~/domain/viewer";

const FILE = "draft-secret";
const BYTES = 32;

let kept: string | null = null;

/** The secret of this installation for drafts: `APP_KEY`, or one that is made once and kept beside the data, readable by the server alone. */
function secret(): string {
  kept ??= process.env.APP_KEY || secretIn(path.resolve(process.env.HIWAR_DATA || ".data"));
  return kept;
}

/** Reads the secret kept in a folder, or makes one. Two processes that start at once end with the same: only one of them creates the file. */
export function secretIn(folder: string): string {
  const file = path.join(folder, FILE);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, randomBytes(BYTES).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8");
}

/**
 * The key with which a person's browser encrypts the drafts it keeps (AES-256, base64url). It belongs to the person and outlives sessions
 * (settled question 23): what was typed before a session ended can be read after signing in again, and by nobody else.
 */
export function draftKeyOf(accountId: Id, from: string = secret()): string {
  return createHmac("sha256", from).update(`draft ${accountId}`).digest("base64url");
}
