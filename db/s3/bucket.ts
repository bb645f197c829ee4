import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";

import { AwsClient } from "aws4fetch";

import { chunksOf } from "../bytes";
import { keysOf, type Listed, textOf, UPLOAD_ID, NEXT_PAGE } from "./answers";

/** Where a bucket of an S3-compatible store is, and who asks. */
export interface BucketAddress {
  /** Such as `https://s3.eu-west-3.amazonaws.com`; buckets are a part of the path, which every store understands. */
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** A store answered, and not with what was asked. The message holds its code and no key. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  constructor(readonly status: number, what: string, body: string) {
    super(`The store answered ${status}${codeOf(body)} when asked to ${what}.`);
  }
}

const codeOf = (body: string): string => {
  const code = textOf(body, "Code");
  return code ? ` (${code})` : "";
};

/** Parts of an upload whose length is not known beforehand; a store takes ten thousand of them at most. */
const PART = 8 * 1024 * 1024;
const RETRIES = 3;

/** Objects of one bucket by key. Every request is signed (Signature Version 4, by aws4fetch) and tried again a few times where the store is busy. */
export class Bucket {
  readonly #client: AwsClient;
  readonly #root: string;

  constructor({ endpoint, region, bucket, accessKeyId, secretAccessKey }: BucketAddress) {
    this.#client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: RETRIES });
    this.#root = `${endpoint.replace(/\/+$/, "")}/${bucket}`;
  }

  /** Writes an object of any length, in parts where it is long: nobody sees it before it is whole, and no more than one part is in memory. */
  async put(key: string, source: AsyncIterable<Uint8Array>): Promise<void> {
    const parts = chunksOf(source, PART)[Symbol.asyncIterator]();
    const first = await parts.next();
    const second = await parts.next();
    if (second.done) {
      await this.#ask("write an object", "PUT", key, { body: first.done ? Buffer.alloc(0) : first.value });
      return;
    }
    await this.#putInParts(key, (async function* () {
      yield first.value as Buffer;
      yield second.value;
      for (let next = await parts.next(); !next.done; next = await parts.next()) yield next.value;
    })());
  }

  async #putInParts(key: string, parts: AsyncIterable<Buffer>): Promise<void> {
    const begun = await this.#ask("begin an object", "POST", key, { query: "uploads=" });
    const upload = `uploadId=${encodeURIComponent(textOf(await begun.text(), UPLOAD_ID) ?? "")}`;
    try {
      const tags: string[] = [];
      for await (const body of parts) {
        const answer = await this.#ask("write a part", "PUT", key, { query: `partNumber=${tags.length + 1}&${upload}`, body });
        tags.push(answer.headers.get("etag") ?? "");
      }
      const list = tags.map((tag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${tag}</ETag></Part>`).join("");
      const ended = await this.#ask("finish an object", "POST", key, { query: upload, body: Buffer.from(`<CompleteMultipartUpload>${list}</CompleteMultipartUpload>`) });
      // A store may find out only while finishing, when it has already said 200.
      const body = await ended.text();
      if (body.includes("<Error>")) throw new StoreError(ended.status, "finish an object", body);
    } catch (error) {
      await this.#ask("give an object up", "DELETE", key, { query: upload }).catch(() => {});
      throw error;
    }
  }

  /** The bytes of an object as they come; null when there is none. */
  async get(key: string): Promise<AsyncIterable<Uint8Array> | null> {
    const answer = await this.#ask("read an object", "GET", key, { absentIsFine: true });
    if (answer.status === 404) return null;
    return answer.body ? Readable.fromWeb(answer.body as WebStream) : Readable.from([]);
  }

  async has(key: string): Promise<boolean> {
    return (await this.#ask("look for an object", "HEAD", key, { absentIsFine: true })).status !== 404;
  }

  /** Removes an object; one that is not there counts as removed. */
  async remove(key: string): Promise<void> {
    await this.#ask("remove an object", "DELETE", key, { absentIsFine: true });
  }

  /** The objects whose keys begin with `prefix`, page by page. */
  async *list(prefix: string): AsyncGenerator<Listed> {
    for (let page: string | null = ""; page !== null; ) {
      const query = new URLSearchParams({ "list-type": "2", prefix, ...(page ? { "continuation-token": page } : {}) });
      const body = await (await this.#ask("list objects", "GET", "", { query: query.toString() })).text();
      yield* keysOf(body);
      page = textOf(body, NEXT_PAGE);
    }
  }

  async #ask(what: string, method: string, key: string, { query, body, absentIsFine = false }: { query?: string; body?: Buffer; absentIsFine?: boolean } = {}): Promise<Response> {
    const path = key.split("/").map(encodeURIComponent).join("/");
    const answer = await this.#client.fetch(`${this.#root}/${path}${query ? `?${query}` : ""}`, { method, ...(body ? { body: new Uint8Array(body) } : {}) });
    if (answer.ok || (absentIsFine && answer.status === 404)) return answer;
    throw new StoreError(answer.status, what, await answer.text().catch(() => ""));
  }
}
