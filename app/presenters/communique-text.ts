import { dayAt } from "~/domain/days";
import { nameIn } from "~/domain/localized";
import type { CommuniqueRow } from "~/domain/rows/communique";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { dateline } from "./dateline";

const RIGHT_TO_LEFT_MARK = "\u200F";
const LEFT_TO_RIGHT_MARK = "\u200E";
const ARABIC = /\p{Script=Arabic}/gu;
const LATIN = /\p{Script=Latin}/gu;
const FIRST_LETTER = /[\p{Script=Arabic}\p{Script=Latin}]/u;

/**
 * A communiqué as a chat group takes it: its title, its paragraphs (each without its looks already) with an empty line between them, who speaks, from where and of which day, without any looks. In the language
 * in which it is written. A draft says first that it is one.
 */
export function communiqueText({ title, language, publishedAt, organisationName, place }: CommuniqueRow, paragraphs: readonly string[]): string {
  const t = translator(language);
  const organisation = nameIn(language, organisationName).text;
  const day = publishedAt && dayAt(publishedAt);
  const signed = [organisation, ...(day ? [dateline(language, place, day) ?? formatDay(language, day, { inProse: true })] : [])];
  const parts = [
    ...(publishedAt ? [] : [t("communiques.share.draft")]), `${t("communiques.paper.kind")}\n${title}`, ...paragraphs.filter((part) => part.trim() !== ""), signed.join("\n"),
  ];
  return `${parts.map((part) => part.split("\n").map(directed).join("\n")).join("\n\n")}\n`;
}

/**
 * A line that runs as its words do. Programs for chatting take the direction of a line from its first letter; one that begins with a word of the other letters
 * («UMT» at the head of an Arabic sentence) is told by a mark, which nobody sees, that most of it runs the other way.
 */
function directed(line: string): string {
  const first = FIRST_LETTER.exec(line)?.[0];
  if (!first) return line;
  const [arabic, latin] = [line.match(ARABIC)?.length ?? 0, line.match(LATIN)?.length ?? 0];
  const beginsArabic = first.match(ARABIC) !== null;
  if (beginsArabic === arabic >= latin) return line;
  return `${beginsArabic ? LEFT_TO_RIGHT_MARK : RIGHT_TO_LEFT_MARK}${line}`;
}
