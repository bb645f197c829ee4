import { notKept } from "./verdict";

const BITRATES = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  second: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
/** Samples a second by version of MPEG: 3 is the first, 2 the second, 0 the one between. */
const RATES: Readonly<Record<number, readonly number[]>> = { 3: [44_100, 48_000, 32_000], 2: [22_050, 24_000, 16_000], 0: [11_025, 12_000, 8000] };
const LAYER_THREE = 1;
const ID3_HEADER = 10;
const OLD_TAG = 128;
const FEWEST_FRAMES = 3;

/**
 * Looks into an MP3: an ID3 tag, frames of sound one behind the other, and behind them nothing but the tags that stand there, a cut last frame or filling.
 * Refused: *damaged*.
 */
export function lookIntoMp3(bytes: Buffer): void {
  const sound = bytes.toString("latin1", 0, 3) === "ID3" ? ID3_HEADER + syncSafe(bytes, 6) : 0;
  let at = sound;
  let frames = 0;
  for (let length = frameLength(bytes, at); length > 0; length = frameLength(bytes, at)) {
    at += length;
    frames += 1;
  }
  if (frames < FEWEST_FRAMES) notKept("damaged");
  const rest = bytes.subarray(Math.min(at, bytes.length));
  const isOldTag = rest.length === OLD_TAG && rest.toString("latin1", 0, 3) === "TAG";
  if (!isOldTag && rest.some((byte) => byte !== 0)) notKept("damaged");
}

/** A number in four bytes of which seven bits count. */
function syncSafe(bytes: Buffer, at: number): number {
  return [0, 1, 2, 3].reduce((sum, each) => sum * 128 + ((bytes[at + each] ?? 0) & 0x7f), 0);
}

/** How long the frame is that begins here; zero where none does. */
function frameLength(bytes: Buffer, at: number): number {
  if (at + 4 > bytes.length) return 0;
  const header = bytes.readUInt32BE(at);
  const [version, layer, bitrate, rate, padding] = [(header >>> 19) & 3, (header >>> 17) & 3, (header >>> 12) & 15, (header >>> 10) & 3, (header >>> 9) & 1];
  const perSecond = RATES[version]?.[rate];
  const kilobits = (version === 3 ? BITRATES.first : BITRATES.second)[bitrate];
  if (header >>> 21 !== 0x7ff || layer !== LAYER_THREE || !perSecond || !kilobits) return 0;
  return Math.floor(((version === 3 ? 144 : 72) * kilobits * 1000) / perSecond) + padding;
}
