import type { Day } from "~/domain/days";
import { depositLevel, frozenTexts, type NotDepositable, shownTexts, whyNotDepositable } from "~/domain/deposit";
import { takesRecords } from "~/domain/dossier";
import { SCANS } from "~/domain/file-kinds";
import { levelsToGive, may } from "~/domain/permissions";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { depositHash } from "~/editor/deposit-hash";
import type { NewDeposit } from "~/forms/deposit";
import { newId } from "~/forms/id";
import type { SentFile } from "@db/files/intake/sent-file";
import { lockFile } from "@db/queries/demand-files";
import { versionHashes } from "@db/queries/demand-versions";
import { authorOfDeposit, insertDeposit } from "@db/queries/deposit-writes";
import { touchDossier } from "@db/queries/dossier-writes";
import { liveParty } from "@db/queries/party-choices";
import { transaction } from "@db/transaction";

import { keepDocument, storeFile } from "./keep-document";
import type { FieldCodes } from "./meeting-refusal";
import { type Refused, refused } from "./refusal";
import { takeUpIfBegun } from "./take-up";

export type DepositRefused = Refused<"not_found" | "forbidden" | "illegal_move" | "changed" | NotDepositable> | (Refused<"fields"> & { readonly fields: FieldCodes });
export type DepositResult = { readonly ok: true; readonly id: Id } | DepositRefused;

/** When it is recorded, and the scan of the receipt where one was sent. */
export type Circumstances = { readonly now: Date; readonly today: Day; readonly receipt?: SentFile };

/**
 * Records that a file was handed over to a party: its texts are frozen in their validated versions, places and numbers, under one hash. The first deposit
 * of an adopted dossier takes it up into dialogue. The level is at least the file's: what only the bureau reads is not told by its deposit; texts keep
 * their own levels inside it.
 * Refused: *not_found*, *forbidden* (also a level that the viewer cannot read), *illegal_move* (the dossier takes no records now), why the file cannot be
 * handed over, *changed* (the file holds or is called something else than the form showed), and codes at fields: `in_the_future`, `unknown_party`,
 * `party_closed` (it had ceased to exist by that day), and at `receipt` why a scan is not kept. The same id a second time, by the same person, of the same file, is the same deposit.
 */
export async function recordDeposit(viewer: Viewer, fileId: string, given: NewDeposit, { now, today, receipt }: Circumstances): Promise<DepositResult> {
  const { id, party, onDay, way, registryNumber, receivedBy, note } = given;
  const kept = receipt ? await storeFile(receipt, SCANS) : null;
  if (kept && !kept.ok) return { ok: false, refusal: "fields", fields: { receipt: [kept.code] } };
  return transaction<DepositResult>(viewer.id, async (tx) => {
    const file = await lockFile(tx, scopeOf(viewer), fileId);
    if (!file) return refused("not_found");
    const { organisationId, dossier } = file;
    const confidentiality = depositLevel(file.confidentiality, given.level);
    if (!may(viewer, "deposit.record", file) || !levelsToGive(viewer, organisationId).includes(confidentiality)) return refused("forbidden");
    const before = await authorOfDeposit(tx, id);
    if (before) return before.createdBy === viewer.id && before.fileId === file.id ? { ok: true, id } : refused("forbidden");
    if (!takesRecords(dossier.state)) return refused("illegal_move");
    const why = whyNotDepositable(file);
    if (why) return refused(why);
    if (file.title !== given.fileTitle || shownTexts(file.items).join("\n") !== given.texts.join("\n")) return refused("changed");
    const fields = wrongIn(onDay, today, await liveParty(tx, party));
    if (fields) return { ok: false, refusal: "fields", fields };

    const items = frozenTexts(file.items);
    const hashes = await versionHashes(tx, items.map(({ versionId }) => versionId));
    const hash = depositHash(items.map((item) => ({ ...item, hash: hashes.get(item.versionId) ?? "" })));
    const receiptId = kept && newId();
    if (kept && receiptId) await keepDocument(tx, { id: receiptId, dossierId: dossier.id, organisationId, confidentiality, createdBy: viewer.id, createdAt: now }, kept.file);
    const written = await insertDeposit(tx, {
      id, dossierId: dossier.id, organisationId, fileId: file.id, fileTitle: file.title, partyId: party, onDay, way, registryNumber, receivedBy, note, receiptId, hash, confidentiality,
      createdBy: viewer.id, createdAt: now, items,
    });
    if (!written) return refused("forbidden");
    await touchDossier(tx, dossier.id, now);
    await takeUpIfBegun(tx, dossier.id, now, today);
    return { ok: true, id };
  });
}

/** What is wrong with the day or the party. */
export function wrongIn(onDay: Day, today: Day, party: { readonly closedOn: Day | null } | null): FieldCodes | null {
  if (onDay > today) return { onDay: ["in_the_future"] };
  if (!party) return { party: ["unknown_party"] };
  return party.closedOn && party.closedOn < onDay ? { party: ["party_closed"] } : null;
}
