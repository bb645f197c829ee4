const BULLET = /^(\s*)[-–•*▪‣·●○]\s+(.*)$/u;
const NUMBER = /^(\s*)\(?(\p{Nd}{1,3})\s?[.)\-–]\s+(.*)$/u;

type Line = { readonly kind: "words"; readonly words: string } | { readonly kind: "item"; readonly tag: "ul" | "ol"; readonly indent: number; readonly number: number; readonly words: string };

/**
 * Plain text as HTML where it says how it is put in order: blank lines part paragraphs, lines that begin with a dash, a bullet or a number are items of a
 * list, further in of a list within. Null where it says nothing of the kind.
 */
export function htmlOfText(text: string): string | null {
  const blocks = text.replaceAll(/\r\n?/g, "\n").split(/\n[^\S\n]*\n\s*?(?=\S|[^\S\n]+\S|$)/).map((block) => block.split("\n").filter((line) => line.trim() !== "").map(lineOf)).filter((lines) => lines.length > 0);
  const hasItems = blocks.some((lines) => lines.some(({ kind }) => kind === "item"));
  if (blocks.length < 2 && !hasItems) return null;
  return listed(blocks.flatMap((lines): readonly Line[] => (lines.some(({ kind }) => kind === "item") ? lines : [{ kind: "words", words: lines.map(({ words }) => words).join("\n") }])));
}

function lineOf(line: string): Line {
  const bullet = BULLET.exec(line);
  if (bullet) return { kind: "item", tag: "ul", indent: bullet[1]?.length ?? 0, number: 1, words: bullet[2] ?? "" };
  const number = NUMBER.exec(line);
  if (number) return { kind: "item", tag: "ol", indent: number[1]?.length ?? 0, number: valueOf(number[2] ?? "1"), words: number[3] ?? "" };
  return { kind: "words", words: line.trim() };
}

/** The value of digits of any script: each stands a whole number of tens above the zero of its own. */
export function valueOf(digits: string): number {
  return [...digits].reduce((value, digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero -= 1;
    return value * 10 + ((digit.codePointAt(0) ?? 0) - zero);
  }, 0);
}

type Open = { readonly tag: "ul" | "ol"; readonly indent: number };

function listed(lines: readonly Line[]): string {
  let html = "";
  let open: Open[] = [];
  const close = (isOver: (list: Open) => boolean) => {
    for (let list = open.at(-1); list && isOver(list); list = open.at(-1)) {
      html += `</li></${list.tag}>`;
      open = open.slice(0, -1);
    }
  };
  for (const line of lines) {
    if (line.kind === "words") {
      close(() => true);
      html += `<p>${escaped(line.words).replaceAll("\n", "<br>")}</p>`;
      continue;
    }
    close(({ indent, tag }) => indent > line.indent || (indent === line.indent && tag !== line.tag));
    const within = open.at(-1);
    if (within && within.indent === line.indent) html += "</li>";
    else {
      html += line.tag === "ol" && line.number !== 1 ? `<ol start="${line.number}">` : `<${line.tag}>`;
      open = [...open, { tag: line.tag, indent: line.indent }];
    }
    html += `<li><p>${escaped(line.words)}</p>`;
  }
  close(() => true);
  return html;
}

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
