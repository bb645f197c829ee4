import { randomUUID } from "node:crypto";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { LONGEST_FILE } from "~/domain/file-kinds";
import type { FilesAddress } from "~/domain/addresses";
import { isNoRoom } from "@db/files/no-room";
import type { SentFile } from "@db/files/intake/sent-file";

import { type Asked, receiving, type Received, type ViewerAt } from "./gate";
import { type Arriving, readMultipart } from "./multipart";

/** The files of a form by the name of their field. Only one is taken for each. */
export type SentFiles = ReadonlyMap<string, SentFile>;
type WithFiles = Received & { readonly files: SentFiles };

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
  const files = new Map<string, SentFile>();
  const shelf = temporaryShelf();
  try {
    const read = await readMultipart(request, LONGEST_FILE, async (name, stream, fileName) => {
      if (!admitted) return void stream.resume();
      files.set(name, { fileName, ...(await shelf.keep(stream)) });
    });
    return { ...read, files, drop: shelf.clear };
  } catch (error) {
    await shelf.clear();
    throw error;
  }
}

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
