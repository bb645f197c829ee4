import { createReadStream } from "node:fs";
import { open, readFile, rm, stat } from "node:fs/promises";

import { cleanFileName } from "~/domain/file-name";
import { FILE_KINDS, type FileKind, type FileRefusal, fileRefusalCode, kindClaimed } from "~/domain/file-kinds";

import { queueOf } from "../../in-turn";
import { isNoRoom } from "../no-room";
import { lookIntoAudio } from "./audio";
import { refuseSecondKind, TAIL } from "./betrayal";
import { redraw } from "./image";
import { isOffice, magicRefusal } from "./magic";
import { lookIntoOffice } from "./office";
import { lookIntoPdf } from "./pdf";
import type { SentFile } from "./sent-file";
import { lookIntoText } from "./text";
import { NotKept, notKept } from "./verdict";

/** Enough for the first bytes of every kind. */
const HEAD = 64 * 1024;

/** Files that are looked into at once: each may take some hundred megabytes for a moment, and the pages must stay quick. */
const inTurn = queueOf(2);

/** A file that was looked into: under which name and as what it is kept, and where its bytes wait. */
export type TakenIn = { readonly fileName: string; readonly kind: FileKind; readonly mediaType: string; readonly bytes: () => AsyncIterable<Uint8Array>; readonly drop: () => Promise<void> };
/** The code of a refusal as it stands at a field. */
export type Refusal = { readonly refusal: string };

/**
 * Looks into a file that was sent: its size, the ending of its name and its bytes must agree on a kind that is kept (`app/domain/file-kinds.ts`), and
 * nothing else may hide in it. Pictures are drawn anew. Two files at a time: the others wait. Answers what may be kept, or a code for the field.
 */
export async function takeIn(sent: SentFile): Promise<TakenIn | Refusal> {
  const fileName = cleanFileName(sent.fileName);
  const claimed = kindClaimed(fileName);
  if ("refusal" in claimed) return claimed;
  const { kind } = claimed;
  if (sent.refusal) return { refusal: fileRefusalCode(sent.refusal, kind) };
  try {
    return await inTurn(() => lookInto(sent, fileName, kind));
  } catch (error) {
    if (error instanceof NotKept) return { refusal: fileRefusalCode(error.refusal, kind) };
    if (isNoRoom(error)) return { refusal: "store_unavailable" satisfies FileRefusal };
    throw error;
  }
}

async function lookInto({ path, bytes }: SentFile, fileName: string, kind: FileKind): Promise<TakenIn> {
  const { limit, mediaType } = FILE_KINDS[kind];
  if (bytes === 0) notKept("empty_file");
  if (bytes > limit) notKept("file_too_large");
  const { head, tail } = await endsOf(path, bytes);
  const wrong = await magicRefusal(head, kind);
  if (wrong) notKept(wrong);
  const kept = await cleared(path, kind, head, tail);
  if (kept !== path && (await stat(kept)).size > limit) notKept("file_too_large");
  return { fileName, kind, mediaType, bytes: () => createReadStream(kept), drop: async () => { if (kept !== path) await rm(kept, { force: true }); } };
}

/** Looks into the file as its kind asks; answers where the bytes to keep are. */
async function cleared(path: string, kind: FileKind, head: Buffer, tail: Buffer): Promise<string> {
  if (kind === "jpeg" || kind === "png" || kind === "webp") {
    const drawn = `${path}.drawn`;
    await redraw(path, kind, drawn);
    return drawn;
  }
  refuseSecondKind(head, tail, { pdf: kind === "pdf", archive: isOffice(kind) });
  if (isOffice(kind)) await lookIntoOffice(await readFile(path), kind);
  else if (kind === "pdf") await lookIntoPdf(await readFile(path));
  else if (kind === "txt") lookIntoText(await readFile(path));
  else lookIntoAudio(await readFile(path), kind);
  return path;
}

async function endsOf(path: string, length: number): Promise<{ head: Buffer; tail: Buffer }> {
  const file = await open(path, "r");
  try {
    const read = async (at: number, size: number) => (await file.read(Buffer.alloc(size), 0, size, at)).buffer;
    return { head: await read(0, Math.min(HEAD, length)), tail: await read(Math.max(0, length - TAIL), Math.min(TAIL, length)) };
  } finally {
    await file.close();
  }
}
