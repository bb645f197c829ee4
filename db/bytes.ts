/** Deals a stream out again in pieces of `size` bytes; the last one may be shorter. An empty stream has no piece. */
export async function* chunksOf(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source) {
    waiting.push(piece);
    length += piece.length;
    if (length < size) continue;
    const whole = Buffer.concat(waiting);
    const dealt = length - (length % size);
    for (let at = 0; at < dealt; at += size) yield whole.subarray(at, at + size);
    waiting = [whole.subarray(dealt)];
    length -= dealt;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

/** Something that reads a stream in the lengths it asks for. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Exactly `length` bytes; null when the stream ends before. */
  async take(length: number): Promise<Buffer | null> {
    const pieces = [this.#held];
    let had = this.#held.length;
    while (had < length) {
      const next = await this.#source.next();
      if (next.done) return null;
      pieces.push(Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length));
      had += next.value.length;
    }
    const whole = pieces.length === 1 ? this.#held : Buffer.concat(pieces);
    this.#held = whole.subarray(length);
    return whole.subarray(0, length);
  }

  /** Gives up what was not taken, so that the source closes what it opened. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  /** What was not taken yet, as a stream; giving it up closes what the source opened. */
  async *rest(): AsyncGenerator<Uint8Array> {
    if (this.#held.length > 0) yield this.#held;
    this.#held = Buffer.alloc(0);
    yield* { [Symbol.asyncIterator]: () => this.#source };
  }
}
