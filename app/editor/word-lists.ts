import { valueOf } from "./paste-text";

const WORD_LIST = /mso-list:\s*l(\d+)\s+level(\d+)/i;
const SIGN = "span[style*='mso-list:Ignore'], span[style*='mso-list: Ignore']";

type Open = { readonly list: Element; readonly level: number; readonly name: string };
type Item = { readonly paragraph: Element; readonly level: number; /** Word's own list: another one begins a list of its own. */ readonly name: string; readonly sign: string };

/**
 * Paragraphs of Word that stand for items of a list, one after another, as that list; their levels as lists within, and a list that begins later at its
 * number. Numbered headings stay headings, with their numbers as words.
 */
export function wordLists(parsed: Document): void {
  let open: Open[] = [];
  let last: Element | null = null;
  for (const paragraph of parsed.querySelectorAll("p")) {
    const found = itemOf(paragraph);
    if (!found) continue;
    if (last === null || paragraph.previousElementSibling !== last) open = [];
    open = placed(found, open, parsed);
    last = open[0]?.list ?? null;
  }
}

function itemOf(paragraph: Element): Item | null {
  const [, name, level] = WORD_LIST.exec(paragraph.getAttribute("style") ?? "") ?? [];
  if (name === undefined) return null;
  const signs = paragraph.querySelectorAll(SIGN);
  const sign = [...signs].map(({ textContent }) => textContent ?? "").join("").trim();
  for (const each of signs) each.remove();
  return { paragraph, level: Number(level), name, sign };
}

function placed({ paragraph, level, name, sign }: Item, before: readonly Open[], parsed: Document): Open[] {
  const open = before.filter((each) => each.level < level || (each.level === level && each.name === name));
  if ((open.at(-1)?.level ?? 0) < level) {
    const list = listFor(sign, parsed);
    const holder = open.at(-1)?.list.lastElementChild;
    if (holder) holder.append(list);
    else paragraph.before(list);
    open.push({ list, level, name });
  }
  const item = parsed.createElement("li");
  open.at(-1)?.list.append(item);
  item.append(paragraph);
  return open;
}

function listFor(sign: string, parsed: Document): Element {
  const list = parsed.createElement(/^[\s(]*[\p{L}\p{N}]+[.)\-–]/u.test(sign) ? "ol" : "ul");
  const number = valueOf(/\p{Nd}{1,4}(?=[.)\-–\s]*$)/u.exec(sign)?.[0] ?? "1");
  if (list.tagName === "OL" && number !== 1) list.setAttribute("start", String(number));
  return list;
}
