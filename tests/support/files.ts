import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll } from "vitest";

import type { SentFile } from "@db/files/intake/sent-file";

const folder = mkdtempSync(path.join(tmpdir(), "hiwar-sent-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file as a form brings it. */
export function sentFile(fileName: string, bytes: Buffer | string): SentFile {
  const content = Buffer.from(bytes as Buffer);
  const place = path.join(folder, randomUUID());
  writeFileSync(place, content);
  return { fileName, path: place, bytes: content.length, refusal: null };
}
