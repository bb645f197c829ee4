import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

import { ByteReader, chunksOf } from "../bytes";
import { BackupError, cutShort, damaged } from "./backup-error";
import type { BackupKey } from "./key";

/**
 * The outside of an archive: a header in the clear, then the content in pieces of 64 KiB, each sealed with AES-256-GCM under a key of this archive alone.
 * The nonce of a piece is its place and whether it is the last (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015), so that a
 * piece that was altered, moved, left out or cut off is found; the header is sealed along with every piece.
 */
const MAGIC = Buffer.from("HIWAR BACKUP\n");
const FORMAT = 1;
const ID = 8;
const SALT = 16;
const HEADER = MAGIC.length + 1 + ID + SALT;
const PIECE = 65_536;
const TAG = 16;

/** Place and lastness of a piece in twelve bytes. */
function nonce(place: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeBigUInt64BE(BigInt(place), 3);
  bytes.writeUInt8(last ? 1 : 0, 11);
  return bytes;
}

/** Seals a stream. The last piece may be empty. */
export async function* seal(content: AsyncIterable<Uint8Array>, key: BackupKey): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT);
  const header = Buffer.concat([MAGIC, Buffer.from([FORMAT]), key.id, salt]);
  const archiveKey = key.forArchive(salt);
  const close = (piece: Buffer, place: number, last: boolean): Buffer => {
    const cipher = createCipheriv("aes-256-gcm", archiveKey, nonce(place, last)).setAAD(header);
    return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  };
  yield header;
  let place = 0;
  let held: Buffer | null = null;
  for await (const piece of chunksOf(content, PIECE)) {
    if (held) yield close(held, place++, false);
    held = piece;
  }
  yield close(held ?? Buffer.alloc(0), place, true);
}

/** Opens what `seal` sealed. Refuses with a `BackupError`: not an archive, of a newer format, of another key, damaged, cut short. */
export async function* unseal(archive: AsyncIterable<Uint8Array>, key: BackupKey): AsyncGenerator<Buffer> {
  const reader = new ByteReader(archive);
  try {
    const header = checkedHeader(await reader.take(HEADER), key);
    const archiveKey = key.forArchive(header.subarray(HEADER - SALT));
    let place = 0;
    let held: Buffer | null = null;
    for await (const piece of chunksOf(reader.rest(), PIECE + TAG)) {
      if (held) yield opened(archiveKey, header, held, place++);
      held = piece;
    }
    yield openedLast(archiveKey, header, held, place);
  } finally {
    await reader.close();
  }
}

function checkedHeader(header: Buffer | null, key: BackupKey): Buffer {
  if (!header?.subarray(0, MAGIC.length).equals(MAGIC)) throw new BackupError("not_an_archive", "This file is not a backup of Hiwar.");
  if (header[MAGIC.length] !== FORMAT) throw new BackupError("newer", "A newer version of Hiwar made this backup: restore it with that version.");
  if (header.subarray(MAGIC.length + 1, MAGIC.length + 1 + ID).equals(key.id)) return header;
  throw new BackupError("wrong_key", "This backup was made with another key: set BACKUP_KEY to the one it was made with, or put that backup-key file in the data folder.");
}

function opened(archiveKey: Buffer, header: Buffer, piece: Buffer, place: number): Buffer {
  const content = tryOpen(archiveKey, header, piece, place, false);
  if (!content) throw damaged();
  return content;
}

/** The last piece must say that it is: one that is whole and does not was followed by another, which is gone. */
function openedLast(archiveKey: Buffer, header: Buffer, piece: Buffer | null, place: number): Buffer {
  if (!piece) throw cutShort();
  const content = tryOpen(archiveKey, header, piece, place, true);
  if (content) return content;
  throw piece.length < PIECE + TAG || tryOpen(archiveKey, header, piece, place, false) ? cutShort() : damaged();
}

function tryOpen(archiveKey: Buffer, header: Buffer, piece: Buffer, place: number, last: boolean): Buffer | null {
  if (piece.length < TAG) return null;
  const decipher = createDecipheriv("aes-256-gcm", archiveKey, nonce(place, last)).setAAD(header).setAuthTag(piece.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(piece.subarray(0, -TAG)), decipher.final()]);
  } catch {
    return null;
  }
}
