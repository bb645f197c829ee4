import { getSchema } from "@tiptap/core";
import type { Schema } from "@tiptap/pm/model";

import { richTextExtensions } from "./extensions";

let made: Schema | null = null;

/** The schema of a text as the editor knows it, for the server to hold against what arrives. Made once. */
export function richTextSchema(): Schema {
  made ??= getSchema(richTextExtensions());
  return made;
}
