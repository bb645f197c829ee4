import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readdirSync } from "node:fs";

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import type { PaperRow } from "~/domain/rows/paper";
import { newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { ownStore } from "@db/files/open-store";
import { throttle } from "@db/schema";
import { addDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { createApp } from "../../scripts/server";
import { createLog } from "../../scripts/server/log";
import { newFolder } from "../support/backup";
import { builtApp } from "../support/built-app";
import { addPaper } from "../support/issued-paper";
import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const SECRET = "عنوان سري للملف";
const BYTES = `%PDF-1.7 ${SECRET} ${"x".repeat(2000)}`;
const ar = translator("ar");
const { union } = ownUnion();
let server: Server;
let origin: string;
let paper: PaperRow;
let number: string;

process.env.HIWAR_DATA = newFolder();

beforeAll(async () => {
  server = createServer(createApp(await builtApp(), { log: createLog() }));
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { coordinator, organisation } = union;
  const dossier = await transaction(coordinator.id, (tx) => addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, decidedBy: union.bureau.id, title: SECRET, state: "in_dialogue" }));
  number = dossier.number ?? "";
  paper = await addPaper({ kind: "dossier", subjectId: dossier.id, dossierId: dossier.id, organisationId: organisation, issuedBy: coordinator.id }, BYTES);
});
afterAll(async () => {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
});
beforeEach(() => transaction(HOUSE, (tx) => tx.delete(throttle)));

/** Sends a copy as a stranger, by the form of the page. */
async function send(bytes: Buffer | string | null, name = "ورقة.pdf"): Promise<{ readonly status: number; readonly shown: string }> {
  const body = new FormData();
  body.append("paper", bytes === null ? new File([], "") : new File([new Uint8Array(Buffer.from(bytes as string))], name));
  const answer = await fetch(`${origin}/verify`, { method: "POST", body, headers: { origin, "accept-language": "ar" }, redirect: "manual" });
  return { status: answer.status, shown: await answer.text() };
}

test("both pages carry a form that works without a script, for everybody", async () => {
  for (const path of ["/verify", `/verify/${paper.code}`, "/verify/22222-22222"]) {
    const shown = await (await fetch(`${origin}${path}`, { headers: { "accept-language": "ar" } })).text();
    expect(shown).toMatch(/<form[^>]* id="copy" method="post" action="\/verify" encType="multipart\/form-data"/);
    expect(shown).toMatch(/<input[^>]* name="paper"[^>]* type="file"/);
  }
});

test("of the very file that was issued it says by whom, when and that it is the last, and nothing that it says", async () => {
  const { status, shown } = await send(BYTES);
  expect(status).toBe(200);
  for (const words of [ar("papers.verify.file.sameTitle"), ar("papers.verify.file.sameWords"), paper.code, paper.hash, "التنسيقية الأولى", ar("papers.verify.latest")]) expect(shown).toContain(words);
  for (const words of [SECRET, number, "coordinator", ar("papers.verify.newerTitle")]) expect(shown).not.toContain(words);
});

test("of a copy in which one byte differs, or one is missing or too many, it says that it was not issued so", async () => {
  for (const copy of [BYTES.replace("xx", "xy"), BYTES.slice(0, -1), `${BYTES}\n`]) {
    const { status, shown } = await send(copy);
    expect([status, shown.includes(ar("papers.verify.file.otherTitle")), shown.includes(ar("papers.verify.file.sameWords")), shown.includes(paper.code)]).toEqual([404, true, false, false]);
  }
});

test("of a paper after which another was issued it says that there is a newer one", async () => {
  const given = { kind: "ledger", subjectId: paper.subjectId, dossierId: paper.dossierId, organisationId: paper.organisationId, issuedBy: union.coordinator.id } as const;
  await addPaper(given, "%PDF-1.7 first");
  await addPaper({ ...given, issuedAt: new Date(NOW.getTime() + 1000) }, "%PDF-1.7 second");
  const [first, second] = [await send("%PDF-1.7 first"), await send("%PDF-1.7 second")];
  expect([first, second].map(({ shown }) => shown.includes(ar("papers.verify.newerTitle")))).toEqual([true, false]);
});

test("a file of the house that is no paper is not told apart from any other", async () => {
  await ownStore().put((async function* () { yield Buffer.from("%PDF-1.7 a document"); })());
  expect((await send("%PDF-1.7 a document")).status).toBe(404);
});

test("what is no PDF, what is empty, and a form without a file are refused at the field", async () => {
  for (const [bytes, words] of [["PK\u0003\u0004", ar("refusals.not_a_pdf")], ["%PD", ar("refusals.not_a_pdf")], ["", ar("documents.refusal.empty_file")], [null, ar("errors.required")]] as const) {
    const { status, shown } = await send(bytes);
    expect([status, shown.includes(words)]).toEqual([422, true]);
  }
});

test("fifty megabytes are refused with the limit; nothing of any file is kept, not even for a moment", async () => {
  const files: string[] = [];
  for await (const { hash } of ownStore().list()) files.push(hash);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = newFolder();
  const { status, shown } = await send(Buffer.concat([Buffer.from("%PDF-1.7 "), Buffer.alloc(50_000_000)]));
  await send(`%PDF-1.7 ${newId()}`);
  expect([status, shown.includes(ar("documents.refusal.file_too_large", { max: "20" }))]).toEqual([422, true]);
  expect(readdirSync(process.env.TMPDIR)).toEqual([]);
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  const after: string[] = [];
  for await (const { hash } of ownStore().list()) after.push(hash);
  expect(after.toSorted()).toEqual(files.toSorted());
});

test("an address that asks again and again has to wait, also with the right file", async () => {
  for (let asked = 0; asked < 60; asked += 1) expect((await send("%PDF-1.7 tried")).status).toBe(404);
  const { status, shown } = await send(BYTES);
  expect([status, shown.includes(ar("papers.verify.file.sameWords")), shown.includes(ar("refusals.throttled", { minutes: 15 }))]).toEqual([429, false, true]);
});

test("a body that is no form, or one sent from another site, is refused", async () => {
  const plain = await fetch(`${origin}/verify`, { method: "POST", body: BYTES, headers: { origin, "content-type": "application/pdf" } });
  expect(plain.status).toBe(400);
  const body = new FormData();
  body.append("paper", new File([BYTES], "a.pdf"));
  expect((await fetch(`${origin}/verify`, { method: "POST", body, headers: { origin: "https://elsewhere.example" } })).status).toBe(403);
});
