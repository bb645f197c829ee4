import { beforeEach, expect, test } from "vitest";

import { editDemandFile } from "~/commands/edit-demand-file";
import { keepTemplate, withdrawTemplate } from "~/commands/keep-template";
import { openDemand } from "~/commands/open-demand";
import { openDemandFile } from "~/commands/open-demand-file";
import { scopeOf, type Viewer } from "~/domain/viewer";
import type { NewDemand } from "~/forms/demand";
import type { FileChange, NewDemandFile } from "~/forms/demand-file";
import { newId } from "~/forms/id";
import { fileById, filesOf } from "@db/queries/demand-files";
import { templatesOf } from "@db/queries/templates";
import { addDemand, addDemandFile, addDossier, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { demandAs, paragraphsOfDemand } from "../support/demands";
import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { union } = ownUnion();
const inTransaction = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(union.coordinator.id, write);
const AT = { now: NOW, today: TODAY };
let dossier: BuiltDossier;

beforeEach(async () => {
  dossier = await inTransaction((tx) => addDossier(tx, {
    organisationId: union.organisation, createdBy: union.coordinator.id, ownerId: null, state: "in_dialogue", title: { ar: "ملف التعويضات", fr: "Indemnités" }, category: "خريجو المراكز", headCount: 1200,
    grounds: "الأساس الأول.\n\nالأساس الثاني.", parties: [union.ministry],
  }));
});

const newFile = (given: Partial<NewDemandFile> = {}): NewDemandFile => ({ id: newId(), title: "ملف 2026", openedOn: "2026-03-01", template: "demand_file", language: "ar", level: undefined, ...given });
const newText = (given: Partial<NewDemand> = {}): NewDemand => ({ id: newId(), versionId: newId(), title: "مطلب", part: "demand", file: null, template: "usual", language: "ar", level: undefined, ...given });
const fileAs = async (viewer: Viewer, id: string) => {
  const found = await fileById(scopeOf(viewer), id);
  if (!found) throw new Error("The file is not there.");
  return found;
};

test("a file from the template begins with a cover that takes category, head-count and grounds from the dossier, a first demand and an annex", async () => {
  const given = newFile();
  expect(await openDemandFile(union.coordinator, dossier.id, given, AT)).toEqual({ ok: true, id: given.id });
  const { items } = await fileAs(union.coordinator, given.id);
  expect(items.map(({ part, point, state }) => [part, point, state])).toEqual([["cover", null, "draft"], ["demand", 1, "draft"], ["annex", null, "draft"]]);
  const cover = (await paragraphsOfDemand(union.coordinator, items[0]?.id ?? "")).map(({ text }) => text).join("\n");
  for (const words of ["التنسيقية الأولى", "وزارة الداخلية", "خريجو المراكز", "1\u202F200", "الأساس الأول.", "الأساس الثاني."]) expect(cover).toContain(words);
});

test("a memorandum is one text, in the language that was chosen for it and not in that of the reader", async () => {
  const given = newFile({ template: "memorandum", language: "fr" });
  await openDemandFile(union.coordinator, dossier.id, given, AT);
  const { items } = await fileAs(union.coordinator, given.id);
  expect(items.map(({ part, title }) => [part, title])).toEqual([["demand", "Mémorandum"]]);
  expect((await paragraphsOfDemand(union.coordinator, items[0]?.id ?? "")).map(({ text }) => text).join("\n")).toContain("Objet\u202F: Indemnités");
});

test("the same form sent twice opens one file, and its id serves nobody else", async () => {
  const given = newFile({ template: "blank" });
  await openDemandFile(union.coordinator, dossier.id, given, AT);
  expect(await openDemandFile(union.coordinator, dossier.id, given, AT)).toMatchObject({ ok: true });
  expect(await openDemandFile(union.otherCoordinator, dossier.id, given, AT)).toMatchObject({ refusal: "forbidden" });
  expect(await filesOf(scopeOf(union.coordinator), dossier.id)).toHaveLength(1);
});

test("a file is opened by a coordinator of the dossier's organisation, at a level they read, while the dossier is open", async () => {
  expect(await openDemandFile(union.sisterCoordinator, dossier.id, newFile(), AT)).toMatchObject({ refusal: "not_found" });
  expect(await openDemandFile(union.bureau, dossier.id, newFile(), AT)).toMatchObject({ refusal: "forbidden" });
  expect(await openDemandFile(union.coordinator, dossier.id, newFile({ level: "bureau" }), AT)).toMatchObject({ refusal: "forbidden" });
  const closed = await inTransaction((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "settled" }));
  expect(await openDemandFile(union.coordinator, closed.id, newFile(), AT)).toMatchObject({ refusal: "illegal_move" });
});

test("a text is begun in a file, empty, from the usual template or from one of the organisation's own", async () => {
  const fileId = await inTransaction((tx) => addDemandFile(tx, dossier));
  const usual = newText({ file: fileId });
  expect(await openDemand(union.coordinator, dossier.id, usual, AT)).toEqual({ ok: true, id: usual.id });
  const templateId = newId();
  expect(await keepTemplate(union.coordinator, usual.id, { id: templateId, name: "نموذجنا", language: "ar" }, NOW)).toEqual({ ok: true });
  const own = newText({ file: fileId, template: templateId });
  expect(await openDemand(union.coordinator, dossier.id, own, AT)).toMatchObject({ ok: true });
  expect((await fileAs(union.coordinator, fileId)).items.map(({ id, point }) => [id, point])).toEqual([[usual.id, 1], [own.id, 2]]);
  expect((await paragraphsOfDemand(union.coordinator, own.id)).map(({ text }) => text)).toEqual((await paragraphsOfDemand(union.coordinator, usual.id)).map(({ text }) => text));
  expect(await demandAs(union.coordinator, own.id)).toMatchObject({ state: "draft", currentNumber: 1, version: 1, createdBy: union.coordinator.id });
});

test("a text is refused in a file of another dossier, from a template that is not there, and of the bureau's level in a file that others read", async () => {
  const other = await inTransaction((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "adopted" }));
  const elsewhere = await inTransaction((tx) => addDemandFile(tx, other));
  expect(await openDemand(union.coordinator, dossier.id, newText({ file: elsewhere }), AT)).toMatchObject({ fields: { file: ["not_a_choice"] } });
  expect(await openDemand(union.coordinator, dossier.id, newText({ template: newId() }), AT)).toMatchObject({ fields: { template: ["not_a_choice"] } });
  expect(await openDemand(union.bureau, dossier.id, newText(), AT)).toMatchObject({ refusal: "forbidden" });
});

test("texts of a file change places with those of their kind, are added and taken out, and what stands first or last stays", async () => {
  const fileId = await inTransaction((tx) => addDemandFile(tx, dossier));
  const [a, b, loose] = await inTransaction(async (tx) => {
    await addDemand(tx, dossier, { fileId, part: "cover", title: "غلاف" });
    return [await addDemand(tx, dossier, { fileId, title: "أ" }), await addDemand(tx, dossier, { fileId, title: "ب" }), await addDemand(tx, dossier, { title: "ج" })] as const;
  });
  const change = async (given: { readonly intent: "up" | "down" | "add" | "take_out"; readonly demand: string }) => editDemandFile(union.coordinator, fileId, { ...given, version: (await fileAs(union.coordinator, fileId)).version }, NOW);
  const order = async () => (await fileAs(union.coordinator, fileId)).items.map(({ title, point }) => `${point ?? ""}${title}`);
  expect(await order()).toEqual(["غلاف", "1أ", "2ب"]);
  await change({ intent: "down", demand: a.id });
  expect(await order()).toEqual(["غلاف", "1ب", "2أ"]);
  await change({ intent: "up", demand: b.id });
  expect(await order()).toEqual(["غلاف", "1ب", "2أ"]);
  await change({ intent: "add", demand: loose.id });
  expect(await order()).toEqual(["غلاف", "1ب", "2أ", "3ج"]);
  await change({ intent: "take_out", demand: b.id });
  expect(await order()).toEqual(["غلاف", "1أ", "2ج"]);
  expect(await demandAs(union.coordinator, b.id)).toMatchObject({ places: [] });
});

test("a file that somebody named or ordered meanwhile is not ordered over them", async () => {
  const fileId = await inTransaction((tx) => addDemandFile(tx, dossier));
  const name: FileChange = { intent: "name", version: 1, title: "ملف ماي", openedOn: "2026-05-01" };
  expect(await editDemandFile(union.coordinator, fileId, name, NOW)).toEqual({ ok: true });
  expect(await fileAs(union.coordinator, fileId)).toMatchObject({ title: "ملف ماي", openedOn: "2026-05-01", version: 2 });
  expect(await editDemandFile(union.otherCoordinator, fileId, name, NOW)).toMatchObject({ refusal: "stale" });
});

test("a change of a file is refused where it is not the viewer's, not there, or would hide a point from its readers", async () => {
  const fileId = await inTransaction((tx) => addDemandFile(tx, dossier));
  const [hidden, merged] = await inTransaction(async (tx) => [await addDemand(tx, dossier, { confidentiality: "bureau" }), await addDemand(tx, dossier, { stance: "merged" })] as const);
  const add = (demand: string): FileChange => ({ intent: "add", version: 1, demand });
  expect(await editDemandFile(union.sisterCoordinator, fileId, add(hidden.id), NOW)).toMatchObject({ refusal: "not_found" });
  expect(await editDemandFile(union.bureau, fileId, add(hidden.id), NOW)).toMatchObject({ refusal: "forbidden" });
  for (const id of [hidden.id, merged.id, newId()]) expect(await editDemandFile(union.coordinator, fileId, add(id), NOW)).toMatchObject({ refusal: "unknown" });
});

test("templates are an organisation's own: the sister's stay unseen, and one taken out of use is offered no more", async () => {
  const made = await inTransaction((tx) => addDemand(tx, dossier));
  const id = newId();
  const given = { id, name: "للاستعمال", language: "ar" } as const;
  expect(await keepTemplate(union.coordinator, made.id, given, NOW)).toEqual({ ok: true });
  expect(await keepTemplate(union.coordinator, made.id, given, NOW)).toEqual({ ok: true });
  expect(await keepTemplate(union.sisterCoordinator, made.id, { ...given, id: newId() }, NOW)).toMatchObject({ refusal: "not_found" });
  const seen = async (viewer: Viewer) => (await templatesOf(scopeOf(viewer))).some((each) => each.id === id);
  expect(await seen(union.otherCoordinator)).toBe(true);
  for (const viewer of [union.sisterCoordinator, union.member, union.administrator]) expect(await seen(viewer)).toBe(false);
  expect(await withdrawTemplate(union.sisterCoordinator, id, 1, NOW)).toMatchObject({ refusal: "not_found" });
  expect(await withdrawTemplate(union.coordinator, id, 2, NOW)).toMatchObject({ refusal: "stale" });
  expect(await withdrawTemplate(union.coordinator, id, 1, NOW)).toEqual({ ok: true });
  expect(await seen(union.coordinator)).toBe(false);
});

test("a text that is the bureau's alone does not become a template", async () => {
  const made = await inTransaction((tx) => addDemand(tx, dossier, { confidentiality: "bureau" }));
  expect(await keepTemplate(union.bureau, made.id, { id: newId(), name: "نموذج", language: "ar" }, NOW)).toMatchObject({ refusal: "forbidden" });
});
