import fc from "fast-check";
import { expect, test } from "vitest";

import { type Choices, joinDrafts, reconcileDemand } from "~/commands/reconcile-demand";
import { keepDemandDraft } from "~/commands/keep-demand-draft";
import { saveDemand } from "~/commands/save-demand";
import type { RichText } from "~/domain/rich-text";
import type { Viewer } from "~/domain/viewer";
import { documentOf, paragraph } from "~/editor/build";
import { canonicalText, documentFrom, hashOf } from "~/editor/canonical";
import { mergeByParagraph, type MergeChoice } from "~/editor/merge";
import { paragraphsOf } from "~/editor/paragraphs";
import { readRichText } from "~/editor/read";
import { toPlainText } from "~/editor/plain-text";
import { newId } from "~/forms/id";
import { draftOf } from "@db/queries/demand-drafts";
import { versionById, versionsOf } from "@db/queries/demand-versions";
import { addDemand, addDossier, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const { union } = ownUnion();
const at = { now: NOW };
const RACES = 500;

/** A text by the anchors of its paragraphs. */
const saying = (texts: Readonly<Record<string, string>>): RichText => documentOf(Object.entries(texts).map(([anchor, text]) => paragraph(text, anchor)));
const keptAs = (document: RichText) => ({ source: canonicalText(document), hash: hashOf(document), schemaVersion: 1 });
const chosen = (choices: Readonly<Record<string, MergeChoice>>, title: Choices["title"] = null): Choices => ({ paragraphs: new Map(Object.entries(choices)), title });

const dossierOfUnion = () => transaction(union.coordinator.id, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", decidedBy: union.bureau.id }));
const begin = (dossier: BuiltDossier, base: RichText) => transaction(union.coordinator.id, (tx) => addDemand(tx, dossier, { title: "عنوان", text: keptAs(base) }));
const save = (viewer: Viewer, id: string, base: string, document: RichText, title = "عنوان") =>
  saveDemand(viewer, id, { id: newId(), base, revision: 0, next: 0, title, why: "", document: canonicalText(document) }, at);

async function reconcile(viewer: Viewer, id: string, choices: Choices, given: { current?: string; revision?: number; id?: string } = {}) {
  const [draft, [current]] = await Promise.all([draftOf(id, viewer.id), versionsOf(id)]);
  return reconcileDemand(viewer, id, { id: newId(), current: current?.id ?? "", revision: draft?.revision ?? 0, choices, ...given }, at);
}
const textNow = async (id: string) => {
  const [current] = await versionsOf(id);
  return documentFrom((await versionById(id, current?.id ?? ""))?.source ?? "");
};

async function race(mine: RichText, theirs: RichText, base = saying({ a: "الأولى", b: "الثانية", c: "الثالثة" })) {
  const { id, versionId } = await begin(await dossierOfUnion(), base);
  expect(await save(union.otherCoordinator, id, versionId, theirs)).toMatchObject({ ok: true });
  expect(await save(union.coordinator, id, versionId, mine)).toEqual({ ok: false, refusal: "stale" });
  return id;
}

test("changes of different paragraphs come together without a choice, and the draft is cleared", async () => {
  const id = await race(saying({ a: "الأولى معدلة", b: "الثانية", c: "الثالثة", d: "رابعة" }), saying({ a: "الأولى", c: "الثالثة معدلة" }));
  expect(await reconcile(union.coordinator, id, chosen({}))).toMatchObject({ ok: true });
  expect(toPlainText(await textNow(id))).toBe("الأولى معدلة\nالثالثة معدلة\nرابعة");
  expect((await draftOf(id, union.coordinator.id))?.text).toBeNull();
});

test("of a paragraph that both changed what was chosen is taken, and nothing is saved before it was chosen", async () => {
  const texts = [saying({ a: "صيغتي", b: "الثانية", c: "الثالثة" }), saying({ a: "صيغة الزميل", b: "الثانية", c: "الثالثة" })] as const;
  const id = await race(...texts);
  expect(await reconcile(union.coordinator, id, chosen({}))).toEqual({ ok: false, refusal: "choice_missing" });
  expect(await versionsOf(id)).toHaveLength(2);
  expect(await reconcile(union.coordinator, id, chosen({ a: "both" }))).toMatchObject({ ok: true });
  const document = await textNow(id);
  expect(paragraphsOf(document).map(({ text }) => text)).toEqual(["صيغة الزميل", "صيغتي", "الثانية", "الثالثة"]);
  expect(paragraphsOf(document)[0]?.anchor, "what is saved keeps its anchor").toBe("a");
  const other = await race(...texts);
  await reconcile(union.coordinator, other, chosen({ a: "mine" }));
  expect(toPlainText(await textNow(other))).toContain("صيغتي");
  expect(toPlainText(await textNow(other))).not.toContain("صيغة الزميل");
});

test("a paragraph that one deleted and the other changed is not lost without a choice", async () => {
  const id = await race(saying({ b: "الثانية", c: "الثالثة" }), saying({ a: "الأولى معدلة", b: "الثانية", c: "الثالثة" }));
  expect(await reconcile(union.coordinator, id, chosen({}))).toEqual({ ok: false, refusal: "choice_missing" });
  expect(await reconcile(union.coordinator, id, chosen({ a: "theirs" }))).toMatchObject({ ok: true });
  expect(toPlainText(await textNow(id))).toContain("الأولى معدلة");
});

test("a choice made on texts that moved on is asked for again; sent twice it is one version", async () => {
  const id = await race(saying({ a: "صيغتي", b: "الثانية", c: "الثالثة" }), saying({ a: "صيغة الزميل", b: "الثانية", c: "الثالثة" }));
  const [shown] = await versionsOf(id);
  await save(union.otherCoordinator, id, shown?.id ?? "", saying({ a: "صيغة ثالثة للزميل", b: "الثانية", c: "الثالثة" }));
  expect(await reconcile(union.coordinator, id, chosen({ a: "mine" }), { current: shown?.id })).toEqual({ ok: false, refusal: "stale" });
  expect(await reconcile(union.coordinator, id, chosen({ a: "mine" }), { revision: 1_000 })).toEqual({ ok: false, refusal: "stale" });
  const twice = { id: newId() };
  expect(await reconcile(union.coordinator, id, chosen({ a: "both" }), twice)).toEqual({ ok: true, id: twice.id });
  expect(await reconcile(union.coordinator, id, chosen({ a: "both" }), twice)).toEqual({ ok: true, id: twice.id });
  expect(await versionsOf(id)).toHaveLength(4);
  expect(await reconcile(union.coordinator, id, chosen({}))).toEqual({ ok: false, refusal: "nothing_to_join" });
});

test("who may not write is refused", async () => {
  const id = await race(saying({ a: "صيغتي" }), saying({ b: "الثانية" }));
  expect(await reconcile(union.bureau, id, chosen({}))).toEqual({ ok: false, refusal: "forbidden" });
  expect(await reconcile(union.sisterCoordinator, id, chosen({}))).toEqual({ ok: false, refusal: "not_found" });
});

test("two texts of one person are led together into their draft", async () => {
  const { id, versionId } = await begin(await dossierOfUnion(), saying({ a: "الأولى", b: "الثانية" }));
  const [kept, sent] = [saying({ a: "الأولى من نافذة", b: "الثانية" }), saying({ a: "الأولى", b: "الثانية من أخرى" })];
  await keepDemandDraft(union.coordinator, id, { revision: 0, next: 7, base: versionId, text: { title: "عنوان", why: "", document: canonicalText(kept) } }, at);
  const joining = { title: "عنوان", why: "", document: canonicalText(sent), base: versionId, next: 8, choices: chosen({}) };
  expect(await joinDrafts(union.coordinator, id, { ...joining, revision: 6 }, at)).toEqual({ ok: false, refusal: "stale" });
  expect(await joinDrafts(union.coordinator, id, { ...joining, revision: 7 }, at)).toEqual({ ok: true });
  const draft = await draftOf(id, union.coordinator.id);
  expect(draft?.revision).toBe(8);
  expect(toPlainText(documentFrom(draft?.text?.document ?? ""))).toBe("الأولى من نافذة\nالثانية من أخرى");
});

const BASE = saying({ a: "الأولى", b: "الثانية", c: "الثالثة", d: "الرابعة" });
/** One person's hand in a text: what becomes of each paragraph, and where new ones are put. Every word it writes is marked as theirs. */
const handOf = (name: string) =>
  fc.record({ fates: fc.array(fc.constantFrom("keep", "change", "delete"), { minLength: 4, maxLength: 4 }), added: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }), turned: fc.boolean() })
    .map(({ fates, added, turned }): RichText => {
      const kept = paragraphsOf(BASE).flatMap(({ anchor, text }, place) => {
        if (fates[place] === "delete") return [];
        return [paragraph(fates[place] === "change" ? `${text} ${name} ${place}` : text, anchor)];
      });
      if (turned) kept.reverse();
      for (const [number, place] of added.entries()) kept.splice(place, 0, paragraph(`جديدة ${name} ${number}`, `${name}${number}`));
      return documentOf(kept);
    });
const MINE = handOf("mine");
const THEIRS = handOf("theirs");

test(`${RACES} races of two people in one text end without a word silently overwritten`, { timeout: 300_000 }, async () => {
  const dossier = await dossierOfUnion();
  let conflicts = 0;
  await fc.assert(
    fc.asyncProperty(MINE, THEIRS, fc.infiniteStream(fc.constantFrom<MergeChoice>("mine", "theirs", "both")), async (mine, theirs, stream) => {
      const { id, versionId } = await begin(dossier, BASE);
      const people = [[union.coordinator, mine], [union.otherCoordinator, theirs]] as const;
      const results = await Promise.all(people.map(([viewer, document]) => save(viewer, id, versionId, document)));
      const late = results.findIndex((result) => !result.ok && result.refusal === "stale");
      if (late === -1) {
        // One of the two, or both, said nothing new: then there was nothing to overwrite.
        expect(results.some((result) => !result.ok && result.refusal === "nothing_new")).toBe(true);
        return;
      }
      const [viewer, their] = people[late] ?? people[0];
      const other = late === 0 ? theirs : mine;
      expect(documentFrom((await draftOf(id, viewer.id))?.text?.document ?? ""), "the later text is kept whole").toEqual(their);
      const parts = mergeByParagraph(BASE, their, other);
      const choices = new Map(parts.filter(({ kind }) => kind === "conflict").map(({ anchor }) => [anchor, stream.next().value] as const));
      conflicts += choices.size;
      expect(await reconcile(viewer, id, { paragraphs: choices, title: null })).toMatchObject({ ok: true });
      const after = await textNow(id);
      expect(readRichText(canonicalText(after)).ok).toBe(true);
      const texts = paragraphsOf(after).map(({ text }) => text);
      for (const [document, side] of [[their, "mine"], [other, "theirs"]] as const) {
        for (const { anchor, text } of paragraphsOf(document)) {
          const isNew = !paragraphsOf(BASE).some((each) => each.text === text);
          const choice = choices.get(anchor);
          if (isNew && (choice === undefined || choice === "both" || choice === side)) expect(texts).toContain(text);
        }
      }
    }),
    { numRuns: RACES },
  );
  expect(conflicts, "people did get in each other's way").toBeGreaterThan(RACES / 10);
});
