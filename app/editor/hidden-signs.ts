/**
 * Signs that show nothing and turn or break what stands around them: control characters other than tabs and line ends, halves of letters, what is no letter
 * by the standard, and the embeddings, overrides and isolates of direction (U+202A to U+202E, U+2066 to U+2069), which make a text read otherwise than it is
 * written. Phones and chats put the last into what is copied from them, so they are taken out and not refused: each block has a direction of its own. The
 * plain marks of direction (U+200E, U+200F, U+061C) and the joiners that Arabic is written with stay.
 */
const HIDDEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffc\ufffe\uffff\ufdd0-\ufdef]|\p{Surrogate}/gu;
/** Line ends of every kind. */
const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;

/** Words without signs that hide in them, and with one kind of line end. */
export const withoutHidden = (text: string): string => text.replaceAll(HIDDEN, "").replaceAll(LINE_ENDS, "\n");
