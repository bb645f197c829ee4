import { convert, type HtmlToTextOptions } from "html-to-text";

/** How deep elements may lie in each other, and how many of them stand beside each other: beyond it a page is cut. */
const LIMITS = { maxDepth: 256, maxChildNodes: 20_000, maxInputLength: 4_000_000 };
/** More tags than a page that people read has; taking so many apart would keep the house busy for seconds. */
const MOST_TAGS = 30_000;

const skipped = ["img", "picture", "svg", "video", "audio", "canvas", "iframe", "object", "script", "style", "noscript", "template", "button", "select", "dialog", "hr", "head", "title"].map((selector) => ({ selector, format: "skip" }));
const plainHeadings = ["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } }));
const OPTIONS: HtmlToTextOptions = { wordwrap: false, limits: LIMITS, selectors: [...skipped, ...plainHeadings, { selector: "a", options: { ignoreHref: true } }, { selector: "td", format: "paragraph" }, { selector: "th", format: "paragraph" }] };
const TITLE: HtmlToTextOptions = { wordwrap: false, limits: LIMITS, baseElements: { selectors: ["title"], returnDomByDefault: false } };
const LONGEST_TITLE = 300;

export type PageText = { readonly title: string | null; readonly text: string };

/** What a page says, as plain text, and its title. Pictures, scripts and the addresses of links are left out. Null where it has more tags than a page to be read. */
export function textOfPage(html: string): PageText | null {
  if (html.split("<", MOST_TAGS + 2).length > MOST_TAGS + 1) return null;
  return { title: tidied(convert(html, TITLE)).replaceAll(/\s+/g, " ").slice(0, LONGEST_TITLE) || null, text: tidied(convert(html, OPTIONS)) };
}

/** A text without control characters (which no database keeps, or which turn the reading of what follows) and with one empty line together at most. */
export function tidied(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(/[^\P{Cc}\n\t]/gu, "").replaceAll(/[\u202A-\u202E\u2066-\u2069\uFEFF]/g, "").replaceAll(/[ \t\u00A0]+\n/g, "\n").replaceAll(/\n{3,}/g, "\n\n").trim();
}
