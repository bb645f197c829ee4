import type { Confidentiality } from "../confidentiality";
import type { Day } from "../days";
import type { DemandPart } from "../demand";
import type { DepositWay } from "../deposit";
import type { DossierLevel } from "../dossier";
import type { Gender, Localized } from "../localized";
import type { PartyKind } from "../party";
import type { Id } from "../viewer";
import type { HoldingDossier } from "./commitment";

/** What can be corrected of a deposit after it was recorded. What was handed over, when it was frozen, is not among it. */
export type DepositDetails = {
  readonly onDay: Day;
  readonly way: DepositWay;
  readonly registryNumber: string | null;
  readonly receivedBy: string | null;
  readonly note: string | null;
};

/** One line of a list of deposits. */
export type DepositLine = DepositDetails & {
  readonly id: Id;
  readonly fileId: Id;
  readonly fileTitle: string;
  readonly party: { readonly id: Id; readonly name: Localized; readonly gender: Gender };
  readonly hasReceipt: boolean;
  /** How many numbered points were handed over, those that the reader may not see among them. */
  readonly points: number;
  /** The answers that the reader may see, and those of them that nobody has classified yet. */
  readonly answers: number;
  readonly unclassified: number;
  readonly confidentiality: Confidentiality;
};

/** A text of a deposit, frozen as it was handed over, with its bytes. */
export type DepositedText = {
  readonly demandId: Id;
  readonly versionId: Id;
  readonly versionNumber: number;
  readonly part: DemandPart;
  readonly position: number;
  /** The number of the point as it was handed over; null for a cover or an annex. */
  readonly point: number | null;
  readonly title: string;
  readonly source: string;
  readonly schemaVersion: number;
  readonly hash: string;
  /** Its demand was struck out since: here it stays readable, as what was handed over. */
  readonly struck: boolean;
  readonly confidentiality: Confidentiality;
};

/** A deposit whole: this version of the file, at this party, on this day (settled question 12). */
export type DepositRow = DepositLine & {
  readonly organisationId: Id;
  readonly dossier: HoldingDossier & { readonly level: DossierLevel };
  readonly partyKind: PartyKind;
  /** Who may read the file that was handed over: nobody reads its deposit beyond that. */
  readonly fileLevel: Confidentiality;
  /** The scan of the receipt; null where there is none, or none that the reader may see. */
  readonly receipt: { readonly id: Id; readonly fileName: string } | null;
  /** Whether a receipt is there that the reader may not see. */
  readonly receiptHidden: boolean;
  /** SHA-256 of `depositSource` over all that was handed over. */
  readonly hash: string;
  readonly items: readonly DepositedText[];
  /** Whether the reader sees every text that was handed over; otherwise the hash cannot be taken again from what they see. */
  readonly whole: boolean;
  readonly createdBy: Id;
  readonly createdByName: string | null;
  readonly createdAt: Date;
  readonly version: number;
};

/** A deposit that held a demand: in which version, at which point. */
export type DemandDeposit = DepositLine & { readonly versionId: Id; readonly versionNumber: number; readonly point: number | null };
