import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";

import { data } from "@remix-run/node";
import busboy from "busboy";

import { cleanFileName } from "~/domain/file-name";

const MOST_FILES = 4;
const MOST_FIELDS = 500;
/** As long as the text of any other form may be. */
const LONGEST_TEXT = 1024 * 1024;
const LIMITS = { fields: MOST_FIELDS, files: MOST_FILES, parts: MOST_FIELDS + MOST_FILES, fieldNameSize: 200, fieldSize: LONGEST_TEXT, headerPairs: 20 };

/** A file as it comes. `truncated` says, once it has ended, that it is longer than it may be. */
export type Arriving = Readable & { truncated?: boolean };
/** Takes a file to its end, under the name of its field, as it was called by whoever sent it. */
type TakeFile = (name: string, stream: Arriving, fileName: string) => Promise<void>;

/**
 * Reads a form that brings files. Each file is given to `take` as it comes, of each field one alone; in the form the field holds its cleaned name.
 * A body that is no form answers 400, one with too many parts or too much text 413.
 */
export async function readMultipart(request: Request, longestFile: number, take: TakeFile): Promise<{ readonly form: FormData; readonly withFiles: boolean }> {
  const form = new FormData();
  const arriving: Promise<void>[] = [];
  const taken = new Set<string>();
  const parser = parserFor(request, longestFile);
  let letters = 0;
  const tooMuch = () => parser.destroy(new TooMuch());
  for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const) parser.on(limit, tooMuch);
  parser.on("field", (name, value, { nameTruncated, valueTruncated }) => {
    letters += value.length;
    if (nameTruncated || valueTruncated || letters > LONGEST_TEXT) tooMuch();
    else form.append(name, value);
  });
  parser.on("file", (name, stream, info) => {
    const fileName = info.filename?.replaceAll(ESCAPED, "-");
    // A form that is cut off ends here too; it is refused where the form is read.
    stream.on("error", () => {});
    // A field without a chosen file comes as one without a name.
    if (!fileName || taken.has(name)) return void stream.resume();
    taken.add(name);
    form.append(name, cleanFileName(fileName));
    const kept = take(name, stream, fileName);
    kept.catch(() => {});
    arriving.push(kept);
  });
  try {
    await pipeline(request.body ? Readable.fromWeb(request.body as WebStream) : Readable.from([]), parser);
    await Promise.all(arriving);
  } catch (error) {
    await Promise.allSettled(arriving);
    throw data(null, { status: error instanceof TooMuch ? 413 : 400 });
  }
  return { form, withFiles: taken.size > 0 };
}

/** What browsers write for quotation marks and line ends in the name of a file. */
const ESCAPED = /%(?:22|0d|0a)/gi;

class TooMuch extends Error {}

function parserFor(request: Request, longestFile: number): busboy.Busboy {
  try {
    return busboy({ headers: { "content-type": request.headers.get("content-type") ?? "" }, limits: { ...LIMITS, fileSize: longestFile }, defParamCharset: "utf8" });
  } catch {
    throw data(null, { status: 400 });
  }
}
