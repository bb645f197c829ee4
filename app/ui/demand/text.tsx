import { documentFrom } from "~/editor/document";
import { RichTextPage } from "~/editor/page";

/** A kept text on paper. `point` is the number that its place in a file gives it: its paragraphs are §7.1, §7.2…, and §1, §2… outside a file. */
export function DemandText({ source, point }: { readonly source: string; readonly point: number | null }) {
  return <RichTextPage document={documentFrom(source)} point={point} />;
}
