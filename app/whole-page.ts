import { Writable } from "node:stream";

const NUL = 0;

/**
 * Takes in what React's `pipe` writes and answers the whole page once it is complete.
 * React 18 fills its buffer with a NUL byte where a letter of two bytes does not fit its end any more, which browsers show as a broken letter
 * in the middle of an Arabic word. No page of ours holds a NUL, so every one of them is that filling and is left out.
 */
export class WholePage extends Writable {
  readonly #chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk.includes(NUL) ? Buffer.from(chunk.filter((byte) => byte !== NUL)) : chunk);
    done();
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(Buffer.concat(this.#chunks));
  }
}
