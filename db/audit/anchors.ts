import { mkdirSync } from "node:fs";
import path from "node:path";

import type { AuditFault, AuditHead } from "~/domain/audit";
import { database } from "@db/client";
import { withLock } from "@db/embedded/lock";

import { type AnchorLine, type AnchorOccasion, type Anchors, appendAnchor, readAnchors } from "./anchor-file";
import { headsNow } from "./chains";
import { type Reader, readerOf } from "./reader";

/** Where the installation keeps what is not in the database. */
export function anchorFolder(): string {
  return path.resolve(process.env.HIWAR_DATA || ".data");
}

/** The last link of every chain, now. */
export const currentHeads = (): Promise<AuditHead[]> => headsNow(readerOf(database().sql));

/** What this installation noted outside the database. */
export const anchorsKept = (): Anchors => readAnchors(anchorFolder());

/**
 * Notes the heads of all chains outside the database (decision record 11), in `HIWAR_DATA/audit-anchors.jsonl`: whoever owns the database could write a
 * whole chain anew, head and all, but not what stands there.
 */
export async function anchorHeads(occasion: AnchorOccasion, now: Date): Promise<void> {
  await noteHeads(occasion, await currentHeads(), now);
}

/** Notes heads that were read elsewhere: those of a backup that was taken or put back; none for a database that was emptied. One process at a time. */
export async function noteHeads(occasion: AnchorOccasion, heads: readonly { readonly chain: string; readonly seq: string | number; readonly hash: string }[], now: Date): Promise<void> {
  const folder = anchorFolder();
  mkdirSync(folder, { recursive: true });
  const line = { at: now, occasion, heads: heads.map(({ chain, seq, hash }) => ({ chain, seq: String(seq), hash })) };
  await withLock(path.join(folder, "audit-anchors.lock"), async () => appendAnchor(folder, line));
}

/** Anchored heads that are compared in one statement. */
const AT_ONCE = 2_000;

type Anchored = AuditHead & { readonly at: string };

/** Every head that the lines noted, without those beyond a state that was put back later. */
export function anchoredHeads(lines: readonly AnchorLine[]): Anchored[] {
  let kept: Anchored[] = [];
  for (const { at, occasion, heads } of lines) {
    if (occasion === "restored" || occasion === "emptied") kept = kept.filter(({ chain, seq }) => BigInt(seq) <= BigInt(heads[chain]?.[0] ?? 0));
    for (const [chain, [seq, hash]] of Object.entries(heads)) kept.push({ chain, seq, hash, at });
  }
  return kept;
}

/**
 * Compares the links with what was anchored: each anchored link must be there with its hash. One fault a chain, at the first anchor that does not hold,
 * with the time of the last one that does. `seenBefore` is how many lines an earlier check found.
 */
export async function checkAnchors(read: Reader, anchors: Anchors, seenBefore: number): Promise<AuditFault[]> {
  const faults: AuditFault[] = [];
  const ofFile = (kind: AuditFault["kind"], line: number | null): AuditFault =>
    ({ kind, chain: null, seq: line === null ? null : String(line), lastGoodAt: anchors.lines.at(-1)?.at ?? null, table: null, rowId: null });
  if (anchors.brokenAt !== null) faults.push(ofFile("anchors_altered", anchors.brokenAt));
  else if (!anchors.exists && seenBefore > 0) faults.push(ofFile("anchors_gone", null));
  else if (anchors.lines.length < seenBefore) faults.push(ofFile("anchors_cut", anchors.lines.length));
  const heads = anchoredHeads(anchors.lines);
  const goodAt = new Map<string, string>();
  const told = new Set<string>();
  for (let from = 0; from < heads.length; from += AT_ONCE) {
    const part = heads.slice(from, from + AT_ONCE);
    const found = await hashesOf(read, part);
    for (const { chain, seq, hash, at } of part) {
      const there = found.get(`${chain} ${seq}`);
      if (there === hash) goodAt.set(chain, at);
      else if (!told.has(chain)) {
        told.add(chain);
        faults.push({ kind: there === undefined ? "anchor_missing" : "anchor_differs", chain, seq, lastGoodAt: goodAt.get(chain) ?? null, table: null, rowId: null });
      }
    }
  }
  return faults;
}

async function hashesOf(read: Reader, heads: readonly AuditHead[]): Promise<Map<string, string>> {
  const rows = await read((tx) => tx<AuditHead[]>`
    select e.chain, e.seq::text as seq, encode(e.hash, 'hex') as hash
    from unnest(${heads.map(({ chain }) => chain)}::text[], ${heads.map(({ seq }) => seq)}::bigint[]) as wanted(chain, seq)
      join public.audit_event e on e.chain = wanted.chain and e.seq = wanted.seq`);
  return new Map(rows.map(({ chain, seq, hash }) => [`${chain} ${seq}`, hash]));
}
