import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

import type { CopyProblem } from "~/domain/evidence";

import { type PageText, textOfPage, tidied } from "./page-text";
import { isPublicAddress } from "./public-address";

/** What a page said when it was asked, or why no copy of it could be made. */
export type PageCopy = { readonly ok: true; readonly title: string | null; readonly text: string } | { readonly ok: false; readonly problem: CopyProblem };

/** How long everything may take, name and redirects included, in milliseconds, and how many bytes may come (settled question 25). */
const PATIENCE = 5_000;
const MOST_BYTES = 2_000_000;
const MOST_REDIRECTS = 5;
const HEADERS = { "User-Agent": "Hiwar (keeps the text of a page as evidence)", Accept: "text/html, application/xhtml+xml, text/plain;q=0.9", "Accept-Language": "ar, fr;q=0.8, en;q=0.6", "Accept-Encoding": "identity" };

class CopyFailed extends Error {
  constructor(readonly problem: CopyProblem) {
    super(problem);
  }
}

/**
 * Copies the text of a public page: no pictures, no scripts run, nothing but the page itself is asked for, without cookies. Every address, also of each
 * redirect, must be a public one on an ordinary port, and the machine that is connected to is the one whose address was looked at.
 * Answers *private_address*, *unreachable*, *too_slow*, *too_large*, *not_text* or *refused* (the page answered with a refusal) instead of throwing.
 */
export async function copyPage(url: string): Promise<PageCopy> {
  const ended = AbortSignal.timeout(PATIENCE);
  try {
    return { ok: true, ...(await follow(new URL(url), ended)) };
  } catch (error) {
    return { ok: false, problem: ended.aborted ? "too_slow" : error instanceof CopyFailed ? error.problem : "unreachable" };
  }
}

async function follow(first: URL, ended: AbortSignal): Promise<PageText> {
  const left = { bytes: MOST_BYTES };
  let url = first;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const answer = await ask(url, await publicAddressOf(url, ended), ended);
    const { statusCode = 0, headers } = answer;
    if (statusCode < 300 || statusCode >= 400) return statusCode >= 200 && statusCode < 300 ? readPage(answer, left, ended) : giveUp(answer, "refused");
    answer.destroy();
    if (!headers.location || !URL.canParse(headers.location, url)) throw new CopyFailed("refused");
    url = new URL(headers.location, url);
  }
  throw new CopyFailed("refused");
}

function giveUp(answer: http.IncomingMessage, problem: CopyProblem): never {
  answer.destroy();
  throw new CopyFailed(problem);
}

/** The address that a page is asked at: every address of its name is a public one. */
async function publicAddressOf({ protocol, hostname, port, username, password }: URL, ended: AbortSignal): Promise<string> {
  if ((protocol !== "http:" && protocol !== "https:") || port !== "" || username !== "" || password !== "") throw new CopyFailed("private_address");
  const name = hostname.replace(/^\[(.*)\]$/, "$1");
  const addresses = isIP(name) ? [name] : (await inTime(lookup(name, { all: true }), ended)).map(({ address }) => address);
  const [address] = addresses;
  if (!address) throw new CopyFailed("unreachable");
  if (!addresses.every(isPublicAddress)) throw new CopyFailed("private_address");
  return address;
}

/** Waits for something that cannot be broken off, as long as there is time. */
function inTime<Result>(work: Promise<Result>, ended: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new CopyFailed("too_slow"));
    if (ended.aborted) late();
    ended.addEventListener("abort", late, { once: true });
    work.then(resolve, reject);
  });
}

/** Asks for a page at an address that was looked at before: the name is not asked for again, so that nobody answers it anew with another machine. */
function ask(url: URL, address: string, ended: AbortSignal): Promise<http.IncomingMessage> {
  const { request } = url.protocol === "https:" ? https : http;
  const family = isIP(address);
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      headers: HEADERS, signal: ended, agent: false,
      lookup: (_name, options, found) => (options.all ? found(null, [{ address, family }]) : found(null, address, family)),
    }, resolve);
    asked.on("error", reject);
    asked.end();
  });
}

const READABLE = ["text/html", "application/xhtml+xml", "text/plain"];

async function readPage(answer: http.IncomingMessage, left: { bytes: number }, ended: AbortSignal): Promise<PageText> {
  const [mediaType = "", ...more] = (answer.headers["content-type"] ?? "").split(";").map((part) => part.trim().toLowerCase());
  if (!READABLE.includes(mediaType)) return giveUp(answer, "not_text");
  const bytes = await readBytes(answer, left, ended);
  const source = decoderFor(charsetOf(more, bytes)).decode(bytes);
  const page = mediaType === "text/plain" ? { title: null, text: tidied(source) } : textOfPage(source);
  if (page === null) throw new CopyFailed("too_large");
  if (page.text === "") throw new CopyFailed("not_text");
  return page;
}

/** The bytes of a page, unpacked where it comes packed all the same; those that come and those that they unpack to are both counted. */
async function readBytes(answer: http.IncomingMessage, left: { bytes: number }, ended: AbortSignal): Promise<Buffer> {
  const unpacked = unpackedFrom(answer);
  if (unpacked !== answer) answer.once("error", (error) => unpacked.destroy(error));
  const stop = () => unpacked.destroy(new CopyFailed("too_slow"));
  ended.addEventListener("abort", stop, { once: true });
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of unpacked) {
      left.bytes -= (chunk as Buffer).length;
      if (left.bytes < 0) throw new CopyFailed("too_large");
      chunks.push(chunk as Buffer);
    }
  } finally {
    ended.removeEventListener("abort", stop);
    answer.destroy();
  }
  return Buffer.concat(chunks);
}

function unpackedFrom(answer: http.IncomingMessage) {
  switch (answer.headers["content-encoding"]?.toLowerCase() ?? "identity") {
    case "identity":
      return answer;
    case "gzip":
    case "x-gzip":
      return answer.pipe(createGunzip());
    case "deflate":
      return answer.pipe(createInflate());
    case "br":
      return answer.pipe(createBrotliDecompress());
    default:
      return giveUp(answer, "not_text");
  }
}

/** How far into a page its own word about its charset is looked for. */
const HEAD = 2_048;

function charsetOf(parameters: readonly string[], bytes: Buffer): string {
  const named = parameters.find((part) => part.startsWith("charset="))?.slice("charset=".length).replaceAll(/["']/g, "");
  return named ?? /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(bytes.subarray(0, HEAD).toString("latin1"))?.[1] ?? "utf-8";
}

/** A decoder for a charset, or for UTF-8 where nobody knows it. */
function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder("utf-8");
  }
}
