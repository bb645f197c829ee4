import { createHmac, timingSafeEqual } from "node:crypto";
import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import path from "node:path";

import type { AuditHead } from "~/domain/audit";
import { derivedKey } from "@db/installation-secret";

const FILE = "audit-anchors.jsonl";

/**
 * Why heads were noted. After `restored` and `emptied` the chains go on from the heads of that line, and what was anchored beyond them is no longer
 * there to be compared: somebody put an older state back, or removed the example, and said so here.
 */
export type AnchorOccasion = "daily" | "checked" | "backup" | "restored" | "emptied";
export type AnchorLine = { readonly at: string; readonly occasion: AnchorOccasion; readonly heads: Readonly<Record<string, readonly [seq: string, hash: string]>> };

/** What the file holds: its lines as far as their seals hold, and the number of the first line whose seal does not, if any. */
export type Anchors = { readonly lines: readonly AnchorLine[]; readonly brokenAt: number | null; readonly exists: boolean };

const sealKey = (): Buffer => derivedKey("audit anchors");

/** Each line is sealed with the seal of the line before, so that none can be changed, moved or taken out of the middle without the installation's secret. */
function seal(key: Buffer, before: string, body: string): string {
  return createHmac("sha256", key).update(`${before}\n${body}`).digest("hex");
}

const SEALED = /^(\{.*),"seal":"([0-9a-f]{64})"\}$/;

function fits(expected: string, given: string): boolean {
  return timingSafeEqual(Buffer.from(expected, "hex"), Buffer.from(given, "hex"));
}

type Read = Anchors & { readonly lastSeal: string; /** Bytes of whole lines: what follows was being written when the power went, and was never relied on. */ readonly whole: number };

function readWhole(file: string, key: Buffer): Read {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const whole = bytes.lastIndexOf(0x0a) + 1;
  const lines: AnchorLine[] = [];
  let lastSeal = "";
  let brokenAt: number | null = null;
  const texts = bytes.subarray(0, whole).toString("utf8").split("\n").slice(0, -1);
  for (const [place, text] of texts.entries()) {
    const [, start, given] = SEALED.exec(text) ?? [];
    const body = `${start}}`;
    if (given === undefined || !fits(seal(key, lastSeal, body), given)) {
      brokenAt ??= place + 1;
      // What follows is sealed onto this line, whatever it says: only the first that does not hold is told.
      lastSeal = given ?? "";
      continue;
    }
    lastSeal = given;
    if (brokenAt === null) lines.push(JSON.parse(body) as AnchorLine);
  }
  return { lines, brokenAt, exists: whole > 0, lastSeal, whole };
}

const fileIn = (folder: string): string => path.join(folder, FILE);

/** Reads the anchors kept in a folder. A last line that was cut off in the middle of its writing does not count. */
export function readAnchors(folder: string, key: Buffer = sealKey()): Anchors {
  const { lines, brokenAt, exists } = readWhole(fileIn(folder), key);
  return { lines, brokenAt, exists };
}

/** The head of each chain as the lines leave it: the last that was noted, and nothing from before a state was put back. */
export function headsNoted(lines: readonly AnchorLine[]): Map<string, readonly [seq: string, hash: string]> {
  const noted = new Map<string, readonly [string, string]>();
  for (const { occasion, heads } of lines) {
    if (occasion === "restored" || occasion === "emptied") noted.clear();
    for (const [chain, head] of Object.entries(heads)) noted.set(chain, head);
  }
  return noted;
}

/**
 * Notes the heads that are not noted yet, in one line that is on the disk before this returns; without any, nothing is written. `restored` and `emptied`
 * always write, and all heads. Two processes must not do so at once: the caller holds a lock.
 */
export function appendAnchor(folder: string, line: { readonly at: Date; readonly occasion: AnchorOccasion; readonly heads: readonly AuditHead[] }, key: Buffer = sealKey()): void {
  const found = readWhole(fileIn(folder), key);
  const anew = line.occasion === "restored" || line.occasion === "emptied";
  const noted = headsNoted(found.lines);
  const heads = line.heads.filter(({ chain, seq, hash }) => anew || noted.get(chain)?.[0] !== seq || noted.get(chain)?.[1] !== hash);
  if (heads.length === 0 && !anew) return;
  const body = JSON.stringify({ at: line.at.toISOString(), occasion: line.occasion, heads: Object.fromEntries(heads.map(({ chain, seq, hash }) => [chain, [seq, hash]])) });
  write(folder, found.whole, `${body.slice(0, -1)},"seal":"${seal(key, found.lastSeal, body)}"}\n`);
}

function write(folder: string, at: number, text: string): void {
  mkdirSync(folder, { recursive: true });
  const file = openSync(fileIn(folder), existsSync(fileIn(folder)) ? "r+" : "w", 0o600);
  try {
    ftruncateSync(file, at);
    writeSync(file, text, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
