import { notKept } from "./verdict";

/** What a browser or a system may take a file for by its beginning, whatever it is called. */
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|img|object|embed|style|link|meta|\?xml|\?php|%|a\s|b\s|table|form)/i;
const LOOKED_INTO = 1024;
const PDF_HEADER = "%PDF-";

/** The end of a zip archive: four bytes of signature, eighteen of figures, then a comment to the end of the file. */
const ZIP_END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ZIP_END_LENGTH = 22;
/** No comment is longer, so no end of an archive lies further from the end of the file. */
export const TAIL = ZIP_END_LENGTH + 0xffff;

/** Whether the beginning of a file could be read as a page or a drawing with scripts. */
export const startsAsMarkup = (head: Buffer): boolean => MARKUP.test(head.subarray(0, LOOKED_INTO).toString("latin1"));

/** Whether the last bytes of a file are the end of a zip archive: readers of archives look there and nowhere else. */
export function endsAsArchive(tail: Buffer): boolean {
  for (let at = tail.lastIndexOf(ZIP_END); at >= 0; at = at > 0 ? tail.lastIndexOf(ZIP_END, at - 1) : -1) {
    if (at + ZIP_END_LENGTH > tail.length) continue;
    const [disks, length, comment] = [tail.readUInt16LE(at + 4) + tail.readUInt16LE(at + 6), tail.readUInt32LE(at + 12), tail.readUInt16LE(at + 20)];
    // Readers forgive a few bytes behind the comment.
    if (disks === 0 && length > 0 && at + ZIP_END_LENGTH + comment <= tail.length) return true;
  }
  return false;
}

/**
 * Refuses (*two_kinds*) a file whose beginning or end betrays that it is something else besides: a page with scripts, a PDF that readers would find within
 * the first kilobyte, an archive hung behind it. For kinds that are kept as they came; pictures are drawn anew instead.
 */
export function refuseSecondKind(head: Buffer, tail: Buffer, is: { readonly pdf?: boolean; readonly archive?: boolean } = {}): void {
  const start = head.subarray(0, LOOKED_INTO).toString("latin1");
  if (startsAsMarkup(head)) notKept("two_kinds");
  if (!is.pdf && start.includes(PDF_HEADER)) notKept("two_kinds");
  if (!is.archive && endsAsArchive(tail)) notKept("two_kinds");
  // A tape archive bears its mark in the middle of its first block.
  if (head.subarray(257, 262).toString("latin1") === "ustar") notKept("two_kinds");
}
