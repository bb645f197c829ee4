import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { writeDurably } from "../durably";
import { contentOf } from "./entries";

/** The file of the secret from which the keys of drafts and of second factors are derived (`db/installation-secret.ts` makes it). */
const FILE = "draft-secret";

/** The secret that is kept in `folder`; null where there is none, and where `APP_KEY` takes its place: who sets that keeps it. */
export function keptSecret(folder: string, env: Record<string, string | undefined> = process.env): string | null {
  const file = path.join(folder, FILE);
  return !env.APP_KEY && existsSync(file) ? readFileSync(file, "utf8") : null;
}

/**
 * What became of the secret of an archive: put in its place; the same was there already; another one is there and stays (then drafts and second factors
 * of the archive cannot be opened); or the archive has none, because `APP_KEY` held it.
 */
export type SecretOutcome = "put_back" | "same" | "another_stays" | "not_in_archive";

/** Puts the secret of an archive back into `folder`, never over another one. */
export async function putSecretBack(folder: string, secret: string | null): Promise<SecretOutcome> {
  if (secret === null) return "not_in_archive";
  const file = path.join(folder, FILE);
  if (existsSync(file)) return readFileSync(file, "utf8") === secret ? "same" : "another_stays";
  await writeDurably(file, contentOf(secret));
  return "put_back";
}
