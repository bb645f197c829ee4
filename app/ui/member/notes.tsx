/** Short remarks on one line, each in its own direction, with a dot between them. */
export function Notes({ notes }: { readonly notes: readonly string[] }) {
  return notes.map((note, place) => (
    <span key={`${place} ${note}`}>
      {place > 0 && " · "}
      <bdi>{note}</bdi>
    </span>
  ));
}
