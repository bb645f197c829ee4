/** Where a word that is an address may be broken: behind the signs that divide it. */
const DIVIDERS = /(?<=[/@.:?=&_-])(?=.)/u;
/** The longest part of a word that is kept whole. A line of a paper holds some eighty letters; a narrow column fewer. */
const LONGEST = 24;
/** Ends a part behind which a line may break without a hyphen (see `patches/`). */
const BREAKS_HERE = "\u200b";

/**
 * The parts of a word between which a line may break, when the word does not fit on one. No word of Arabic, French or English is divided: only
 * addresses, behind their signs, and what is too long to be a word. Nothing is lost: the parts together are the word.
 */
export function partsOfWord(word: string): string[] {
  if (word.length <= LONGEST) return [word];
  const parts = word.split(DIVIDERS).flatMap(inPieces);
  return parts.map((part, place) => (place < parts.length - 1 ? part + BREAKS_HERE : part));
}

/** A part in pieces of bearable length; letters written with two code units, and marks on a letter, are not torn apart. */
function inPieces(part: string): string[] {
  if (part.length <= LONGEST) return [part];
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of new Intl.Segmenter().segment(part)) {
    if (piece && piece.length + segment.length > LONGEST) {
      pieces.push(piece);
      piece = "";
    }
    piece += segment;
  }
  return [...pieces, piece];
}
