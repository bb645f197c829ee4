/** What never belongs to a text, with all that is in it. */
const DROPPED = "script, style, template, iframe, object, embed, svg, math, link, meta, title, noscript, img, video, audio, canvas, form, input, button, select, textarea";
/** Headings below the title of the page: the first level of what is pasted is the second of ours. */
const HEADINGS: Readonly<Record<string, string>> = { H1: "h2", H2: "h3", H3: "h4", H5: "h4", H6: "h4" };
const WORD_LIST = /mso-list:\s*l\d+\s+level(\d+)/i;

/**
 * Pasted HTML without what a text does not hold: scripts, looks, pictures, what Word leaves between. Lists that Word writes as paragraphs with a sign
 * before them become lists. What is left is read by the schema, which knows nothing else.
 */
export function cleanedHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const gone of parsed.querySelectorAll(DROPPED)) gone.remove();
  for (const comment of commentsIn(parsed)) comment.remove();
  wordLists(parsed);
  for (const element of parsed.body.querySelectorAll("*")) {
    if (element.tagName.startsWith("O:")) element.replaceWith(...element.childNodes);
    else clean(element, parsed);
  }
  return parsed.body.innerHTML;
}

/** Attributes that say something of the structure; all others are looks, or worse. */
const KEPT_ATTRIBUTES = ["href", "colspan", "rowspan", "start", "data-anchor", "data-reference", "data-kind", "data-label", "data-law", "data-href", "data-pm-slice"];

function clean(element: Element, parsed: Document): void {
  const looks = element.getAttribute("style") ?? "";
  for (const name of element.getAttributeNames()) if (!KEPT_ATTRIBUTES.includes(name)) element.removeAttribute(name);
  // What a look says that our marks know: Google and Word write it so.
  if (element.tagName === "SPAN" || element.tagName === "B") element.setAttribute("style", marksIn(looks));
  const heading = HEADINGS[element.tagName];
  if (!heading) return;
  const renamed = parsed.createElement(heading);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

const marksIn = (looks: string): string => looks.split(";").filter((look) => /^\s*(?:font-weight|font-style|text-decoration(?:-line)?)\s*:/i.test(look)).join(";");

function commentsIn(parsed: Document): readonly ChildNode[] {
  const walker = parsed.createTreeWalker(parsed, NodeFilter.SHOW_COMMENT);
  const found: ChildNode[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as ChildNode);
  return found;
}

/** Paragraphs of Word that stand for items of a list, one after another, as that list; their levels as lists within. */
function wordLists(parsed: Document): void {
  let open: { readonly list: Element; readonly level: number }[] = [];
  let last: Element | null = null;
  for (const paragraph of parsed.querySelectorAll("p")) {
    const level = Number(WORD_LIST.exec(paragraph.getAttribute("style") ?? "")?.[1] ?? 0);
    if (level === 0) continue;
    if (last === null || paragraph.previousElementSibling !== last) open = [];
    const sign = paragraph.querySelector("span[style*='mso-list:Ignore'], span[style*='mso-list: Ignore']");
    const isNumbered = /^[\s(]*[\p{L}\p{N}]+[.)-]/u.test(sign?.textContent ?? "");
    sign?.remove();
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    if ((open.at(-1)?.level ?? 0) < level) {
      const list = parsed.createElement(isNumbered ? "ol" : "ul");
      const holder = open.at(-1)?.list.lastElementChild;
      if (holder) holder.append(list);
      else paragraph.before(list);
      open.push({ list, level });
    }
    const item = parsed.createElement("li");
    open.at(-1)?.list.append(item);
    item.append(paragraph);
    last = open[0]?.list ?? null;
  }
}
