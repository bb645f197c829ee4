import { type Language, nameIn } from "~/domain/localized";
import type { NotificationKind } from "~/domain/notification";
import { addressOf } from "~/domain/rows/dossier";
import type { NotificationCursor, NotificationRow } from "~/domain/rows/notification";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";

/** One notification as a line: what it is, of what, and where that is dealt with. Made anew at each reading. */
export type NotificationLine = {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly href: string;
  readonly title: string;
  /** The language of the title where it is not the reader's. */
  readonly lang: Language | null;
  readonly verbatim: boolean;
  readonly note: readonly string[];
  readonly unread: boolean;
  /** What it told is no longer so. */
  readonly over: boolean;
};

/** Notifications in the reader's language, in their order. */
export function notificationLines(rows: readonly NotificationRow[], language: Language): NotificationLine[] {
  const t = translator(language);
  return rows.map((row) => {
    const party = row.party && isolated(language, nameIn(language, row.party).text);
    const parts = [t(`notifications.kind.${row.kind}`), row.dossier.number, row.words === null ? null : party, t(`notifications.day.${row.kind}`, { day: formatDay(language, row.onDay) })];
    return {
      id: row.id, kind: row.kind, href: hrefOf(row), ...titleOf(row, party, language), verbatim: row.verbatim && row.words !== null,
      note: parts.filter((part) => part !== null), unread: !row.isRead && row.holds, over: !row.holds,
    };
  });
}

/** The thing in its own words; an answer or a meeting without any is named by whose it is, and all else by its dossier. */
function titleOf({ kind, words, dossier }: NotificationRow, party: string | null, language: Language): Pick<NotificationLine, "title" | "lang"> {
  const t = translator(language);
  if (words !== null) return { title: words, lang: null };
  if (party && kind === "meeting_soon") return { title: t("notifications.meetingWith", { party }), lang: null };
  if (party && kind === "reply_waiting") return { title: t("notifications.answerOf", { party }), lang: null };
  const named = nameIn(language, dossier.title);
  return { title: named.text, lang: named.language === language ? null : named.language };
}

function hrefOf({ kind, subjectId, dossier, depositId }: NotificationRow): string {
  switch (kind) {
    case "dossier_waiting":
    case "file_moved":
      return addressOf(dossier);
    case "demand_waiting":
      return `/demands/${subjectId}/review`;
    case "reply_waiting":
      return depositId ? `/deposits/${depositId}` : addressOf(dossier);
    case "meeting_soon":
      return `/meetings/${subjectId}`;
    case "communique":
      return `/communiques/${subjectId}`;
    default:
      return `/commitments/${subjectId}`;
  }
}

/** The address of the page that begins at a place; null where there is none. */
export function notificationsFrom(cursor: NotificationCursor | null): string | null {
  return cursor && `/notifications?${cursor.direction}=${encodeURIComponent(`${cursor.createdAt} ${cursor.id}`)}`;
}
