/** Short sentences of the page on one line, in the page's own direction: what users typed is isolated inside them already. */
export function Phrases({ phrases }: { readonly phrases: readonly (string | null)[] }) {
  return phrases.filter((phrase) => phrase !== null).join(" · ");
}
