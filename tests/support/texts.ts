import { createHash } from "node:crypto";

import type { KeptText } from "~/domain/rows/demand";

/** A text of plain paragraphs under anchors of the test's own, so that demands can share and not share them. */
export function anchored(texts: Readonly<Record<string, string>>): KeptText {
  const source = JSON.stringify({ type: "doc", content: Object.entries(texts).map(([anchor, text]) => ({ type: "paragraph", attrs: { anchor }, content: [{ type: "text", text }] })) });
  return { source, hash: createHash("sha256").update(source).digest("hex"), schemaVersion: 1 };
}
