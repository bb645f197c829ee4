import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";

import { issueDossier } from "~/commands/issue-dossier";
import { askAgain, cancelPaper } from "~/commands/wanted-paper";
import type { Language } from "~/domain/localized";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { drawPapers } from "~/jobs/draw-papers";
import { keptIn } from "~/pdf/kept-parts";
import { type Drawing, type Press, PressError, setPress } from "~/pdf/press";
import { pressProcess } from "~/pdf/press-process";
import { print } from "~/pdf/print";
import type { Paper } from "~/presenters/paper";
import { partsOf } from "@db/paper-parts";
import { paperJobOf } from "@db/queries/paper-jobs";
import { headOfHistory, paperById, papersAbout } from "@db/queries/papers";
import { addDossier, type BuiltDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { newFolder } from "../support/backup";
import { ownUnion } from "../support/own-union";

process.env.HIWAR_DATA = newFolder();

const ORIGIN = "https://hiwar.example";
const NOW = new Date("2026-03-05T10:00:00Z");
const { union } = ownUnion();
let dossier: BuiltDossier;
let real: Press | null = null;

/** A press that draws here, so that a test can look on. */
const here = (look: { readonly drawn?: () => void; readonly after?: (done: number, drawing: Drawing) => void | Promise<void> } = {}): Press => ({
  print: async (paper: Paper, drawing: Drawing = {}) => {
    const keep = keptIn(drawing.keptIn ?? "");
    return print(paper, {
      keeping: (whole, section, draw) => keep(whole, section, () => { look.drawn?.(); return draw(); }),
      onPart: (done, parts) => { drawing.onPart?.(done, parts); void look.after?.(done, drawing); },
    });
  },
  warm: () => {}, close: async () => {},
});

beforeEach(async () => {
  setPress({ print: async () => { throw new Error("a long paper is not drawn while somebody waits"); }, warm: () => {}, close: async () => {} });
  await transaction(HOUSE, (tx) => tx.execute(sql`delete from paper_job`));
  dossier = await transaction(HOUSE, (tx) => addDossier(tx, {
    organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", parties: [union.ministry],
    grounds: Array.from({ length: 520 }, (_, at) => `الفقرة ${at}: تسوية الوضعية الإدارية والمالية لخريجي مراكز التكوين الإداري بأثر رجعي منذ تاريخ التخرج، أسوة بزملائهم في القطاعات الأخرى.`).join("\n"),
  }));
});
afterEach(async () => {
  await real?.close();
  real = null;
});

async function ask(viewer: Viewer = union.coordinator, id: Id = newId(), second?: Language): Promise<Id> {
  const result = await issueDossier(viewer, dossier.id, { id, language: "ar", second, level: "organisation", kind: "dossier" }, { origin: ORIGIN, now: NOW });
  if (result.ok || result.refusal !== "paper_asked_for") throw new Error("it was not asked for");
  return result.job;
}
const jobOf = (id: Id, viewer: Viewer = union.coordinator) => paperJobOf(viewer.id, id);
const draw = (press: Press, now = NOW) => drawPapers({ clock: () => now, press });
const papers = () => papersAbout(scopeOf(union.coordinator), "dossier", dossier.id);

test("a long paper in two languages is drawn in both, and is a paper of its own beside that in one", async () => {
  const [one, both] = [await ask(), await ask(union.coordinator, newId(), "fr")];
  expect(both).not.toBe(one);
  const drawn: Paper[] = [];
  const press = { ...here(), print: async (paper: Paper) => { drawn.push(paper); return { bytes: Buffer.from(JSON.stringify(paper)), pages: 1 }; } };
  expect(await draw(press)).toBe(2);
  expect(await Promise.all([one, both].map(async (id) => (await paperById(id))?.secondLanguage))).toEqual([null, "fr"]);
  expect(drawn.map(({ second }) => second?.language)).toEqual([undefined, "fr"]);
});

test("a long paper is drawn behind the scenes and issued under its id, with the head of the history at which it was composed", async () => {
  const id = await ask();
  expect(await jobOf(id)).toMatchObject({ state: "waiting", sections: null, sectionsDone: 0 });
  const head = await headOfHistory(union.organisation);
  expect(await draw(here())).toBe(1);
  expect(await jobOf(id)).toMatchObject({ state: "issued" });
  const paper = await paperById(id);
  expect(paper).toMatchObject({ kind: "dossier", subjectId: dossier.id, issuedBy: union.coordinator.id, auditSeq: head.seq, auditHead: head.hash });
  expect(paper?.pages).toBeGreaterThan(10);
}, 180_000);

test("it tells after each part how many are done, and of how many", async () => {
  const id = await ask();
  const told: string[] = [];
  const seen = async () => { const job = await jobOf(id); return `${job?.sectionsDone}/${job?.sections}`; };
  // What is noted is seen by the time the next part has been drawn.
  await draw(here({ drawn: () => void seen().then((progress) => told.push(progress)) }));
  const job = await jobOf(id);
  expect(job?.sectionsDone).toBe(job?.sections);
  expect(job?.sections).toBeGreaterThan(1);
  expect(told.every((progress) => /^\d\/(\d|null)$/.test(progress))).toBe(true);
}, 180_000);

test("what says the same as the paper before is that paper, and another wish for it draws nothing", async () => {
  await ask();
  await draw(here());
  const [paper] = await papers();
  expect(await issueDossier(union.coordinator, dossier.id, { id: newId(), language: "ar", level: "organisation", kind: "dossier" }, { origin: ORIGIN, now: NOW })).toMatchObject({ ok: true, paper: { id: paper?.id } });
}, 180_000);

test("two who want the same get one paper", async () => {
  const [one, other] = [await ask(), await ask(union.localBureau)];
  expect(one).not.toBe(other);
  await draw(here());
  expect([(await jobOf(one))?.state, (await jobOf(other, union.localBureau))?.state]).toEqual(["issued", "issued"]);
  expect(await papers()).toHaveLength(1);
}, 180_000);

test("parts are kept where nobody else may read them, and are gone when the paper is issued", async () => {
  const id = await ask();
  const modes: number[] = [];
  await draw(here({ after: () => { if (existsSync(partsOf(id))) modes.push(statSync(partsOf(id)).mode & 0o777, ...readdirSync(partsOf(id)).map((file) => statSync(path.join(partsOf(id), file)).mode & 0o777)); } }));
  expect(new Set(modes)).toEqual(new Set([0o700, 0o600]));
  expect(existsSync(partsOf(id))).toBe(false);
}, 180_000);

test("a house that closes on the way puts the paper back, and the next one draws only what is missing", async () => {
  const id = await ask();
  let drawn = 0;
  const closing: Press = { ...here(), print: async (paper, drawing = {}) => {
    return print(paper, { keeping: async (whole, section, make) => { if (drawn > 0) throw new PressError("closed", "while it drew"); drawn += 1; return keptIn(drawing.keptIn ?? "")(whole, section, make); } });
  } };
  expect(await draw(closing)).toBe(0);
  expect(await jobOf(id)).toMatchObject({ state: "waiting" });
  const kept = readdirSync(partsOf(id));
  expect(kept).toHaveLength(1);
  let again = 0;
  await draw(here({ drawn: () => (again += 1) }));
  const job = await jobOf(id);
  expect(job).toMatchObject({ state: "issued" });
  // The contents come besides the parts that are kept.
  expect(again).toBe((job?.sections ?? 0) - 2);
}, 180_000);

test("of a process that died without a word another goes on after a while, and not before", async () => {
  const id = await ask();
  await transaction(HOUSE, (tx) => tx.execute(sql`update paper_job set state = 'drawing', drawn_at = ${NOW.toISOString()}`));
  expect(await draw(here(), new Date(NOW.getTime() + 10_000))).toBe(0);
  expect(await draw(here(), new Date(NOW.getTime() + 30_000))).toBe(1);
  expect(await jobOf(id)).toMatchObject({ state: "issued" });
}, 180_000);

test("whoever gives a paper up ends its drawing, and it can be asked for again", async () => {
  real = pressProcess();
  const id = await ask();
  const drawing = draw(real);
  while ((await jobOf(id))?.sections === null) await new Promise((resolve) => setTimeout(resolve, 50));
  await cancelPaper(union.coordinator, id, NOW);
  await drawing;
  expect(await jobOf(id)).toMatchObject({ state: "cancelled" });
  expect(await papers()).toEqual([]);
  expect(existsSync(partsOf(id))).toBe(false);
  await askAgain(union.coordinator, id);
  expect(await jobOf(id)).toMatchObject({ state: "waiting", sectionsDone: 0 });
  await draw(real);
  expect(await jobOf(id)).toMatchObject({ state: "issued" });
}, 180_000);

test("a paper given up at the very end is not issued", async () => {
  const id = await ask();
  const press = here();
  await draw({ ...press, print: async (paper, drawing) => { const printed = await press.print(paper, drawing); await cancelPaper(union.coordinator, id, NOW); return printed; } });
  expect(await jobOf(id)).toMatchObject({ state: "cancelled" });
  expect(await papers()).toEqual([]);
}, 180_000);

test("what cannot be made says why, and others are made all the same", async () => {
  const id = await ask();
  const other = await ask(union.localBureau);
  let first = true;
  const press = here();
  await draw({ ...press, print: async (paper, drawing) => { if (first) { first = false; throw new PressError("slow", "too long"); } return press.print(paper, drawing); } });
  expect(await jobOf(id)).toMatchObject({ state: "failed", problem: "paper_not_made" });
  expect(await jobOf(other, union.localBureau)).toMatchObject({ state: "issued" });
}, 180_000);

test("what goes wrong unforeseen ends that paper alone, is told to whoever keeps the house, and stands before no other", async () => {
  const [first, second] = [await ask(), await ask(union.coordinator, newId(), "fr")];
  const broken: Press = { ...here(), print: async () => { throw new TypeError("unforeseen"); } };
  await expect(draw(broken)).rejects.toThrow("unforeseen");
  expect(await jobOf(first)).toMatchObject({ state: "failed", problem: "paper_not_made" });
  expect(await draw(here())).toBe(1);
  expect(await jobOf(second)).toMatchObject({ state: "issued" });
});

test("a paper holds what whoever asked may read when it is drawn, and is not made for who may no more", async () => {
  const id = await ask();
  await transaction(HOUSE, (tx) => tx.execute(sql`update dossier set confidentiality = 'bureau' where id = ${dossier.id}`));
  await draw(here());
  expect(await jobOf(id)).toMatchObject({ state: "failed", problem: "not_found" });
  expect(await papers()).toEqual([]);
}, 180_000);

test("nobody but who asked for it learns of it, gives it up or asks again", async () => {
  const id = await ask();
  expect(await jobOf(id, union.localBureau)).toBeNull();
  await cancelPaper(union.localBureau, id, NOW);
  expect(await jobOf(id)).toMatchObject({ state: "waiting" });
  await cancelPaper(union.coordinator, id, NOW);
  await askAgain(union.localBureau, id);
  expect(await jobOf(id)).toMatchObject({ state: "cancelled" });
});
