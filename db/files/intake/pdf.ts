import { promisify } from "node:util";
import { inflate } from "node:zlib";

import { notKept } from "./verdict";

/** What makes a PDF do something by itself or carry another file: scripts, programs to start, attachments, films, forms with scripts, forms that send. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|EF|RichMedia\w*|XFA|ImportData|SubmitForm|Rendition|Movie|GoToE)(?![A-Za-z0-9_.-])/;
/** The same where a sequence of bytes cannot stand by chance: also within what claims to be the body of a stream. */
const ACTIVE_ANYWHERE = ["/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia", "/SubmitForm", "/ImportData"];
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9_.-])/;
const STREAM = "stream";
const END_OF_STREAM = "endstream";
/** Objects packed into a stream are unpacked up to here, each and together. */
const MOST_UNPACKED = 8_000_000;
const MOST_UNPACKED_TOGETHER = 64_000_000;

const unpack = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate);

/**
 * Looks into a PDF as far as one can without drawing it. It begins at the first byte and ends with its own mark, so that nothing hangs before or behind it.
 * Refused: *active_content* (decision record 15), *locked* (encrypted: nobody can look into it), *two_kinds*, *damaged*, *unpacks_too_far*.
 */
export async function lookIntoPdf(bytes: Buffer): Promise<void> {
  if (!/^%PDF-[12]\.\d/.test(bytes.subarray(0, 8).toString("latin1"))) notKept("not_what_it_says");
  const end = bytes.lastIndexOf("%%EOF");
  if (end < 0 || !bytes.includes("startxref")) notKept("damaged");
  if (/[^\0\s]/.test(bytes.subarray(end + 5).toString("latin1"))) notKept("two_kinds");
  if (ACTIVE_ANYWHERE.some((name) => bytes.includes(name))) notKept("active_content");
  let together = 0;
  for (const { before, body } of streamsOf(bytes)) {
    const words = namesIn(before);
    if (ENCRYPTED.test(words)) notKept("locked");
    if (ACTIVE.test(words)) notKept("active_content");
    const dictionary = words.slice(words.lastIndexOf(" obj") + 1);
    if (!body || !/\/ObjStm(?![A-Za-z0-9_.-])/.test(dictionary)) continue;
    const objects = await objectsIn(body, dictionary);
    together += objects.length;
    if (together > MOST_UNPACKED_TOGETHER) notKept("unpacks_too_far");
    if (ACTIVE.test(namesIn(objects))) notKept("active_content");
  }
}

/** The file in pieces: what stands before each stream, and its body; the last piece has none. */
function* streamsOf(bytes: Buffer): Generator<{ readonly before: Buffer; readonly body: Buffer | null }> {
  let from = 0;
  for (let at = bytes.indexOf(STREAM); at >= 0; at = bytes.indexOf(STREAM, at + 1)) {
    const lineEnd = lineEndAt(bytes, at + STREAM.length);
    if (lineEnd === 0 || at < from) continue;
    const begins = at + STREAM.length + lineEnd;
    const ends = bytes.indexOf(END_OF_STREAM, begins);
    if (ends < 0) notKept("damaged");
    yield { before: bytes.subarray(from, at), body: bytes.subarray(begins, ends) };
    from = ends + END_OF_STREAM.length;
    at = from - 1;
  }
  yield { before: bytes.subarray(from), body: null };
}

function lineEndAt(bytes: Buffer, at: number): number {
  if (bytes[at] === 0x0a) return 1;
  return bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? 2 : 0;
}

/** Text with its names as they are meant: `/J#61vaScript` is `/JavaScript`. */
function namesIn(bytes: Buffer): string {
  const text = bytes.toString("latin1");
  return text.includes("#") ? text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

/** The objects packed into a stream. Packed in any other way than the usual one, they are not looked into and so not let in. */
async function objectsIn(body: Buffer, dictionary: string): Promise<Buffer> {
  if (!/\/Filter/.test(dictionary)) return body;
  if (!/\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(dictionary) || /\/Predictor/.test(dictionary)) notKept("damaged");
  return unpack(body, { maxOutputLength: MOST_UNPACKED }).catch((error: NodeJS.ErrnoException) => notKept(error.code === "ERR_BUFFER_TOO_LARGE" ? "unpacks_too_far" : "damaged"));
}
