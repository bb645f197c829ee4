import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { addDocument } from "~/commands/keep-document";
import { scopeOf } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { ownStore } from "@db/files/open-store";
import { documentsOf } from "@db/queries/documents";
import { addDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { newFolder } from "../support/backup";
import { sentFile } from "../support/files";
import { pdf } from "../support/pdf";
import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const { fresh, union } = ownUnion();
let folder: string;
const before = process.env.HIWAR_DATA;

beforeEach(() => {
  folder = newFolder();
  process.env.HIWAR_DATA = folder;
});
afterEach(() => {
  if (before === undefined) delete process.env.HIWAR_DATA;
  else process.env.HIWAR_DATA = before;
});

const dossierIn = (given: Partial<Parameters<typeof addDossier>[1]> = {}) =>
  transaction(union.coordinator.id, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", decidedBy: union.bureau.id, ...given }));
const form = (given: { id?: string; level?: "organisation" | "bureau" } = {}) => ({ id: newId(), file: "x", ...given });
const receipt = () => sentFile("وصل الإيداع.pdf", pdf());
const read = async (hash: string): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of (await ownStore().open(hash)) ?? []) parts.push(part);
  return Buffer.concat(parts);
};
const documentsAt = (dossierId: string) => fresh.sql`select id from document where dossier_id = ${dossierId}`;

test("a file added to a dossier stands in its list under its name, and its bytes in the store under their hash", async () => {
  const dossier = await dossierIn();
  const given = form();
  expect(await addDocument(union.coordinator, dossier.id, given, receipt(), NOW)).toEqual({ ok: true, id: given.id });
  const { documents } = await documentsOf(scopeOf(union.otherCoordinator), dossier.id);
  const hash = createHash("sha256").update(pdf()).digest("hex");
  expect(documents).toMatchObject([{ id: given.id, fileName: "وصل الإيداع.pdf", mediaType: "application/pdf", bytes: pdf().length, hash, confidentiality: "organisation", createdBy: union.coordinator.id }]);
  expect(await read(hash)).toEqual(pdf());
});

test("the same form sent twice is one file; one of somebody else under its id is refused", async () => {
  const dossier = await dossierIn();
  const given = form();
  await addDocument(union.coordinator, dossier.id, given, receipt(), NOW);
  expect(await addDocument(union.coordinator, dossier.id, given, receipt(), NOW)).toEqual({ ok: true, id: given.id });
  expect(await addDocument(union.otherCoordinator, dossier.id, given, receipt(), NOW)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await documentsAt(dossier.id)).toHaveLength(1);
});

test("the same bytes in two dossiers are kept once", async () => {
  const [one, two] = [await dossierIn(), await dossierIn()];
  for (const { id } of [one, two]) expect((await addDocument(union.coordinator, id, form(), receipt(), NOW)).ok).toBe(true);
  expect(await fresh.sql`select hash from stored_file where hash in (select hash from document where dossier_id in (${one.id}, ${two.id}))`).toHaveLength(1);
});

test("only a coordinator of the organisation adds a file, and none to a dossier that takes no records", async () => {
  const dossier = await dossierIn();
  expect(await addDocument(union.sisterCoordinator, dossier.id, form(), receipt(), NOW)).toEqual({ ok: false, refusal: "not_found" });
  expect(await addDocument(union.localBureau, dossier.id, form(), receipt(), NOW)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await addDocument(union.coordinator, dossier.id, form({ level: "bureau" }), receipt(), NOW)).toEqual({ ok: false, refusal: "forbidden" });
  const over = await dossierIn({ state: "withdrawn" });
  expect(await addDocument(union.coordinator, over.id, form(), receipt(), NOW)).toEqual({ ok: false, refusal: "illegal_move" });
  expect(await documentsAt(dossier.id)).toEqual([]);
});

test("a form without a file says so at its field", async () => {
  const dossier = await dossierIn();
  expect(await addDocument(union.coordinator, dossier.id, form(), undefined, NOW)).toEqual({ ok: false, refusal: "fields", fields: { file: ["required"] } });
});

test("where the store cannot be written to, nothing is kept and the field says so", async () => {
  const dossier = await dossierIn();
  writeFileSync(path.join(folder, "files"), "in the way of the folder of that name");
  expect(await addDocument(union.coordinator, dossier.id, form(), receipt(), NOW)).toEqual({ ok: false, refusal: "fields", fields: { file: ["store_unavailable"] } });
  expect(await documentsAt(dossier.id)).toEqual([]);
});
