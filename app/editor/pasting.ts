import { DOMParser as SchemaParser, Fragment, type ResolvedPos, type Schema, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";

import { cleanedHtml } from "./paste";
import { htmlOfText } from "./paste-text";

/** Takes what is pasted without its looks; plain text that is put in order by signs and blank lines becomes the lists and paragraphs that they stand for. */
export function pasting(): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: cleanedHtml,
      clipboardTextParser: (text, $context, _plain, view) => {
        const { schema } = view.state;
        const html = htmlOfText(text);
        if (html === null) return linesOf(text, schema, $context);
        return SchemaParser.fromSchema(schema).parseSlice(new DOMParser().parseFromString(html, "text/html").body, { context: $context });
      },
    },
  });
}

/** A paragraph for each line, under the marks of where it is put. */
function linesOf(text: string, schema: Schema, $context: ResolvedPos): Slice {
  const lines = text.split(/(?:\r\n?|\n)+/).map((line) => schema.node("paragraph", null, line ? [schema.text(line, $context.marks())] : []));
  return Slice.maxOpen(Fragment.from(lines));
}
