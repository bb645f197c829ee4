import { createHash } from "node:crypto";

import type { KeptText } from "~/domain/rows/demand";

/** A text of plain paragraphs as it is kept, by default of one. */
export function seededText(...paragraphs: readonly string[]): KeptText {
  const words = paragraphs.length > 0 ? paragraphs : ["نص المطلب للتجربة"];
  const source = JSON.stringify({ type: "doc", content: words.map((text, index) => ({ type: "paragraph", attrs: { anchor: `p${index + 1}` }, content: [{ type: "text", text }] })) });
  return { source, hash: createHash("sha256").update(source).digest("hex"), schemaVersion: 1 };
}
