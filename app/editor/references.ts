import type { RichNode } from "~/domain/rich-text";

/** The ids of the records that a text refers to, each as often as it does. */
export function referencesIn({ type, attrs, content = [] }: RichNode): readonly string[] {
  return type === "reference" ? [String(attrs?.id ?? "")] : content.flatMap(referencesIn);
}
