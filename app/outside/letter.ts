import type { Language } from "~/domain/localized";
import { directionOf } from "~/i18n/direction";

/** What the house writes to somebody. Its subject and its text hold nothing confidential: a letter passes through many hands. */
export type Letter = {
  /** One e-mail address. */
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What the letter asks its reader to open, on a line of its own. */
  readonly link?: { readonly label: string; readonly href: string };
};

/** A letter as mail wants it: the same text twice, plain, and as simple HTML that runs in the direction of its language. */
export type Written = { readonly subject: string; readonly text: string; readonly html: string };

const OF_ONE_LINE = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** A text for one line of a header: what would begin a new one is a space. */
export function oneLine(text: string): string {
  return text.replaceAll(OF_ONE_LINE, " ").trim();
}

const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign);

/** Writes a letter out. Whatever stands in it (names, as people typed them) is text and nothing else. */
export function written({ language, subject, paragraphs, link }: Letter): Written {
  const asked = link ? [`${link.label}\n${link.href}`] : [];
  const askedInHtml = link ? [`<p><a href="${escaped(link.href)}">${escaped(link.label)}</a></p>`, `<p dir="ltr">${escaped(link.href)}</p>`] : [];
  const body = [...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`), ...askedInHtml].join("\n");
  const head = `<head><meta charset="utf-8"><title>${escaped(oneLine(subject))}</title></head>`;
  return {
    subject: oneLine(subject),
    text: [...paragraphs, ...asked].join("\n\n"),
    html: `<!doctype html>\n<html lang="${language}" dir="${directionOf(language)}">\n${head}\n<body>\n${body}\n</body>\n</html>`,
  };
}
