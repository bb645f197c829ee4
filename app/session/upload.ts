import { randomUUID } from "node:crypto";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";

import { data } from "@remix-run/node";
import busboy from "busboy";

import { cleanFileName } from "~/domain/file-name";
import { LONGEST_FILE } from "~/domain/file-kinds";
import type { FilesAddress } from "~/domain/permissions";
import { isNoRoom } from "@db/files/no-room";
import type { SentFile } from "@db/files/intake/sent-file";

import { type Asked, receiving, type Received, type ViewerAt } from "./gate";

/** The files of a form by the name of their field. Only one is taken for each. */
export type SentFiles = ReadonlyMap<string, SentFile>;
type WithFiles = Received & { readonly files: SentFiles };

const MOST_FILES = 4;
const MOST_FIELDS = 500;
/** As long as the text of any other form may be. */
const LONGEST_TEXT = 1024 * 1024;
const LIMITS = { fields: MOST_FIELDS, files: MOST_FILES, parts: MOST_FIELDS + MOST_FILES, fieldNameSize: 200, fieldSize: LONGEST_TEXT, fileSize: LONGEST_FILE, headerPairs: 20 };

/**
 * The sibling of `change` for a form that brings files (multipart): the same checks, and `files` beside `form`. A file goes to a temporary place as it comes,
 * never into memory whole, and is cleared away once the form is answered; `storeFile` (app/commands/keep-document.ts) looks into it and keeps it. In `form` the field
 * of a file holds its cleaned name, so that a form shown again, or carried through sign-in without its files, says which file is to be chosen again.
 * A body that is no form answers 400, one with too many parts or too much text 413; of a sender who is not let in no file is written anywhere.
 */
export function changeWithFiles<At extends FilesAddress, Result>(address: At, act: (asked: Asked<ViewerAt<At, "POST">> & WithFiles) => Promise<Result>) {
  return receiving(address, readWithFiles, act);
}

async function readWithFiles(request: Request, admitted: boolean): Promise<WithFiles> {
  const form = new FormData();
  const files = new Map<string, SentFile>();
  const shelf = temporaryShelf();
  const arriving: Promise<void>[] = [];
  const taken = new Set<string>();
  const parser = parserFor(request);
  let letters = 0;
  const tooMuch = () => parser.destroy(new TooMuch());
  for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const) parser.on(limit, tooMuch);
  parser.on("field", (name, value, { nameTruncated, valueTruncated }) => {
    letters += value.length;
    if (nameTruncated || valueTruncated || letters > LONGEST_TEXT) tooMuch();
    else form.append(name, value);
  });
  parser.on("file", (name, stream, info) => {
    const filename = info.filename?.replaceAll(ESCAPED, "-");
    // A form that is cut off ends here too; it is refused where the form is read.
    stream.on("error", () => {});
    // A field without a chosen file comes as one without a name.
    if (!filename) return void stream.resume();
    if (taken.has(name)) return void stream.resume();
    taken.add(name);
    form.append(name, cleanFileName(filename));
    if (!admitted) return void stream.resume();
    const kept = shelf.keep(stream).then((place) => void files.set(name, { fileName: filename, ...place }));
    kept.catch(() => {});
    arriving.push(kept);
  });
  try {
    await pipeline(request.body ? Readable.fromWeb(request.body as WebStream) : Readable.from([]), parser);
    await Promise.all(arriving);
  } catch (error) {
    await Promise.allSettled(arriving);
    await shelf.clear();
    throw data(null, { status: error instanceof TooMuch ? 413 : 400 });
  }
  return { form, files, withFiles: taken.size > 0, drop: shelf.clear };
}

/** What browsers write for quotation marks and line ends in the name of a file. */
const ESCAPED = /%(?:22|0d|0a)/gi;

class TooMuch extends Error {}

function parserFor(request: Request): busboy.Busboy {
  try {
    return busboy({ headers: { "content-type": request.headers.get("content-type") ?? "" }, limits: LIMITS, defParamCharset: "utf8" });
  } catch {
    throw data(null, { status: 400 });
  }
}

type Arriving = Readable & { truncated?: boolean };

/** A folder of its own for the files of one form, made when the first comes. */
function temporaryShelf() {
  let folder: Promise<string> | null = null;
  return {
    /** Writes a file as it comes. One that is too long, or for which there is no room, is read to its end and forgotten: the fields behind it must still arrive. */
    async keep(stream: Arriving): Promise<Omit<SentFile, "fileName">> {
      folder ??= mkdtemp(path.join(tmpdir(), "hiwar-upload-"));
      let file: Awaited<ReturnType<typeof open>> | null = null;
      let place = "";
      let bytes = 0;
      let noRoom = false;
      const unlessNoRoom = async (work: () => Promise<unknown>): Promise<void> => {
        await work().catch((error: unknown) => {
          if (!isNoRoom(error)) throw error;
          noRoom = true;
        });
      };
      await unlessNoRoom(async () => {
        place = path.join(await (folder as Promise<string>), randomUUID());
        file = await open(place, "wx", 0o600);
      });
      try {
        for await (const chunk of stream) {
          bytes += (chunk as Buffer).length;
          if (!noRoom) await unlessNoRoom(async () => file?.writeFile(chunk as Buffer));
        }
      } finally {
        await (file as Awaited<ReturnType<typeof open>> | null)?.close();
      }
      return { path: place, bytes, refusal: stream.truncated ? "file_too_large" : noRoom ? "store_unavailable" : null };
    },

    async clear(): Promise<void> {
      const made = await folder?.catch(() => null);
      if (made) await rm(made, { recursive: true, force: true });
    },
  };
}
