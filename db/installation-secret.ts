import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const FILE = "draft-secret";
const BYTES = 32;
/** Bytes of an AES-256 key. */
const KEY_BYTES = 32;

let kept: string | null = null;

/** The secret of this installation: `APP_KEY`, or one that is made once and kept beside the data, readable by the server alone. */
function secret(): string {
  kept ??= process.env.APP_KEY || secretIn(path.resolve(process.env.HIWAR_DATA || ".data"));
  return kept;
}

/** Reads the secret kept in a folder, or makes one. Two processes that start at once end with the same: one of them alone gives its draft the name. */
export function secretIn(folder: string): string {
  const file = path.join(folder, FILE);
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(BYTES).toString("base64url"), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, "utf8");
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** What the secret makes of a label (HMAC-SHA256, base64url): the same each time, and nothing that tells the secret or another label's. */
export function derivedText(label: string, from: string = secret()): string {
  return createHmac("sha256", from).update(label).digest("base64url");
}

/** A key of 256 bits for one purpose, drawn from the secret (HKDF-SHA256, the purpose as its `info`). */
export function derivedKey(purpose: string, from: string = secret()): Buffer {
  return Buffer.from(hkdfSync("sha256", from, "", purpose, KEY_BYTES));
}
