import type { BackupOccasion } from "../backup";
import type { Id } from "../viewer";

/** A backup that was tried. */
export type BackupRow = {
  readonly id: Id;
  readonly occasion: BackupOccasion;
  readonly at: Date;
  /** Null while it is being taken, and when whoever took it ended before it did. */
  readonly finishedAt: Date | null;
  readonly name: string;
  readonly bytes: number | null;
  readonly sha256: string | null;
  /** A code, where it failed. */
  readonly refusal: string | null;
};

export type BackupSettings = {
  /** In hours; null for never. */
  readonly everyHours: number | null;
  /** How many of those taken by themselves are kept. */
  readonly kept: number;
};
