import { createReadStream } from "node:fs";
import { open, readFile, rm, stat } from "node:fs/promises";

import { cleanFileName } from "~/domain/file-name";
import { FILE_KINDS, type FileKind, type FileRefusal, fileRefusalCode, kindClaimed, LONGEST_EMBLEM, PICTURES } from "~/domain/file-kinds";

import { queueOf } from "../../in-turn";
import { isNoRoom } from "../no-room";
import { lookIntoAudio } from "./audio";
import { refuseSecondKind, TAIL } from "./betrayal";
import { type DrawnEmblem, drawEmblem, redraw } from "./image";
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
  return orCode((refusal) => fileRefusalCode(refusal, kind), () => lookInto(sent, fileName, kind));
}

/**
 * Looks into a picture that was sent as an emblem, and draws it anew as one. A drawing with scripts in it, as SVG is, is none. Answers what may be kept, or a
 * code for the field as `takeIn` does.
 */
export async function takeInEmblem(sent: SentFile): Promise<DrawnEmblem | Refusal> {
  const claimed = kindClaimed(cleanFileName(sent.fileName));
  if ("refusal" in claimed) return claimed;
  const kind = PICTURES.find((each) => each === claimed.kind);
  if (!kind) return { refusal: "kind_not_kept" satisfies FileRefusal };
  const code = (refusal: FileRefusal) => (refusal === "file_too_large" ? `${refusal}|max=${LONGEST_EMBLEM / 1_000_000}` : refusal);
  if (sent.refusal) return { refusal: code(sent.refusal) };
  return orCode(code, async () => {
    await begins(sent, kind, LONGEST_EMBLEM);
    return drawEmblem(sent.path, kind);
  });
}

/** Does something with a file in its turn. What is then not kept is answered as a code. */
async function orCode<Taken>(code: (refusal: FileRefusal) => string, look: () => Promise<Taken>): Promise<Taken | Refusal> {
  try {
    return await inTurn(look);
  } catch (error) {
    if (error instanceof NotKept) return { refusal: code(error.refusal) };
    if (isNoRoom(error)) return { refusal: "store_unavailable" satisfies FileRefusal };
    throw error;
  }
}

async function lookInto({ path, bytes }: SentFile, fileName: string, kind: FileKind): Promise<TakenIn> {
  const { limit, mediaType } = FILE_KINDS[kind];
  const { head, tail } = await begins({ path, bytes }, kind, limit);
  const kept = await cleared(path, kind, head, tail);
  if (kept !== path && (await stat(kept)).size > limit) notKept("file_too_large");
  return { fileName, kind, mediaType, bytes: () => createReadStream(kept), drop: async () => { if (kept !== path) await rm(kept, { force: true }); } };
}

/** Answers both ends of a file, once its length and its first bytes say that it is what its name claims. */
async function begins({ path, bytes }: Pick<SentFile, "path" | "bytes">, kind: FileKind, limit: number): Promise<{ head: Buffer; tail: Buffer }> {
  if (bytes === 0) notKept("empty_file");
  if (bytes > limit) notKept("file_too_large");
  const ends = await endsOf(path, bytes);
  const wrong = await magicRefusal(ends.head, kind);
  if (wrong) notKept(wrong);
  return ends;
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
