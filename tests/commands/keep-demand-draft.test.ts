import { expect, test } from "vitest";

import { keepDemandDraft, type SentDraft } from "~/commands/keep-demand-draft";
import { canonicalText } from "~/editor/canonical";
import { documentOf, paragraph } from "~/editor/build";
import { newId } from "~/forms/id";
import { draftOf, othersHere } from "@db/queries/demand-drafts";
import { addDemand, addDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const { fresh, union } = ownUnion();
const at = { now: NOW };
const textOf = (...words: readonly string[]) => ({ title: "عنوان", why: "", document: canonicalText(documentOf(words.map((each) => paragraph(each)))) });

const demandIn = (stance: "draft" | "in_review" = "draft") =>
  transaction(union.coordinator.id, async (tx) => {
    const dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", decidedBy: union.bureau.id });
    return addDemand(tx, dossier, { stance });
  });
const sent = (base: string, given: Partial<SentDraft> = {}): SentDraft => ({ revision: 0, next: 11, base, text: textOf("نص"), ...given });

test("a text is kept as its author's own, and followed by the next; nobody else is given it, and it leaves no trace in the history", async () => {
  const { id, versionId } = await demandIn();
  const [before] = await fresh.sql`select count(*)::int as links from audit_event`;
  expect(await keepDemandDraft(union.coordinator, id, sent(versionId), at)).toEqual({ ok: true, revision: 11, elsewhere: null });
  const text = textOf("نص أطول");
  expect(await keepDemandDraft(union.coordinator, id, sent(versionId, { revision: 11, next: 12, text }), at)).toEqual({ ok: true, revision: 12, elsewhere: null });
  expect(await draftOf(id, union.coordinator.id)).toEqual({ base: versionId, revision: 12, keptAt: NOW, text });
  expect(await draftOf(id, union.otherCoordinator.id)).toBeNull();
  expect((await fresh.sql`select count(*)::int as links from audit_event`)[0]).toEqual(before);
});

test("a text that followed another keeping is not kept, and what stands there is handed back; a keeping whose answer got lost is known again", async () => {
  const { id, versionId } = await demandIn();
  await keepDemandDraft(union.coordinator, id, sent(versionId), at);
  const other = await keepDemandDraft(union.coordinator, id, sent(versionId, { revision: 0, next: 99, text: textOf("نص نافذة أخرى") }), at);
  expect(other).toMatchObject({ ok: true, revision: 11, elsewhere: { revision: 11 } });
  expect((await draftOf(id, union.coordinator.id))?.revision).toBe(11);
  expect(await keepDemandDraft(union.coordinator, id, sent(versionId, { revision: 0, next: 11, text: textOf("النص نفسه ثم زيادة") }), at)).toMatchObject({ revision: 11, elsewhere: null });
  expect((await draftOf(id, union.coordinator.id))?.text?.document).toContain("زيادة");
});

test("of two first keepings at the same moment one is kept and the other is told", async () => {
  const { id, versionId } = await demandIn();
  const results = await Promise.all([21, 22, 23, 24].map((next) => keepDemandDraft(union.coordinator, id, sent(versionId, { next, text: textOf(`نافذة ${next}`) }), at)));
  expect(results.filter((result) => result.ok && result.elsewhere === null)).toHaveLength(1);
  expect(results.filter((result) => result.ok && result.elsewhere !== null)).toHaveLength(3);
});

test("what is no text of the house is refused with its reason, and nothing is stored", async () => {
  const { id, versionId } = await demandIn();
  const refusedFor = async (document: string) => keepDemandDraft(union.coordinator, id, sent(versionId, { text: { title: "", why: "", document } }), at);
  const link = (href: string) => JSON.stringify({ type: "doc", content: [{ type: "paragraph", attrs: { anchor: "a" }, content: [{ type: "text", text: "رابط", marks: [{ type: "link", attrs: { href } }] }] }] });
  expect(await refusedFor("{")).toEqual({ ok: false, refusal: "rich_text", reason: "unreadable" });
  expect(await refusedFor(link("javascript:alert(1)"))).toEqual({ ok: false, refusal: "rich_text", reason: "badLink" });
  expect(await refusedFor("[".repeat(50_000))).toEqual({ ok: false, refusal: "rich_text", reason: "tooDeep" });
  expect(await refusedFor(`"${"ا".repeat(400_000)}"`)).toEqual({ ok: false, refusal: "rich_text", reason: "tooLarge" });
  expect(await draftOf(id, union.coordinator.id)).toBeNull();
});

test("whoever may not write there is refused, and so is a beginning that is not of this demand", async () => {
  const { id, versionId } = await demandIn();
  expect(await keepDemandDraft(union.bureau, id, sent(versionId), at)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await keepDemandDraft(union.sisterCoordinator, id, sent(versionId), at)).toEqual({ ok: false, refusal: "not_found" });
  expect(await keepDemandDraft(union.member, id, sent(versionId), at)).toEqual({ ok: false, refusal: "not_found" });
  expect(await keepDemandDraft(union.coordinator, id, sent((await demandIn()).versionId), at)).toEqual({ ok: false, refusal: "not_found" });
  expect(await keepDemandDraft(union.coordinator, id, sent(newId()), at)).toEqual({ ok: false, refusal: "not_found" });
});

test("a text is kept also while the demand takes no edits, so that it does not vanish when it is sent to review meanwhile", async () => {
  const { id, versionId } = await demandIn("in_review");
  expect(await keepDemandDraft(union.coordinator, id, sent(versionId), at)).toMatchObject({ ok: true, elsewhere: null });
});

test("others are told who has the text open, for as long as a sign of them is not older than 45 seconds", async () => {
  const { id, versionId } = await demandIn();
  await keepDemandDraft(union.coordinator, id, sent(versionId, { text: null }), at);
  const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
  expect(await othersHere(id, union.otherCoordinator.id, later(40))).toEqual(["coordinator"]);
  expect(await othersHere(id, union.coordinator.id, later(40)), "nobody is told of themselves").toEqual([]);
  expect(await othersHere(id, union.otherCoordinator.id, later(46))).toEqual([]);
});
