/** What a text is begun with, before anybody edits it: paragraphs, and lists of lines. */
export type PlainBlock = { readonly kind: "paragraph"; readonly words: string } | { readonly kind: "bullets"; readonly items: readonly string[] };
