import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";

import type { ServerBuild } from "@remix-run/node";
import { afterEach, expect, test } from "vitest";

import type { RequestContext } from "~/context";

import { createApp, type ServerOptions } from "../../scripts/server";
import { addressOf, listen } from "../../scripts/server/listen";
import { createLog } from "../../scripts/server/log";
import { closeServer } from "../../scripts/server/shutdown";

const PAGE = "page";

/** A Remix application of one resource route at every address: it tells what it was given, or fails when asked to. */
function stubBuild(): ServerBuild {
  const tell = ({ request: asked, context }: { request: Request; context: unknown }): Response => {
    const url = new URL(asked.url);
    if (url.searchParams.has("fail")) throw new Error("a secret reason");
    const { report: _report, setCookie, ...told } = context as RequestContext;
    if (url.searchParams.has("cookie")) setCookie("a=b; HttpOnly");
    return Response.json({ ...told, url: asked.url, method: asked.method });
  };
  const route = { id: PAGE, path: "*", module: { loader: tell, action: tell } };
  const entry = { module: { default: () => new Response("", { status: 500 }) } };
  return { entry, routes: { [PAGE]: route }, assets: { version: "1", routes: {}, entry: { imports: [], module: "" }, url: "" }, basename: "/", publicPath: "/", assetsBuildDirectory: "", future: { v3_singleFetch: true }, isSpaMode: false } as unknown as ServerBuild;
}

const cleanUp: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean();
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

type Ask = (path: string, options?: { method?: string; headers?: Record<string, string>; body?: string }) => Promise<Answer>;

/** A server around the stub, and a way to ask it that sends exactly the headers it is told. */
async function serve(options: Partial<ServerOptions> = {}): Promise<{ ask: Ask; origin: string; log(): string }> {
  const written = new PassThrough();
  let log = "";
  written.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const server: Server = await listen(createApp(stubBuild(), { log: createLog(written), ...options }), "127.0.0.1", 0);
  cleanUp.push(() => closeServer(server));
  const origin = addressOf(server);
  const ask: Ask = (address, { method = "GET", headers = {}, body = "" } = {}) =>
    new Promise((resolve, reject) => {
      const asked = request(`${origin}${address}`, { method, headers, agent: false }, (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString()));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      });
      asked.once("error", reject);
      asked.end(body);
    });
  return { ask, origin, log: () => log };
}

const post = (headers: Record<string, string>) => ({ method: "POST", headers });

test("every page carries the policy with a nonce of its own, and no cache keeps it", async () => {
  const { ask } = await serve();
  const [one, two] = [await ask("/"), await ask("/")];
  const told = JSON.parse(one.body) as RequestContext;
  expect(one.headers["content-security-policy"]).toContain(`script-src 'self' 'nonce-${told.nonce}'`);
  expect(one.headers["content-security-policy"]).toContain("default-src 'none'");
  expect(one.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(one.headers["content-security-policy"]).not.toContain("unsafe");
  expect(one.headers["content-security-policy"]).not.toBe(two.headers["content-security-policy"]);
  expect(one.headers).toMatchObject({ "cache-control": "no-store", "cross-origin-opener-policy": "same-origin", "referrer-policy": "same-origin", "x-content-type-options": "nosniff" });
  expect(one.headers).not.toHaveProperty("x-powered-by");
  expect(one.headers).not.toHaveProperty("strict-transport-security");
});

test("a change is taken from a page of ours alone", async () => {
  const { ask, origin } = await serve();
  const status = async (headers: Record<string, string>): Promise<number> => (await ask("/x", post(headers))).status;
  expect(await status({ "sec-fetch-site": "same-origin" })).toBe(200);
  expect(await status({ origin })).toBe(200);
  expect(await status({})).toBe(403);
  expect(await status({ origin: "null" })).toBe(403);
  expect(await status({ origin: "https://elsewhere.example" })).toBe(403);
  expect(await status({ origin: origin.replace(/\d+$/, "1") })).toBe(403);
  for (const site of ["cross-site", "same-site", "none", ""]) expect(await status({ "sec-fetch-site": site, origin })).toBe(403);
});

test("the one change that its token alone lets through is ending letters, asked for by a mail program", async () => {
  const { ask } = await serve();
  const status = async (path: string) => (await ask(path, post({ "content-type": "application/x-www-form-urlencoded" }))).status;
  expect(await status("/unsubscribe/t0ken")).toBe(200);
  for (const path of ["/unsubscribe", "/unsubscribe/", "/unsubscribe/t0ken/more", "/x/unsubscribe/t0ken", "/notifications", "/settings/notifications"]) expect(await status(path)).toBe(403);
});

test("a refusal speaks the three languages, runs nothing, and carries the headers too", async () => {
  const { ask } = await serve();
  const { headers, body } = await ask("/x", post({ origin: "https://elsewhere.example" }));
  for (const opening of ['<section lang="ar" dir="rtl">', '<section lang="fr" dir="ltr">', '<section lang="en" dir="ltr">']) expect(body).toContain(opening);
  expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'nonce-/);
  expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
});

test("other methods are not allowed, whoever asks", async () => {
  const { ask, origin } = await serve();
  for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"]) {
    const { status, headers } = await ask("/", { method, headers: { origin } });
    expect(status).toBe(405);
    expect(headers.allow).toBe("GET, HEAD, POST");
  }
  expect((await ask("/", { method: "HEAD" })).status).toBe(200);
});

test("a body of more than a megabyte, or of unknown length, is not read", async () => {
  const { ask, origin } = await serve();
  const big = { origin, "content-length": String(1024 * 1024 + 1) };
  expect((await ask("/x", post(big))).status).toBe(413);
  expect((await ask("/x", { ...post({ origin, "content-length": String(1024 * 1024) }), body: "x".repeat(1024 * 1024) })).status).toBe(200);
  expect((await ask("/x", { ...post({ origin, "transfer-encoding": "chunked" }), body: "x" })).status).toBe(411);
});

test("a host that is no host is refused", async () => {
  const { ask } = await serve();
  for (const host of ["a b", "a/b", "a@b", "<x>"]) expect((await ask("/", { headers: { host } })).status).toBe(400);
});

test("what a stranger says of proxies changes nothing; a proxy that is trusted is believed", async () => {
  const forwarded = { host: "inside:3000", "x-forwarded-host": "hiwar.example", "x-forwarded-proto": "https", "x-forwarded-for": "203.0.113.7" };
  const strange = await (await serve()).ask("/a", { headers: forwarded });
  expect(JSON.parse(strange.body)).toMatchObject({ origin: "http://inside:3000", url: "http://inside:3000/a", secure: false, ip: "127.0.0.1", fromThisMachine: false });
  const trusted = await (await serve({ trustProxy: 1 })).ask("/a", { headers: forwarded });
  expect(JSON.parse(trusted.body)).toMatchObject({ origin: "https://hiwar.example", url: "https://hiwar.example/a", secure: true, ip: "203.0.113.7", fromThisMachine: false });
  expect(trusted.headers["strict-transport-security"]).toContain("max-age=31536000");
});

test("a public address decides what our origin is", async () => {
  const { ask, origin } = await serve({ publicUrl: new URL("https://hiwar.example") });
  const told = await ask("/a", { headers: { host: "127.0.0.1" } });
  expect(JSON.parse(told.body)).toMatchObject({ origin: "https://hiwar.example", url: "https://hiwar.example/a", secure: true, fromThisMachine: false });
  expect((await ask("/a", post({ origin: "https://hiwar.example" }))).status).toBe(200);
  expect((await ask("/a", post({ origin }))).status).toBe(403);
});

test("only who sits at this machine is told to", async () => {
  const { ask } = await serve();
  const here = async (headers: Record<string, string>): Promise<boolean> => (JSON.parse((await ask("/", { headers })).body) as RequestContext).fromThisMachine;
  for (const host of ["localhost", "127.0.0.1:3000", "[::1]:3000"]) expect(await here({ host })).toBe(true);
  const elsewhere: Record<string, string>[] = [{ host: "hiwar.example" }, { via: "1.1 x" }, { forwarded: "for=1.2.3.4" }, { "x-forwarded-for": "127.0.0.1" }];
  for (const headers of elsewhere) expect(await here({ host: "localhost", ...headers })).toBe(false);
});

test("the time of a request can be told in tests, and nowhere else", async () => {
  const { ask } = await serve();
  const now = async (told: string): Promise<string> => String((JSON.parse((await ask("/", { headers: { "x-hiwar-now": told } })).body) as RequestContext).now);
  expect(await now("2031-02-03T04:05:06.000Z")).toBe("2031-02-03T04:05:06.000Z");
  expect(await now("yesterday")).not.toContain("Invalid");
  const mode = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  cleanUp.push(() => void (process.env.NODE_ENV = mode));
  expect(await now("2031-02-03T04:05:06.000Z")).not.toContain("2031");
});

test("a cookie set through the context reaches the browser", async () => {
  const { ask } = await serve();
  expect((await ask("/?cookie")).headers["set-cookie"]).toEqual(["a=b; HttpOnly"]);
});

test("what fails says nothing of why to the visitor, and tells the log without tokens", async () => {
  const { ask, log } = await serve({ development: (_req, _res, next) => next(new Error("a secret reason at /join/t0ken?code=9")) });
  const { status, body } = await ask("/join/t0ken?code=9");
  expect(status).toBe(500);
  expect(body).not.toContain("secret");
  expect(log()).toContain("a secret reason");
  expect(log()).toContain("/join/***");
  expect(log()).not.toMatch(/t0ken|code=9/);
});

test("files of a build are kept for a year, others for an hour, and a missing one is not a page", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "hiwar-files-"));
  cleanUp.push(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, "assets"));
  writeFileSync(path.join(folder, "assets", "app-1234.js"), "1");
  writeFileSync(path.join(folder, "icon.svg"), "<svg/>");
  const { ask } = await serve({ clientFolder: folder });
  expect((await ask("/assets/app-1234.js")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect((await ask("/icon.svg")).headers).toMatchObject({ "cache-control": "public, max-age=3600", "x-content-type-options": "nosniff" });
  expect((await ask("/assets/gone.js")).status).toBe(404);
  expect((await ask("/assets/..%2f..%2fpackage.json")).status).toBe(404);
});

test("a change and a refusal are written down with their path and their end, a page that was shown is not", async () => {
  const { ask, origin, log } = await serve();
  await ask("/dossiers");
  expect(log()).toBe("");
  await ask("/enrol/t0ken", { method: "POST", headers: { origin, "sec-fetch-site": "same-origin", "content-length": "0" } });
  await ask("/dossiers", { method: "POST", headers: { origin: "https://evil.example", "content-length": "0" } });
  const lines = log().trim().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toMatchObject([
    { method: "POST", path: "/enrol/***", status: 200, from: "127.0.0.0", msg: "answered" },
    { method: "POST", path: "/dossiers", status: 403, msg: "refused" },
  ]);
});
