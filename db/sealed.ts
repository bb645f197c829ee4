import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

import { derivedKey } from "./installation-secret";

const CIPHER = "aes-256-gcm";
/** Bytes of a nonce and of the mark of authenticity, as NIST SP 800-38D recommends them for GCM. */
const NONCE = 12;
const TAG = 16;

/** Which seal: for what, and on whose row. A seal that is moved to another row, or used for something else, does not open. */
export type SealedFor = { readonly purpose: string; readonly owner: string };

/**
 * Encrypts a short secret (AES-256-GCM) under a key of this installation, so that a copy of the database alone does not give it away. `key` stands for
 * the key of the purpose. Answers base64url: nonce, ciphertext, mark of authenticity.
 */
export function seal(plain: string, { purpose, owner }: SealedFor, key: Buffer = derivedKey(purpose)): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(Buffer.from(owner));
  return Buffer.concat([nonce, cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64url");
}

/** Opens what `seal` made, or answers null: altered, made for another owner, or under another key. */
export function unseal(sealed: string, { purpose, owner }: SealedFor, key: Buffer = derivedKey(purpose)): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < NONCE + TAG) return null;
  const opener = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG });
  opener.setAAD(Buffer.from(owner));
  opener.setAuthTag(bytes.subarray(-TAG));
  try {
    return Buffer.concat([opener.update(bytes.subarray(NONCE, -TAG)), opener.final()]).toString("utf8");
  } catch {
    return null;
  }
}
