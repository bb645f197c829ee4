import type { Day } from "../days";
import type { Language, Localized } from "../localized";
import type { LetterState, NotificationKind } from "../notification";
import type { Id } from "../viewer";

/** Something that somebody was told of, as they may read it at this moment. */
export type NotificationRow = {
  readonly id: Id;
  readonly kind: NotificationKind;
  readonly subjectId: Id;
  readonly onDay: Day;
  readonly createdAt: Date;
  readonly isRead: boolean;
  /** Whether what was told is still so: a commitment that was kept since is no longer overdue. */
  readonly holds: boolean;
  readonly dossier: { readonly id: Id; readonly number: string | null; readonly title: Localized };
  /** The words of the thing: of a commitment, an answer, a text, a meeting's or a communiqué's title; null where it has none of its own. */
  readonly words: string | null;
  readonly verbatim: boolean;
  /** Of an answer, the deposit that it came to. */
  readonly depositId: Id | null;
  /** Whether the dossier or the thing itself is of the bureau's level: then no letter names it. */
  readonly ofBureau: boolean;
  /** The other side of it, where there is one. */
  readonly party: Localized | null;
};

/** Where a page of notifications begins: just before or just after one of them, the newest first. */
export type NotificationCursor = { readonly direction: "before" | "after"; readonly createdAt: string; readonly id: Id };

/** A letter of the outbox, as whoever keeps the house sees it: nothing of what it says. */
export type OutboxLine = {
  readonly id: Id;
  /** Null where the person was erased. */
  readonly to: string | null;
  readonly language: Language;
  readonly subject: string;
  readonly state: LetterState;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly claimedAt: Date | null;
  readonly sentAt: Date | null;
};
