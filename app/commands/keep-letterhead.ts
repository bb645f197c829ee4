import { may } from "~/domain/permissions";
import type { Emblem } from "~/domain/rows/letterhead";
import type { Id, Viewer } from "~/domain/viewer";
import type { LetterheadInput } from "~/forms/letterhead";
import type { SentFile } from "@db/files/intake/sent-file";
import { takeInEmblem } from "@db/files/intake/take-in";
import { letterheadOf, saveLetterhead } from "@db/queries/letterheads";
import { lockOrganisation } from "@db/queries/organisations";
import { noteStoredFile } from "@db/queries/stored-files";
import { transaction } from "@db/transaction";

import { putIntoStore } from "./keep-document";
import type { FieldCodes } from "./meeting-refusal";
import { type Refused, refused } from "./refusal";

type Kept = { readonly ok: true } | Refused<"not_found" | "stale"> | (Refused<"fields"> & { readonly fields: FieldCodes });

/**
 * Saves the letterhead of an organisation that the viewer administers: its emblem, which is looked into and drawn anew, where it is reached, and from where its papers are dated. Papers
 * that were issued before keep the head they had.
 * Refused: *not_found*, *stale* (somebody saved another meanwhile; then nothing is kept), and a code at `emblem` for a file that is no picture to be kept.
 */
export async function keepLetterhead(viewer: Viewer, organisationId: Id, { version, removeEmblem, lines, places }: LetterheadInput, sent: SentFile | undefined, now: Date): Promise<Kept> {
  if (!may(viewer, "organisation.keep", { organisationId })) return refused("not_found");
  if ((await letterheadOf(organisationId)).version !== version) return refused("stale");
  const drawn = sent ? await keptEmblem(sent) : null;
  if (drawn && "code" in drawn) return { ok: false, refusal: "fields", fields: { emblem: [drawn.code] } };
  return transaction<Kept>(viewer.id, async (tx) => {
    await lockOrganisation(tx, organisationId);
    const before = await letterheadOf(organisationId, tx);
    if (before.version !== version) return refused("stale");
    const emblem = drawn ?? (removeEmblem ? null : before.emblem);
    if (drawn) await noteStoredFile(tx, { hash: drawn.hash, bytes: drawn.bytes, mediaType: "image/png", createdBy: viewer.id }, now);
    await saveLetterhead(tx, { organisationId, emblem, lines, places, version: version + 1 }, { changedBy: viewer.id, changedAt: now });
    return { ok: true };
  });
}

/** An emblem whose bytes are in the store, or the code that says why they are not. */
async function keptEmblem(sent: SentFile): Promise<(Emblem & { readonly bytes: number }) | { readonly code: string }> {
  const taken = await takeInEmblem(sent);
  if ("refusal" in taken) return { code: taken.refusal };
  const { png, width, height } = taken;
  const stored = await putIntoStore((async function* () { yield png; })());
  return stored ? { ...stored, width, height } : { code: "store_unavailable" };
}
