import { MOST_CELLS } from "./rules";
import { wordLists } from "./word-lists";

/** What never belongs to a text, with all that is in it. */
const DROPPED = "script, style, template, iframe, object, embed, svg, math, link, meta, title, noscript, img, video, audio, canvas, form, input, button, select, textarea";
/** Headings below the title of the page: the first level of what is pasted is the second of ours. */
const HEADINGS: Readonly<Record<string, string>> = { H1: "h2", H2: "h3", H3: "h4", H5: "h4", H6: "h4" };

/**
 * Pasted HTML without what a text does not hold: scripts, looks, pictures, what Word leaves between. Lists that Word writes as paragraphs with a sign
 * before them become lists. What is left is read by the schema, which knows nothing else. Headings of our own stay at their level.
 */
export function cleanedHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const isOurs = parsed.querySelector("[data-pm-slice]") !== null;
  for (const gone of parsed.querySelectorAll(DROPPED)) gone.remove();
  for (const comment of commentsIn(parsed)) comment.remove();
  wordLists(parsed);
  for (const element of parsed.body.querySelectorAll("*")) {
    if (element.tagName.startsWith("O:")) element.replaceWith(...element.childNodes);
    else clean(element, parsed, isOurs);
  }
  return parsed.body.innerHTML;
}

/** Attributes that say something of the structure; all others are looks, or worse. */
const KEPT_ATTRIBUTES = ["href", "colspan", "rowspan", "start", "data-anchor", "data-reference", "data-kind", "data-label", "data-law", "data-href", "data-pm-slice"];
/** Numbers that a text takes only within bounds: outside them the usual one stands. */
const BOUNDS: Readonly<Record<string, readonly [number, number]>> = { colspan: [1, MOST_CELLS], rowspan: [1, MOST_CELLS], start: [0, 10_000] };

function clean(element: Element, parsed: Document, isOurs: boolean): void {
  const looks = element.getAttribute("style") ?? "";
  for (const name of element.getAttributeNames()) if (!KEPT_ATTRIBUTES.includes(name) || !isInBounds(element, name)) element.removeAttribute(name);
  // What a look says that our marks know: Google and Word write it so.
  if (element.tagName === "SPAN" || element.tagName === "B") element.setAttribute("style", marksIn(looks));
  const heading = isOurs ? undefined : HEADINGS[element.tagName];
  if (!heading) return;
  const renamed = parsed.createElement(heading);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

function isInBounds(element: Element, name: string): boolean {
  const [least, most] = BOUNDS[name] ?? [];
  const value = element.getAttribute(name) ?? "";
  return least === undefined || most === undefined || (/^\d{1,5}$/.test(value) && Number(value) >= least && Number(value) <= most);
}

const marksIn = (looks: string): string => looks.split(";").filter((look) => /^\s*(?:font-weight|font-style|text-decoration(?:-line)?)\s*:/i.test(look)).join(";");

function commentsIn(parsed: Document): readonly ChildNode[] {
  const walker = parsed.createTreeWalker(parsed, NodeFilter.SHOW_COMMENT);
  const found: ChildNode[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as ChildNode);
  return found;
}
