/** What somebody has written of a text and not yet made a version of: the document as its canonical text, its title, and why it was changed. */
export type WrittenText = { readonly title: string; readonly document: string; readonly why: string };

/**
 * A written text as a device keeps it: with the version it began from, the keeping of the server that it follows, and the one it is to become there.
 * A server that is at either has kept nothing else in between, also where its answer got lost.
 */
export type KeptText = WrittenText & { readonly base: string; readonly revision: number; readonly next: number; readonly at: number };

export const isSameText = (a: WrittenText, b: WrittenText): boolean => a.document === b.document && a.title === b.title && a.why === b.why;

/** Reads back what a device kept; null for anything else. */
export function keptTextFrom(text: string | null): KeptText | null {
  if (!text) return null;
  try {
    const found = JSON.parse(text) as Partial<KeptText> | null;
    const isKept =
      typeof found?.title === "string" && typeof found.document === "string" && typeof found.why === "string" && typeof found.base === "string" &&
      typeof found.revision === "number" && typeof found.next === "number" && typeof found.at === "number";
    return isKept ? (found as KeptText) : null;
  } catch {
    return null;
  }
}
