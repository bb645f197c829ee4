import { beforeAll, expect, test } from "vitest";

import { newId } from "~/forms/id";
import type { Id } from "~/domain/viewer";
import { askForPaper, claimPaperJob, endPaperJob, notePaperJob } from "@db/queries/paper-jobs";
import { addDossier, type BuiltDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { addPaper } from "../support/issued-paper";
import { newFolder } from "../support/backup";
import { type Ask, askerOf, builtApp, cookieOf } from "../support/built-app";
import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

process.env.HIWAR_DATA = newFolder();

const { union } = ownUnion();
let dossier: BuiltDossier;
let ask: Ask;

beforeAll(async () => {
  ask = askerOf(await builtApp());
  dossier = await transaction(HOUSE, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue" }));
});

const asked = (id: Id = newId()): Promise<Id> => transaction(HOUSE, (tx) => askForPaper(tx, {
  id, kind: "dossier", subjectId: dossier.id, dossierId: dossier.id, organisationId: union.organisation, coversBelow: false, language: "ar", secondLanguage: null, confidentiality: "organisation",
  origin: "https://hiwar.example", askedBy: union.coordinator.id, askedAt: NOW,
}));
const drawing = async (sectionsDone: number, sections: number): Promise<Id> => {
  const id = await asked();
  await transaction(HOUSE, async (tx) => { await claimPaperJob(tx, NOW, NOW); await notePaperJob(tx, id, NOW, { sections, sectionsDone }); });
  return id;
};
const read = async (id: Id, account = union.coordinator.id) => ask("GET", `/papers/jobs/${id}`, { cookie: await cookieOf(account) });
const order = async (id: Id, intent: string, account = union.coordinator.id) => ask("POST", `/papers/jobs/${id}`, { cookie: await cookieOf(account), form: { intent } });
/** Leaves none under way, so that the next one asked for is another. */
const ended = (id: Id) => transaction(HOUSE, (tx) => endPaperJob(tx, id, { state: "failed", problem: "level_beyond" }, NOW));

test("a paper that is drawn shows how many parts are done and of how many, in a bar and in words, and can be given up", async () => {
  const id = await drawing(4, 9);
  const { body, status } = await read(id);
  expect(status).toBe(200);
  expect(body).toMatch(/<progress[^>]*value="4"[^>]*max="9"|<progress[^>]*max="9"[^>]*value="4"/);
  expect(body).toContain("الأجزاء الجاهزة: 4 من 9");
  expect(await order(id, "cancel")).toMatchObject({ status: 303, location: `/papers/jobs/${id}` });
  expect((await read(id)).body).toContain("ألغي إعداد الورقة");
});

test("one that was given up is asked for again", async () => {
  const id = await asked();
  await order(id, "cancel");
  await order(id, "again");
  expect((await read(id)).body).toContain("في انتظار الدور");
  await order(id, "cancel");
});

test("one that could not be made says why, in the reader's words", async () => {
  const id = await drawing(1, 2);
  await ended(id);
  const { body } = await read(id);
  expect(body).toContain("تعذر إعداد الورقة");
  expect(body).toContain("إعادة الطلب");
});

test("one that failed for no reason of its own says once that it did, and to try again", async () => {
  const id = await drawing(1, 2);
  await transaction(HOUSE, (tx) => endPaperJob(tx, id, { state: "failed", problem: "paper_not_made" }, NOW));
  const { body } = await read(id);
  expect(body.match(/تعذر إعداد الورقة/g)).toHaveLength(1);
  expect(body).toContain("المرجو المحاولة بعد قليل.");
});

test("one that is issued leads to where it stands", async () => {
  const id = await drawing(2, 2);
  await addPaper({ id, kind: "dossier", subjectId: dossier.id, dossierId: dossier.id, organisationId: union.organisation, issuedBy: union.coordinator.id }, "paper");
  await transaction(HOUSE, (tx) => endPaperJob(tx, id, { state: "issued" }, NOW));
  expect((await read(id)).body).toContain(`/dossiers/${dossier.id}/papers#${id}`);
});

test("nobody but who asked for it sees that it is there", async () => {
  const id = await asked();
  for (const other of [union.localBureau.id, union.bureau.id, union.sisterCoordinator.id]) {
    expect((await read(id, other)).status).toBe(404);
    expect((await order(id, "cancel", other)).status).toBe(404);
  }
  expect((await read(id)).body).toContain("في انتظار الدور");
  expect((await read("none")).status).toBe(404);
});
