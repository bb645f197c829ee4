import { beforeAll, expect, test } from "vitest";

import { scopeOf } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { agreementById } from "@db/queries/agreements";
import { addAgreement, addDossier, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { newFolder } from "../support/backup";
import { ownUnion } from "../support/own-union";
import { pdf } from "../support/pdf";
import { type Fields, servedApp } from "../support/served-app";

process.env.HIWAR_DATA = newFolder();

const ar = translator("ar");
const { fresh, union } = ownUnion();
const served = servedApp();
let dossier: BuiltDossier;

beforeAll(async () => {
  dossier = await transaction(union.coordinator.id, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", decidedBy: union.bureau.id }));
});

const post = (path: string, fields: Fields, account = union.coordinator.id) => served.post(account, path, fields);
const get = (path: string, account = union.coordinator.id) => served.get(account, path);
const documents = () => `/dossiers/${dossier.number}/documents`;
const file = (name: string, content: Buffer | string = pdf()) => new File([new Uint8Array(Buffer.from(content as string))], name);

test("a file is added by a form and handed out as an attachment, in its length, for nobody to sniff, run or keep", async () => {
  const id = newId();
  const added = await post(documents(), { id, level: "organisation", file: file("وصل الإيداع \"12\".pdf") });
  expect([added.status, added.headers.get("location")]).toEqual([303, `${documents()}#${id}`]);
  const answer = await get(`/documents/${id}`);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf());
  expect(Object.fromEntries(["content-type", "content-length", "content-disposition"].map((name) => [name, answer.headers.get(name)]))).toEqual({
    "content-type": "application/pdf", "content-length": String(pdf().length),
    "content-disposition": `attachment; filename="___ _______ -12-.pdf"; filename*=UTF-8''${encodeURIComponent("وصل الإيداع -12-.pdf")}`,
  });
  expect(answer.headers.get("content-security-policy")).toMatch(/(^|, ?)sandbox; default-src 'none'($|,)/);
  expect(answer.headers.get("x-content-type-options")).toMatch(/^nosniff(, nosniff)?$/);
  expect(answer.headers.get("cache-control")).toMatch(/^no-store/);
  expect(answer.headers.get("content-encoding")).toBeNull();
});

test("a text is handed out in its length too, not packed on its way", async () => {
  const id = newId();
  await post(documents(), { id, level: "organisation", file: file("ملاحظات.txt", "سلام\n".repeat(1000)) });
  const answer = await get(`/documents/${id}`);
  expect([answer.headers.get("content-type"), answer.headers.get("content-length"), answer.headers.get("content-encoding")]).toEqual(["text/plain; charset=utf-8", "9000", null]);
});

test("whoever may not read a file is told that there is none", async () => {
  const id = newId();
  await post(documents(), { id, level: "organisation", file: file("a.pdf") });
  for (const viewer of [union.member, union.administrator, union.sisterCoordinator]) expect((await get(`/documents/${id}`, viewer.id)).status).toBe(404);
  expect((await get(`/documents/${newId()}`)).status).toBe(404);
  expect((await get(`/documents/${id}`, union.localBureau.id)).status).toBe(200);
});

test("what is not kept is said at the field in the reader's language, with the name of what was chosen; nothing is kept", async () => {
  const id = newId();
  const answer = await post(documents(), { id, level: "organisation", file: file("وصل.pdf", "<html>") });
  const shown = await answer.text();
  expect(answer.status).toBe(422);
  expect(shown).toContain(ar("documents.refusal.not_what_it_says"));
  expect(shown).toContain(ar("documents.chosenBefore", { name: "\u2068وصل.pdf\u2069" }));
  expect(shown).not.toContain('value="وصل.pdf"');
  expect(await fresh.sql`select id from document where id = ${id}`).toEqual([]);
});

test("a form without a file says so, and one that is longer than any file is shown again with what was typed", async () => {
  const without = await post(documents(), { id: newId(), level: "organisation" });
  expect([without.status, (await without.text()).includes(ar("errors.required"))]).toEqual([422, true]);
  const long = await post(documents(), { id: newId(), level: "organisation", file: file("طويل.pdf", Buffer.alloc(41_000_000)) });
  expect([long.status, (await long.text()).includes(ar("documents.refusal.file_too_large", { max: "20" }))]).toEqual([422, true]);
}, 60_000);

test("an address that takes no files takes no long body", async () => {
  const answer = await post(`/dossiers/${dossier.number}/events/new`, { title: "x".repeat(1_100_000) }).catch(() => null);
  expect(answer?.status ?? 413).toBe(413);
});

test("bytes that are gone from the store are not told as gone for ever", async () => {
  const id = newId();
  await post(documents(), { id, level: "organisation", file: file("a.pdf", pdf({ catalog: "/Lang (ar)" })) });
  const kept = process.env.HIWAR_DATA;
  process.env.HIWAR_DATA = newFolder();
  expect((await get(`/documents/${id}`)).status).toBe(503);
  process.env.HIWAR_DATA = kept;
  expect((await get(`/documents/${id}`)).status).toBe(200);
});

test("the scan of a signed agreement is kept with its signing, at its level, and found on its page", async () => {
  const { id } = await transaction(union.coordinator.id, (tx) => addAgreement(tx, dossier, { title: "اتفاق", parties: [{ partyId: union.ministry }], clauses: [{ words: "بند" }] }));
  const signing = { id: newId(), version: "1", signedOn: "2026-03-02", place: "الرباط" };
  const refused = await post(`/agreements/${id}/sign`, { ...signing, scan: file("اتفاق.txt", "نص") });
  const shown = await refused.text();
  expect([refused.status, shown.includes(ar("documents.refusal.kind_not_kept")), shown.includes("الرباط")]).toEqual([422, true, true]);
  expect((await agreementById(scopeOf(union.coordinator), id))?.state).toBe("draft");
  const signed = await post(`/agreements/${id}/sign`, { ...signing, scan: file("اتفاق موقع.pdf") });
  expect([signed.status, signed.headers.get("location")]).toEqual([303, `/agreements/${id}`]);
  const row = await agreementById(scopeOf(union.coordinator), id);
  expect(row).toMatchObject({ state: "signed", document: { fileName: "اتفاق موقع.pdf" } });
  expect(await (await get(`/agreements/${id}`)).text()).toContain(`href="/documents/${row?.document?.id}"`);
  expect((await get(`/documents/${row?.document?.id}`)).status).toBe(200);
});
