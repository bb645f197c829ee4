import { inArray } from "drizzle-orm";

import type { Confidentiality } from "~/domain/confidentiality";
import type { Day } from "~/domain/days";
import type { DemandPart } from "~/domain/demand";
import type { DepositWay } from "~/domain/deposit";
import type { ResponseKind, ResponseSource } from "~/domain/response";
import type { Id } from "~/domain/viewer";
import { depositHash } from "~/editor/deposit-hash";
import { newId } from "~/forms/id";
import { insertDeposit } from "@db/queries/deposit-writes";
import { demandVersion, response } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { type BuiltDossier, SEEDED_AT, SEEDED_ON } from "./defaults";

type NewDeposit = {
  id?: Id;
  fileId: Id;
  fileTitle?: string;
  partyId: Id;
  onDay?: Day;
  way?: DepositWay;
  registryNumber?: string;
  receivedBy?: string;
  note?: string;
  receiptId?: Id;
  confidentiality?: Confidentiality;
  createdBy?: Id;
  at?: Date;
  /** What is handed over, in order: numbered points unless a part is named. */
  items: readonly { readonly demandId: Id; readonly versionId: Id; readonly part?: DemandPart; /** By default the next number. */ readonly point?: number }[];
};

/** Hands versions over to a party, frozen by the hash of what they really hold. Answers the id of the deposit. */
export async function addDeposit(tx: Transaction, dossier: BuiltDossier, given: NewDeposit): Promise<Id> {
  const { id = newId(), fileId, fileTitle = "الملف المطلبي", partyId, onDay = SEEDED_ON, way = "by_hand", registryNumber = null, receivedBy = null, note = null, receiptId = null } = given;
  const { confidentiality = "organisation", createdBy = dossier.createdBy, at = SEEDED_AT } = given;
  const hashes = await tx.select({ id: demandVersion.id, hash: demandVersion.hash }).from(demandVersion).where(inArray(demandVersion.id, given.items.map(({ versionId }) => versionId)));
  let last = 0;
  const items = given.items.map(({ demandId, versionId, part = "demand", point }, place) => {
    if (part === "demand") last = point ?? last + 1;
    const hash = hashes.find((each) => each.id === versionId)?.hash;
    if (hash === undefined) throw new Error("A version that was not saved cannot be handed over.");
    return { demandId, versionId, part, position: place + 1, point: part === "demand" ? last : null, hash };
  });
  await insertDeposit(tx, {
    id, dossierId: dossier.id, organisationId: dossier.organisationId, fileId, fileTitle, partyId, onDay, way, registryNumber, receivedBy, note, receiptId,
    hash: depositHash(items), confidentiality, createdBy, createdAt: at, items: items.map(({ hash: _hash, ...item }) => item),
  });
  return id;
}

type NewResponse = {
  id?: Id;
  depositId: Id;
  /** All of the deposit is answered without it. */
  demandId?: Id;
  anchor?: string;
  /** Null: it came and nobody classified it. */
  kind?: ResponseKind | null;
  words?: string;
  verbatim?: boolean;
  counterText?: string;
  deferredUntil?: Day;
  sentOnToId?: Id;
  source?: ResponseSource;
  meetingId?: Id;
  eventId?: Id;
  sourceNote?: string;
  onDay?: Day;
  documentId?: Id;
  confidentiality?: Confidentiality;
  createdBy?: Id;
  at?: Date;
};

/** Adds what a party answered to a deposit, by default an answer to all of it that nobody has classified. Answers its id. */
export async function addResponse(tx: Transaction, dossier: BuiltDossier, given: NewResponse): Promise<Id> {
  const { id = newId(), verbatim = false, source = "letter", onDay = SEEDED_ON, confidentiality = "organisation", createdBy = dossier.createdBy, at = SEEDED_AT, ...rest } = given;
  await tx.insert(response).values({ ...rest, id, dossierId: dossier.id, organisationId: dossier.organisationId, verbatim, source, onDay, confidentiality, createdBy, createdAt: at });
  return id;
}
