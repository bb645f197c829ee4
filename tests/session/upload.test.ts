import { existsSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";

import type { ActionFunctionArgs, AppLoadContext } from "@remix-run/node";
import { afterEach, beforeEach, expect, test } from "vitest";

import type { SentFiles } from "~/session/upload";
import { changeWithFiles } from "~/session/upload";

import { cookieOf } from "../support/built-app";
import { newFolder } from "../support/backup";
import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const { union } = ownUnion();
const ADDRESS = "/dossiers/:number/documents";
const BOUNDARY = "----form-of-the-test";
const before = process.env.TMPDIR;
let temporary: string;

beforeEach(() => {
  temporary = newFolder();
  process.env.TMPDIR = temporary;
});
afterEach(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
});

type Part = readonly [name: string, value: string | { readonly fileName: string; readonly bytes: Buffer }];
function body(parts: readonly Part[], { end = true }: { end?: boolean } = {}): Buffer {
  const written = parts.flatMap(([name, value]) => {
    const file = typeof value === "string" ? "" : `; filename="${value.fileName}"\r\nContent-Type: application/octet-stream`;
    return [Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`), Buffer.from(typeof value === "string" ? value : (value.bytes as never)), Buffer.from("\r\n")];
  });
  return Buffer.concat([...written, ...(end ? [Buffer.from(`--${BOUNDARY}--\r\n`)] : [])]);
}

type Seen = { form: [string, string][]; files: SentFiles; contents: Record<string, string> };

/** Sends a form; answers what the action saw, or what was thrown before it. */
async function send(content: Buffer, { as = union.coordinator.id as string | null, type = `multipart/form-data; boundary=${BOUNDARY}`, fails = false } = {}) {
  const headers = { "content-type": type, ...(as ? { cookie: await cookieOf(as) } : {}) };
  const request = new Request("http://127.0.0.1/dossiers/2021-001/documents?x=1", { method: "POST", headers, body: new Uint8Array(content) });
  const context = { secure: false, now: NOW, setCookie: () => {} } as unknown as AppLoadContext;
  const act = changeWithFiles(ADDRESS, async ({ form, files }): Promise<Seen> => {
    if (fails) throw new Error("the action failed");
    const contents = Object.fromEntries([...files].map(([name, file]) => [name, existsSync(file.path) ? readFileSync(file.path, "utf8") : ""]));
    return { form: [...form] as [string, string][], files, contents };
  });
  return act({ request, context, params: { number: "2021-001" } } as unknown as ActionFunctionArgs).catch((thrown: unknown) => thrown as { data: unknown; init: { status: number } });
}
const seen = async (...given: Parameters<typeof send>) => (await send(...given)) as Seen;
const thrown = async (...given: Parameters<typeof send>) => {
  const { data, init } = (await send(...given)) as { data: unknown; init: { status: number } };
  return { data, status: init?.status };
};
const file = (fileName: string, bytes: string | Buffer = "bytes") => ({ fileName, bytes: Buffer.from(bytes as string) });
const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith("hiwar-upload-"));

test("fields arrive as they were typed, a file beside them under its cleaned name, and nothing of it stays behind", async () => {
  const { form, files, contents } = await seen(body([["id", "7"], ["level", "organisation"], ["file", file("../وصل الإيداع.pdf")]]));
  expect(form).toEqual([["id", "7"], ["level", "organisation"], ["file", "وصل الإيداع.pdf"]]);
  expect(files.get("file")).toMatchObject({ bytes: 5, refusal: null });
  expect(contents).toEqual({ file: "bytes" });
  expect(left()).toEqual([]);
});

test("a field without a chosen file is as if it were not there", async () => {
  const { form, files } = await seen(body([["id", "7"], ["file", file("", "")]]));
  expect([form, files.size]).toEqual([[["id", "7"]], 0]);
});

test("a file that is longer than any may be is read to its end and forgotten, and the fields behind it arrive", async () => {
  const { form, files } = await seen(body([["file", file("long.mp3", Buffer.alloc(40_000_001))], ["level", "bureau"]]));
  expect(files.get("file")).toMatchObject({ refusal: "file_too_large" });
  expect(form).toEqual([["file", "long.mp3"], ["level", "bureau"]]);
  expect(left()).toEqual([]);
}, 60_000);

test("where there is no room for a file, its field says so and the others arrive", async () => {
  process.env.TMPDIR = `${temporary}/gone`;
  const { form, files } = await seen(body([["file", file("a.pdf")], ["level", "bureau"]]));
  expect(files.get("file")).toMatchObject({ refusal: "store_unavailable" });
  expect(form).toEqual([["file", "a.pdf"], ["level", "bureau"]]);
});

test("an action that fails leaves no file behind", async () => {
  expect(await send(body([["file", file("a.pdf")]]), { fails: true })).toBeInstanceOf(Error);
  expect(left()).toEqual([]);
});

test("someone whose session has ended gets 401 with their fields and the name of the file, and no byte of it is written", async () => {
  const content = body([["form-of", union.coordinator.id], ["id", "7"], ["file", file("a.pdf")]]);
  expect(await thrown(content, { as: null })).toEqual({
    status: 401, data: { kind: "carried", to: "/dossiers/2021-001/documents?x=1", formOf: union.coordinator.id, fields: [["id", "7"], ["file", "a.pdf"]], withFiles: true },
  });
  expect(left()).toEqual([]);
});

test("someone without the office gets 403, and nothing of theirs is read", async () => {
  for (const viewer of [union.member, union.localBureau, union.administrator]) expect((await thrown(body([["file", file("a.pdf")]]), { as: viewer.id })).status).toBe(403);
  expect(left()).toEqual([]);
});

test.each([
  ["cut off", body([["file", file("a.pdf")]], { end: false }), undefined],
  ["cut off within a file", body([["file", file("a.pdf", Buffer.alloc(100_000))]]).subarray(0, 50_000), undefined],
  ["of an unknown kind", Buffer.from("{}"), "application/json"],
  ["without a boundary", body([["id", "7"]]), "multipart/form-data"],
] as const)("a body that is %s is no form", async (_what, content, type) => {
  expect((await thrown(content, type ? { type } : {})).status).toBe(400);
  expect(left()).toEqual([]);
});

test.each([
  ["too many fields", body(Array.from({ length: 501 }, (_, each): Part => [`f${each}`, "x"]))],
  ["too many files", body(Array.from({ length: 5 }, (_, each): Part => [`f${each}`, file("a.pdf")]))],
  ["too long a text", body([["words", "x".repeat(1024 * 1024 + 1)]])],
  ["too much text together", body([["one", "x".repeat(600_000)], ["two", "x".repeat(600_000)]])],
] as const)("%s answers 413", async (_what, content) => {
  expect((await thrown(content)).status).toBe(413);
  expect(left()).toEqual([]);
});

test("of two files under one name the first is taken", async () => {
  const { files, contents } = await seen(body([["file", file("a.pdf", "one")], ["file", file("b.pdf", "two")]]));
  expect([files.size, contents.file]).toEqual([1, "one"]);
});

test("a form without files arrives in the plain way too", async () => {
  const { form, files } = await seen(Buffer.from("id=7&level=%D8%A7"), { type: "application/x-www-form-urlencoded" });
  expect([form, files.size]).toEqual([[["id", "7"], ["level", "ا"]], 0]);
});
