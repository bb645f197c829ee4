import { createHash, randomBytes } from "node:crypto";

import { CODE_BYTES, codeFrom, type PaperKind } from "~/domain/paper";
import type { Localized } from "~/domain/localized";
import type { PaperRow } from "~/domain/rows/paper";
import type { Id, Viewer } from "~/domain/viewer";
import type { IssueInput } from "~/forms/paper";
import { press, PressError } from "~/pdf/press";
import type { Printed } from "~/pdf/print";
import type { Paper } from "~/presenters/paper";
import { sealOf } from "~/presenters/paper-frame";
import { ownStore } from "@db/files/open-store";
import { headOfHistory, insertPaper, lastOfSeries, paperById } from "@db/queries/papers";
import { noteStoredFile } from "@db/queries/stored-files";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

/** The longest paper that is drawn while somebody waits, in letters: some sixty pages. */
const MOST_LETTERS = 200_000;

/** What a paper is about, and what it says before it has a code. */
export type Composed = {
  readonly kind: PaperKind;
  readonly subjectId: Id;
  /** Null for a paper over many dossiers. */
  readonly dossierId: Id | null;
  readonly organisationId: Id;
  /** Whether it draws on the organisations below, too; not unless it says so. */
  readonly coversBelow?: boolean;
  readonly names: readonly Localized[];
  readonly paper: Paper;
};
export type Issuing = { readonly origin: string; readonly now: Date };
export type PaperRefusal = "paper_too_long" | "paper_not_made";
export type Issued = { readonly ok: true; readonly paper: PaperRow } | Refused<PaperRefusal>;

/**
 * Issues a paper that was composed: draws it, keeps its bytes, writes down its code, its hash, and the head of the history that is printed on it. What says the
 * same as the last one of its series is that one (a new head alone makes no new paper), and so is a repeated form. Refused: *paper_too_long*, *paper_not_made*.
 * The caller has asked whether the viewer may.
 */
export async function issuePaper(viewer: Viewer, { id, language, level }: IssueInput, composed: Composed, { origin, now }: Issuing): Promise<Issued> {
  const { kind, subjectId, dossierId, organisationId, coversBelow = false, names } = composed;
  const source = JSON.stringify(composed.paper);
  if (source.length > MOST_LETTERS) return refused("paper_too_long");
  const contentHash = createHash("sha256").update(source).digest("hex");
  const before = (await paperById(id)) ?? (await lastOfSeries({ kind, subjectId, organisationId, coversBelow, language, secondLanguage: null, confidentiality: level }));
  if (before && (before.id === id || before.contentHash === contentHash)) return { ok: true, paper: before };

  const code = codeFrom(randomBytes(CODE_BYTES));
  const head = await headOfHistory(organisationId);
  const printed = await drawn({ ...composed.paper, seal: sealOf({ code, origin, names, now, head, language }) });
  if (!printed) return refused("paper_not_made");
  const stored = await ownStore().put(once(printed.bytes));
  const row: PaperRow = {
    id, kind, dossierId, organisationId, coversBelow, subjectId, language, secondLanguage: null, confidentiality: level, code, hash: stored.hash, pages: printed.pages, contentHash,
    auditSeq: head.seq, auditHead: head.hash, issuedBy: viewer.id, issuedAt: now,
  };
  await transaction(viewer.id, async (tx) => {
    await noteStoredFile(tx, { ...stored, mediaType: "application/pdf", createdBy: viewer.id }, now);
    await insertPaper(tx, row);
  });
  return { ok: true, paper: row };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The paper as the press draws it; null when it could not, which the press has told why. */
async function drawn(paper: Paper): Promise<Printed | null> {
  try {
    return await press().print(paper);
  } catch (error) {
    if (error instanceof PressError) return null;
    throw error;
  }
}
