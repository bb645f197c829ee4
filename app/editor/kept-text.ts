import { type RichText, SCHEMA_VERSION } from "~/domain/rich-text";
import type { KeptText } from "~/domain/rows/demand";

import { canonicalText, hashOf } from "./canonical";

/** A document as it is kept: its canonical text, the hash of that text, and the schema they follow. */
export const keptText = (document: RichText): KeptText => ({ source: canonicalText(document), hash: hashOf(document), schemaVersion: SCHEMA_VERSION });
