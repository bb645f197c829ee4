import { randomBytes } from "node:crypto";
import { setImmediate } from "node:timers/promises";

import { CODE_BYTES, codeFrom } from "~/domain/paper";
import type { PaperRow } from "~/domain/rows/paper";
import type { Viewer } from "~/domain/viewer";
import type { IssueInput } from "~/forms/paper";
import type { Drawing, Press } from "~/pdf/press";
import { sealOf } from "~/presenters/paper-frame";
import { ownStore } from "@db/files/open-store";
import { headOfHistory, insertPaper, lastOfSeries, paperById } from "@db/queries/papers";
import { noteStoredFile } from "@db/queries/stored-files";
import { type Transaction, transaction } from "@db/transaction";

import type { Composed } from "./composed-paper";
import { contentHashOf } from "./content-hash";
import { emblemToDraw } from "./emblem-bytes";

export type Issuing = { readonly origin: string; readonly now: Date };

/** The paper that was issued under this id, or the last one of its series where it says the very same; null where there is something to issue. */
export async function issuedBefore({ id, language, level }: IssueInput, composed: Composed): Promise<PaperRow | null> {
  const { kind, subjectId, organisationId, coversBelow = false, secondLanguage = null } = composed;
  const before = (await paperById(id)) ?? (await lastOfSeries({ kind, subjectId, organisationId, coversBelow, language, secondLanguage, confidentiality: level }));
  return before && (before.id === id || before.contentHash === contentHashOf(composed.paper)) ? before : null;
}

type Printing = Issuing & {
  readonly press: Press;
  readonly drawing?: Drawing;
  /** What else is written down in the transaction that issues the paper; what it throws issues none. */
  readonly along?: (tx: Transaction) => Promise<void>;
};

/**
 * Draws a paper that was composed just now, keeps its bytes, and writes down its code, its hash, and the head of the history that is printed on it: that of
 * the moment at which it was composed. Throws a `PressError` where it cannot be drawn.
 */
export async function printPaper(viewer: Viewer, { id, language, level }: IssueInput, composed: Composed, { origin, now, press, drawing, along }: Printing): Promise<PaperRow> {
  const { kind, subjectId, dossierId, organisationId, coversBelow = false, secondLanguage = null, names, paper } = composed;
  const code = codeFrom(randomBytes(CODE_BYTES));
  const head = await headOfHistory(organisationId);
  const whole = { ...paper, ...(await emblemToDraw(paper)), seal: sealOf({ code, origin, names, now, head, language, second: secondLanguage }) };
  // Others are answered between what takes a while here and handing a long paper over.
  await setImmediate();
  const printed = await press.print(whole, drawing);
  const stored = await ownStore().put(once(printed.bytes));
  const row: PaperRow = {
    id, kind, dossierId, organisationId, coversBelow, subjectId, language, secondLanguage, confidentiality: level, code, hash: stored.hash, pages: printed.pages,
    contentHash: contentHashOf(paper), auditSeq: head.seq, auditHead: head.hash, issuedBy: viewer.id, issuedAt: now,
  };
  await transaction(viewer.id, async (tx) => {
    await noteStoredFile(tx, { ...stored, mediaType: "application/pdf", createdBy: viewer.id }, now);
    await insertPaper(tx, row);
    await along?.(tx);
  });
  return row;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
