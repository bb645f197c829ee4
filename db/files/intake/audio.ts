import { lookIntoMp3 } from "./mp3";
import { notKept } from "./verdict";

export type AudioKind = "mp3" | "m4a" | "ogg" | "wav";

const looks: Readonly<Record<AudioKind, (bytes: Buffer) => void>> = { mp3: lookIntoMp3, m4a: lookIntoM4a, ogg: lookIntoOgg, wav: lookIntoWav };

/**
 * Looks into a recording: its parts must follow one another from the first byte to the last, so that nothing hangs before, between or behind them.
 * Refused: *damaged*, *not_what_it_says* (a film), *holds_a_place* (where it was recorded).
 */
export function lookIntoAudio(bytes: Buffer, kind: AudioKind): void {
  looks[kind](bytes);
}

const letters = (bytes: Buffer, at: number, count = 4): string => bytes.subarray(at, at + count).toString("latin1");

const M4A_BOXES = ["ftyp", "moov", "mdat", "free", "skip", "wide", "udta", "meta", "uuid", "pnot"];
const PLACES = ["\u00A9xyz", "loci", "location.ISO6709"].map((mark) => Buffer.from(mark, "latin1"));

function lookIntoM4a(bytes: Buffer): void {
  const seen: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) notKept("damaged");
    const short = bytes.readUInt32BE(at);
    const size = short === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    const type = letters(bytes, at + 4);
    if (size < 8 || at + size > bytes.length || !M4A_BOXES.includes(type)) notKept("damaged");
    if (type !== "mdat") lookForTracksAndPlaces(bytes.subarray(at, at + size), type);
    seen.push(type);
    at += size;
  }
  if (seen[0] !== "ftyp" || !seen.includes("moov") || !seen.includes("mdat")) notKept("damaged");
}

function lookForTracksAndPlaces(box: Buffer, type: string): void {
  if (PLACES.some((mark) => box.includes(mark))) notKept("holds_a_place");
  if (type !== "moov") return;
  const handlers: string[] = [];
  for (let at = box.indexOf("hdlr"); at >= 0; at = box.indexOf("hdlr", at + 4)) handlers.push(letters(box, at + 12));
  if (handlers.includes("vide") || !handlers.includes("soun")) notKept("not_what_it_says");
}

const OGG_HEADER = 27;
const FIRST_PAGE = 0x02;
const OGG_CODECS = ["OpusHead", "\u0001vorbis", "Speex   "];

function lookIntoOgg(bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) {
    if (at + OGG_HEADER > bytes.length || letters(bytes, at) !== "OggS" || bytes[at + 4] !== 0) notKept("damaged");
    const segments = bytes.subarray(at + OGG_HEADER, at + OGG_HEADER + (bytes[at + 26] ?? 0));
    const body = at + OGG_HEADER + (bytes[at + 26] ?? 0);
    const next = segments.reduce((sum, length) => sum + length, body);
    if (next > bytes.length) notKept("damaged");
    const begins = ((bytes[at + 5] ?? 0) & FIRST_PAGE) !== 0;
    if (at === 0 && !begins) notKept("damaged");
    if (begins && !OGG_CODECS.some((codec) => letters(bytes, body, codec.length) === codec)) notKept("not_what_it_says");
    at = next;
  }
}

function lookIntoWav(bytes: Buffer): void {
  if (bytes.length < 44 || bytes.readUInt32LE(4) + 8 !== bytes.length) notKept("damaged");
  const seen: string[] = [];
  for (let at = 12; at < bytes.length; ) {
    if (at + 8 > bytes.length) notKept("damaged");
    const size = bytes.readUInt32LE(at + 4);
    seen.push(letters(bytes, at));
    // Chunks begin at even places.
    at += 8 + size + (size % 2);
    if (at > bytes.length + 1) notKept("damaged");
  }
  if (!seen.includes("fmt ") || !seen.includes("data")) notKept("damaged");
}
