import { CONFIDENTIALITY, type Confidentiality } from "./confidentiality";
import { mayRead, type Id, type Scope } from "./viewer";

/** The papers that leave the house with a code of their own. */
export const PAPER_KINDS = ["minutes", "dossier", "ledger", "deposit_receipt", "communique", "party_ledger", "round_ledger", "brief", "handover"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** The edition in which papers are drawn: raised when a mistake of the drawing was mended, so that what was issued with it can be issued anew, although it says the same. */
export const EDITION = 2;

/** What becomes of a long paper that was asked for: it waits for the press, is drawn section by section, and is then issued, given up, or not to be made. */
export const PAPER_JOB_STATES = ["waiting", "drawing", "issued", "cancelled", "failed"] as const;
export type PaperJobState = (typeof PAPER_JOB_STATES)[number];

/** Letters and figures of a code: none that is taken for another when it is read aloud or typed from paper. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 10;
const GROUP = 5;

/** How many random bytes a code is made of. */
export const CODE_BYTES = LENGTH;

/** The code of a paper, `7KQ4M-2XD9R`, from bytes drawn at random: nobody comes upon one by trying. */
export function codeFrom(bytes: Uint8Array): string {
  const signs = Array.from(bytes.slice(0, LENGTH), (byte) => SIGNS[Math.floor((byte * SIGNS.length) / 256)]).join("");
  return `${signs.slice(0, GROUP)}-${signs.slice(GROUP)}`;
}

/** A code as somebody typed it from paper; null when no code is written so. */
export function readCode(typed: string): string | null {
  const signs = typed.toUpperCase().replaceAll(/[\s-]/g, "");
  const isCode = signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign));
  return isCode ? `${signs.slice(0, GROUP)}-${signs.slice(GROUP)}` : null;
}

/** The levels at which a paper about a record can be issued by somebody: what they read themselves, and no wider than the record. */
export function levelsOfPaper(scope: Scope, record: { readonly organisationId: Id; readonly confidentiality: Confidentiality }): readonly Confidentiality[] {
  const from = CONFIDENTIALITY.indexOf(record.confidentiality);
  return CONFIDENTIALITY.slice(from).filter((level) => mayRead(scope, { organisationId: record.organisationId, confidentiality: level }));
}

/** Of some levels those at which a brief is issued: it prepares those who sit at the table, and members never. */
export const briefLevels = (levels: readonly Confidentiality[]): readonly Confidentiality[] => levels.filter((level) => level !== "members");
