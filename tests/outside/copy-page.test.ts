import { lookup } from "node:dns/promises";
import http from "node:http";
import { gzipSync } from "node:zlib";

import { delay, http as web, HttpResponse } from "msw";
import { beforeEach, describe, expect, test, vi } from "vitest";

import { copyPage } from "~/outside/copy-page";
import { textOfPage, tidied } from "~/outside/page-text";
import { isPublicAddress } from "~/outside/public-address";

import { outside } from "../support/outside";

vi.mock("node:dns/promises", () => ({ lookup: vi.fn<(name: string) => Promise<readonly { address: string; family: number }[]>>() }));
const PUBLIC = "93.184.215.14";
const named = vi.mocked(lookup) as unknown as ReturnType<typeof vi.fn>;

beforeEach(() => {
  vi.restoreAllMocks();
  named.mockReset().mockResolvedValue([{ address: PUBLIC, family: 4 }]);
});

const PAGE = "https://www.communique.invalid/decision";
const html = (body: string, init: { status?: number; headers?: Record<string, string> } = {}) => new HttpResponse(body, { ...init, headers: { "Content-Type": "text/html; charset=utf-8", ...init.headers } });
const answers = (respond: Parameters<typeof web.get>[1], address = PAGE) => outside.use(web.get(address, respond));
const problemOf = async (url = PAGE) => {
  const copy = await copyPage(url);
  return copy.ok ? "copied" : copy.problem;
};

describe("an address", () => {
  test.each([
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.51.100.7", "203.0.113.9",
    "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:93.184.215.14", "::127.0.0.1", "64:ff9b::7f00:1", "fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%eth0", "ff02::1",
    "2001::1", "2001:db8::1", "2002:7f00:1::1", "3fff::1", "localhost", "", "127.1",
  ])("%s is not a public one", (address) => expect(isPublicAddress(address)).toBe(false));
  test.each([PUBLIC, "1.1.1.1", "172.32.0.1", "196.200.131.2", "2606:4700:4700::1111", "2a00:1450:4007::200e"])("%s is a public one", (address) => expect(isPublicAddress(address)).toBe(true));
});

describe("the copy of a page", () => {
  test("is its text and its title, without pictures, scripts and what they would do", async () => {
    answers(() => html(`<html lang="ar"><head><title> بلاغ \n الوزارة </title><style>p{}</style></head><body><h1>بلاغ</h1><script>alert("no")</script>
      <p>صدر <a href="https://elsewhere.invalid/">المقرر</a> اليوم.</p><ul><li>أولا</li><li>ثانيا</li></ul><img src="/x.png" alt="صورة"></body></html>`));
    expect(await copyPage(PAGE)).toEqual({ ok: true, title: "بلاغ الوزارة", text: "بلاغ\n\nصدر المقرر اليوم.\n\n * أولا\n * ثانيا" });
  });

  test("is asked for once, with a plain name, without cookies and without anything of ours", async () => {
    const asked: Headers[] = [];
    answers(({ request }) => {
      asked.push(request.headers);
      return html("<p>نص</p>");
    });
    await copyPage(PAGE);
    expect(asked.map((headers) => [headers.get("user-agent"), headers.get("cookie"), headers.get("referer"), headers.get("authorization")])).toEqual([["Hiwar (keeps the text of a page as evidence)", null, null, null]]);
  });

  test("is read in the charset that it says, in its head or in itself", async () => {
    const words = new Uint8Array([0xC8, 0xE1, 0xC7, 0xDB]);
    answers(() => new HttpResponse(words, { headers: { "Content-Type": "text/plain; charset=windows-1256" } }));
    expect(await copyPage(PAGE)).toEqual({ ok: true, title: null, text: "بلاغ" });
    const within = Buffer.concat([Buffer.from('<html><head><meta charset="windows-1256"></head><body>'), words]);
    answers(() => new HttpResponse(within, { headers: { "Content-Type": "text/html" } }));
    expect(await copyPage(PAGE)).toEqual({ ok: true, title: null, text: "بلاغ" });
  });

  test("holds no control character and no mark that turns the reading of what follows", () => {
    expect(tidied("أ\u0000ب\u202Eج\u2066\r\nد \n\n\n\nه\uFEFF")).toBe("أبج\nد\n\nه");
  });

  test("of a page of more tags than anybody reads is not made, and of one that lies very deep it is cut, in good time", () => {
    expect(textOfPage("<p>x".repeat(40_000))).toBeNull();
    const before = performance.now();
    expect(textOfPage(`${"<div>".repeat(20_000)}x`)?.text).toBeDefined();
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  test("is not made of what is no page, of an empty one, and of one that is refused or gone", async () => {
    answers(() => new HttpResponse("%PDF-1.7", { headers: { "Content-Type": "application/pdf" } }));
    expect(await problemOf()).toBe("not_text");
    answers(() => html("<script>everything()</script>"));
    expect(await problemOf()).toBe("not_text");
    answers(() => html("no", { status: 403 }));
    expect(await problemOf()).toBe("refused");
    answers(() => HttpResponse.error());
    expect(await problemOf()).toBe("unreachable");
    named.mockRejectedValue(Object.assign(new Error("no such name"), { code: "ENOTFOUND" }));
    expect(await problemOf()).toBe("unreachable");
  });

  test("ends at two megabytes, also where they come packed small", async () => {
    answers(() => html("ن".repeat(1_000_001)));
    expect(await problemOf()).toBe("too_large");
    answers(() => new HttpResponse(gzipSync(Buffer.alloc(5_000_000, 65)), { headers: { "Content-Type": "text/plain", "Content-Encoding": "gzip" } }));
    expect(await problemOf()).toBe("too_large");
    answers(() => new HttpResponse(gzipSync(Buffer.from("<p>نص</p>")), { headers: { "Content-Type": "text/html", "Content-Encoding": "gzip" } }));
    expect(await copyPage(PAGE)).toEqual({ ok: true, title: null, text: "نص" });
  });

  test("is given up after five seconds, also where the page begins and never ends, or its name is never answered", async () => {
    answers(async () => {
      await delay(20_000);
      return html("<p>late</p>");
    });
    const slow = problemOf();
    answers(() => new HttpResponse(new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode("<p>beginning")) }), { headers: { "Content-Type": "text/html" } }), "https://endless.invalid/");
    const endless = problemOf("https://endless.invalid/");
    named.mockImplementation((name: string) => (name === "nobody.invalid" ? new Promise(() => {}) : Promise.resolve([{ address: PUBLIC, family: 4 }])));
    const nameless = problemOf("https://nobody.invalid/");
    const before = performance.now();
    expect(await Promise.all([slow, endless, nameless])).toEqual(["too_slow", "too_slow", "too_slow"]);
    expect(performance.now() - before).toBeLessThan(8_000);
  }, 15_000);
});

describe("nothing inside is ever asked", () => {
  test.each([
    "http://127.0.0.1/", "http://localhost/", "http://0/", "http://2130706433/", "http://0x7f.1/", "http://127.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[fd00::1]/", "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/", "http://192.168.0.1/", "https://intern.invalid/", "http://user:secret@www.communique.invalid/", "https://www.communique.invalid:8443/", "http://www.communique.invalid:22/", "ftp://www.communique.invalid/",
    "file:///etc/passwd", "gopher://127.0.0.1/",
  ])("not at %s", async (url) => {
    const request = vi.spyOn(http, "request");
    named.mockImplementation((name: string) => Promise.resolve(name === "localhost" ? [{ address: "127.0.0.1", family: 4 }] : name === "intern.invalid" ? [{ address: "10.0.0.5", family: 4 }] : [{ address: PUBLIC, family: 4 }]));
    expect(await problemOf(url)).toBe("private_address");
    expect(request).not.toHaveBeenCalled();
  });

  test("not where one of the addresses of a name is a public one and another is not", async () => {
    named.mockResolvedValue([{ address: PUBLIC, family: 4 }, { address: "::1", family: 6 }]);
    expect(await problemOf()).toBe("private_address");
  });

  test.each(["http://127.0.0.1/admin", "//[::1]/", "http://169.254.169.254/", "https://intern.invalid/", "http://www.communique.invalid:8080/", "file:///etc/passwd"])("not where a public page sends on to %s", async (location) => {
    named.mockImplementation((name: string) => Promise.resolve([{ address: name === "intern.invalid" ? "192.168.1.4" : PUBLIC, family: 4 }]));
    answers(() => new HttpResponse(null, { status: 302, headers: { Location: location } }));
    expect(await problemOf()).toBe("private_address");
  });

  test("a page that sends on to another public one is copied there, and one that sends round in circles is given up", async () => {
    answers(() => new HttpResponse(null, { status: 301, headers: { Location: "/ar" } }));
    answers(() => html("<p>نص</p>"), "https://www.communique.invalid/ar");
    expect(await copyPage(PAGE)).toMatchObject({ ok: true, text: "نص" });
    expect(named).toHaveBeenCalledTimes(2);
    answers(() => new HttpResponse(null, { status: 302, headers: { Location: PAGE } }));
    expect(await problemOf()).toBe("refused");
  });

  test("the machine that is connected to is the one that was looked at: its name is not asked for a second time", async () => {
    named.mockResolvedValueOnce([{ address: PUBLIC, family: 4 }]).mockResolvedValue([{ address: "127.0.0.1", family: 4 }]);
    const connected: unknown[] = [];
    const sent: string[] = [];
    vi.spyOn(http, "request").mockImplementation(((_url: URL, options: http.RequestOptions) => {
      sent.push(...Object.keys(options.headers ?? {}));
      options.lookup?.("www.communique.invalid", { all: false }, (...found) => connected.push(found));
      options.lookup?.("www.communique.invalid", { all: true }, (...found) => connected.push(found));
      throw new Error("far enough");
    }) as unknown as typeof http.request);
    await copyPage("http://www.communique.invalid/");
    expect(connected).toEqual([[null, PUBLIC, 4], [null, [{ address: PUBLIC, family: 4 }]]]);
    expect(named).toHaveBeenCalledTimes(1);
    expect(sent).toEqual(["User-Agent", "Accept", "Accept-Language", "Accept-Encoding"]);
  });
});
