import { expect, test } from "vitest";

import { keepDemandDraft } from "~/commands/keep-demand-draft";
import { saveDemand, type SentVersion } from "~/commands/save-demand";
import { scopeOf } from "~/domain/viewer";
import { documentOf, paragraph } from "~/editor/build";
import { canonicalText, hashOf } from "~/editor/canonical";
import { newId } from "~/forms/id";
import { draftOf } from "@db/queries/demand-drafts";
import { versionById, versionsOf } from "@db/queries/demand-versions";
import { demandById } from "@db/queries/demands";
import { addDemand, addDemandVersion, addDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const { fresh, union } = ownUnion();
const at = { now: NOW };
const documentSaying = (...words: readonly string[]) => documentOf(words.map((each, place) => paragraph(each, `p${place + 1}`)));

async function demandIn(stance: "draft" | "returned" | "in_review" = "draft") {
  return transaction(union.coordinator.id, async (tx) => {
    const dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", decidedBy: union.bureau.id });
    return { dossier, ...(await addDemand(tx, dossier, { stance, title: "عنوان" })) };
  });
}
const sent = (base: string, words: string, given: Partial<SentVersion> = {}): SentVersion => ({ id: newId(), base, revision: 0, next: 0, title: "عنوان", why: "تدقيق", document: canonicalText(documentSaying(words)), ...given });

test("a version is saved as the newest, with its author, its reason and its hash; the draft is cleared with it; twice the same is once", async () => {
  const { id, versionId, dossier } = await demandIn("returned");
  const version = sent(versionId, "نص جديد", { title: "عنوان جديد", revision: 5 });
  await keepDemandDraft(union.coordinator, id, { revision: 0, next: 5, base: versionId, text: version }, at);
  expect(await saveDemand(union.coordinator, id, version, at)).toEqual({ ok: true, id: version.id });
  expect(await saveDemand(union.coordinator, id, version, at)).toEqual({ ok: true, id: version.id });
  expect(await versionById(id, version.id)).toMatchObject({ number: 2, title: "عنوان جديد", why: "تدقيق", createdBy: union.coordinator.id, parentId: versionId, origin: "written", source: version.document, hash: hashOf(documentSaying("نص جديد")) });
  expect(await versionsOf(id)).toHaveLength(2);
  expect(await demandById(scopeOf(union.coordinator), id)).toMatchObject({ currentVersionId: version.id, title: "عنوان جديد", state: "returned" });
  expect(await draftOf(id, union.coordinator.id)).toMatchObject({ text: null, base: version.id });
  expect((await fresh.sql`select moved_at from dossier where id = ${dossier.id}`)[0]).toEqual({ moved_at: NOW });
});

test("a text that began from a version which is no longer current is not saved over it: it is kept as its author's draft", async () => {
  const { id, versionId, dossier } = await demandIn();
  await transaction(union.otherCoordinator.id, (tx) => addDemandVersion(tx, dossier, id, { createdBy: union.otherCoordinator.id }));
  const version = sent(versionId, "نص كتب في هذه الأثناء");
  expect(await saveDemand(union.coordinator, id, version, at)).toEqual({ ok: false, refusal: "stale" });
  expect(await versionsOf(id)).toHaveLength(2);
  expect(await draftOf(id, union.coordinator.id)).toMatchObject({ base: versionId, text: { document: version.document, title: "عنوان", why: "تدقيق" } });
});

test("another draft of the same person is not cleared by saving a text that did not follow it", async () => {
  const { id, versionId } = await demandIn();
  const other = { title: "عنوان", why: "", document: canonicalText(documentSaying("نص نافذة أخرى")) };
  await keepDemandDraft(union.coordinator, id, { revision: 0, next: 77, base: versionId, text: other }, at);
  expect(await saveDemand(union.coordinator, id, sent(versionId, "نص هذه النافذة"), at)).toEqual({ ok: false, refusal: "elsewhere", revision: 77 });
  expect((await draftOf(id, union.coordinator.id))?.text).toEqual(other);
  expect(await saveDemand(union.coordinator, id, sent(versionId, "نص هذه النافذة", { revision: 77 }), at)).toMatchObject({ ok: true });
});

test("a text and a title that say nothing new make no version, and leave no draft", async () => {
  const { id, versionId } = await demandIn();
  const current = await versionById(id, versionId);
  const same = sent(versionId, "", { document: current?.source ?? "" });
  expect(await saveDemand(union.coordinator, id, same, at)).toEqual({ ok: false, refusal: "nothing_new" });
  expect(await versionsOf(id)).toHaveLength(1);
  expect((await draftOf(id, union.coordinator.id))?.text).toBeNull();
  expect(await saveDemand(union.coordinator, id, { ...same, title: "عنوان آخر" }, at)).toMatchObject({ ok: true });
});

test("a demand in review takes no edit: the text is kept as a draft", async () => {
  const { id, versionId } = await demandIn("in_review");
  const version = sent(versionId, "نص");
  expect(await saveDemand(union.coordinator, id, version, at)).toEqual({ ok: false, refusal: "illegal_move" });
  expect((await draftOf(id, union.coordinator.id))?.text?.document).toBe(version.document);
});

test("who may not write is refused, and so is what is no text, and the id of a version of somebody else", async () => {
  const { id, versionId } = await demandIn();
  expect(await saveDemand(union.bureau, id, sent(versionId, "نص"), at)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await saveDemand(union.sisterCoordinator, id, sent(versionId, "نص"), at)).toEqual({ ok: false, refusal: "not_found" });
  expect(await saveDemand(union.coordinator, id, sent(versionId, "نص", { document: "{}" }), at)).toEqual({ ok: false, refusal: "rich_text", reason: "notADocument" });
  const theirs = sent(versionId, "نص الزميل");
  await saveDemand(union.otherCoordinator, id, theirs, at);
  expect(await saveDemand(union.coordinator, id, { ...sent(theirs.id, "آخر"), id: theirs.id }, at)).toEqual({ ok: false, refusal: "forbidden" });
});
