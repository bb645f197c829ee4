import { canonicalText } from "~/editor/canonical";
import { appendParagraphs, withParagraphTexts } from "~/editor/paragraphs";
import { readRichText } from "~/editor/read";
import { paragraphFields, paragraphsIn } from "~/forms/paragraph-fields";
import type { TextToEdit } from "~/presenters/edit-demand";

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/**
 * The text that a form sends: its document, with the fields of paragraphs put into it and new paragraphs at its end, where the page had no editor.
 * Null when the document is none that the house would keep.
 */
export function sentText(form: FormData): TextToEdit | null {
  const read = readRichText(textIn(form, "document"));
  if (!read.ok) return null;
  const document = appendParagraphs(withParagraphTexts(read.document, paragraphFields(form)), paragraphsIn(textIn(form, "more")));
  return { title: textIn(form, "title"), why: textIn(form, "why"), base: textIn(form, "base"), revision: Number(textIn(form, "revision")) || 0, document: canonicalText(document) };
}
