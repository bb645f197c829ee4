import { createHash } from "node:crypto";

import { type RichText, SCHEMA_VERSION } from "~/domain/rich-text";

import { canonicalText } from "./document";

export { canonicalText, documentFrom } from "./document";

/** The SHA-256, in hex, of the schema's version and a document's canonical bytes: two texts with one hash are one text (settled question 13). */
export function hashOf(document: RichText): string {
  return createHash("sha256").update(`hiwar-rich-text/${SCHEMA_VERSION}\n`).update(canonicalText(document)).digest("hex");
}
