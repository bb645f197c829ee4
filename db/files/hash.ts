import { createHash } from "node:crypto";

const HASH = /^[0-9a-f]{64}$/;

/** Whether a text is the hash of a file, and so may become a part of a path. */
export function isHash(text: string): boolean {
  return HASH.test(text);
}

/** Passes a stream on and measures it: `hash` and `bytes` are known once it was read to its end. */
export function measured(source: AsyncIterable<Uint8Array>): { stream: AsyncIterable<Uint8Array>; result(): { hash: string; bytes: number } } {
  const sum = createHash("sha256");
  let bytes = 0;
  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      sum.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  return { stream: pass(), result: () => ({ hash: sum.digest("hex"), bytes }) };
}
