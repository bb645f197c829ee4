import type { RichNode, RichText } from "~/domain/rich-text";

import { anchorOf } from "./anchors";
import { isAllowedLink } from "./rules";

/** The words around notes, in the reader's language. */
export type NoteWords = { readonly notes: string; readonly note: (number: string) => string; readonly back: (number: string) => string };

/** A reference to a law as it stands below a text: its number, the name by which its sign and the note find each other, what is cited. */
export type Note = { readonly number: number; readonly name: string; readonly text: string; readonly href: unknown };

/** The references to laws of a text with their numbers, in reading order. Their names follow the anchor of their paragraph, so that several texts stand on one page. */
export function notesOf(document: RichText): ReadonlyMap<RichNode, Note> {
  const found = new Map<RichNode, Note>();
  const visit = (node: RichNode, anchor: string): void => {
    const own = anchorOf(node) || anchor;
    for (const part of node.content ?? []) {
      if (part.type !== "legalReference") visit(part, own);
      // One node can stand in two places of what was built; each of them is a node of its own once it was stored.
      else found.set(part, { number: found.size + 1, name: `${own}-${found.size + 1}`, text: String(part.attrs?.text ?? ""), href: part.attrs?.href });
    }
  };
  visit(document, "");
  return found;
}

/** The number in the text that leads to a note. */
export function NoteSign({ note, words }: { readonly note: Note | undefined; readonly words: NoteWords }) {
  if (!note) return null;
  const number = String(note.number);
  return <sup className="rich-note"><a id={`s-${note.name}`} href={`#n-${note.name}`} aria-label={words.note(number)}>{number}</a></sup>;
}

/** The notes below a text, each leading back to where it was cited. */
export function NotesOf({ notes, words }: { readonly notes: readonly Note[]; readonly words: NoteWords }) {
  return (
    <aside className="rich-notes" aria-label={words.notes}>
      <ol dir="auto">
        {notes.map(({ number, name, text, href }) => (
          <li key={name} id={`n-${name}`}>
            <p>
              <cite className="rich-law">{isAllowedLink(href) ? <a href={href} rel="noopener noreferrer nofollow">{text}</a> : text}</cite>
              {" "}
              <a className="rich-back" href={`#s-${name}`} aria-label={words.back(String(number))}>↑</a>
            </p>
          </li>
        ))}
      </ol>
    </aside>
  );
}
