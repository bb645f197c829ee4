/** The words of a commitment in one line, in quotation marks only when they are the very words. */
export function Said({ words, verbatim }: { readonly words: string; readonly verbatim: boolean }) {
  return verbatim ? <q dir="auto">{words}</q> : <bdi>{words}</bdi>;
}
