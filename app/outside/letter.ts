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
  readonly link?: LetterLink;
  /** Where its reader ends letters of this kind, at its foot. */
  readonly unsubscribe?: LetterLink;
};
export type LetterLink = { readonly label: string; readonly href: string };

/** A letter as mail wants it: the same text twice, plain, and as simple HTML that runs in the direction of its language. */
export type Written = { readonly subject: string; readonly text: string; readonly html: string };

const OF_ONE_LINE = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** A text for one line of a header: what would begin a new one is a space. */
export function oneLine(text: string): string {
  return text.replaceAll(OF_ONE_LINE, " ").trim();
}

const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign);

const INK = "#1d2321";
const BRAND = "#0c5f58";
/** Looks as far as mail programs keep them: no style sheet reaches a letter. Large letters, one column, and nothing that comes from elsewhere. */
const LOOKS = {
  body: `margin:0;padding:24px 16px;background:#f6f2ea;color:${INK};font:16px/1.75 Cairo,'Noto Sans Arabic',Tahoma,Arial,sans-serif`,
  sheet: "max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #e3dccd;border-radius:12px",
  name: `margin:0 0 16px;color:${BRAND};font-weight:700;font-size:18px`,
  button: `display:inline-block;padding:10px 20px;border-radius:8px;background:${BRAND};color:#ffffff;font-weight:700;text-decoration:none`,
  quiet: "color:#5d6662;font-size:14px",
  foot: "max-width:560px;margin:16px auto 0;color:#5d6662;font-size:14px",
} as const;

const NAME: Readonly<Record<Language, string>> = { ar: "حوار", fr: "Hiwar", en: "Hiwar" };

/** Writes a letter out. Whatever stands in it (names, as people typed them) is text and nothing else. */
export function written({ language, subject, paragraphs, link, unsubscribe }: Letter): Written {
  const lines = [...paragraphs, ...[link, unsubscribe].filter((each) => each !== undefined).map(({ label, href }) => `${label}\n${href}`)];
  const direction = directionOf(language);
  const body = [
    `<div style="${LOOKS.sheet}">`, `<p style="${LOOKS.name}">${NAME[language]}</p>`,
    ...paragraphs.map((paragraph) => `<p dir="auto">${escaped(paragraph)}</p>`),
    ...(link ? [`<p><a style="${LOOKS.button}" href="${escaped(link.href)}">${escaped(link.label)}</a></p>`, `<p dir="ltr" style="${LOOKS.quiet}">${escaped(link.href)}</p>`] : []),
    "</div>",
    ...(unsubscribe ? [`<p style="${LOOKS.foot}"><a style="color:inherit" href="${escaped(unsubscribe.href)}">${escaped(unsubscribe.label)}</a></p>`] : []),
  ].join("\n");
  const head = `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(oneLine(subject))}</title></head>`;
  return { subject: oneLine(subject), text: lines.join("\n\n"), html: `<!doctype html>\n<html lang="${language}" dir="${direction}">\n${head}\n<body dir="${direction}" style="${LOOKS.body}">\n${body}\n</body>\n</html>` };
}
