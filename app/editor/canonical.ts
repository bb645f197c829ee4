import { createHash } from "node:crypto";

import type { RichText } from "~/domain/rich-text";

import { canonicalText } from "./document";

export { canonicalText, documentFrom } from "./document";

/** The SHA-256, in hex, of a document's canonical bytes, beside which the schema's version is stored: two texts with one hash are one text (settled question 13). */
export function hashOf(document: RichText): string {
  return createHash("sha256").update(canonicalText(document)).digest("hex");
}
