/** A number of a dossier or of a registry is one word with a hyphen or a stroke in it: a line may end before it or after it, not within. */
const isNumberLike = (note: string): boolean => note.length <= 24 && !/\s/.test(note);

/** Short remarks on one line, each in its own direction, with a dot between them. */
export function Notes({ notes }: { readonly notes: readonly string[] }) {
  return notes.map((note, place) => (
    <span key={`${place} ${note}`}>
      {place > 0 && " · "}
      <bdi className={isNumberLike(note) ? "whole" : undefined}>{note}</bdi>
    </span>
  ));
}
