import { beforeEach, expect, test } from "vitest";

import { comment } from "~/commands/comment";
import { decideComment, openDecisions } from "~/commands/decide-comment";
import { moveDemand } from "~/commands/move-demand";
import type { Viewer } from "~/domain/viewer";
import { documentOf, paragraph } from "~/editor/build";
import { keptText } from "~/editor/kept-text";
import { type NewComment, commentDecisionForm, commentForm } from "~/forms/comment";
import { newId } from "~/forms/id";
import { commentsOf } from "@db/queries/demand-comments";
import { versionsOf } from "@db/queries/demand-versions";
import { addDemand, addDemandVersion, addDossier, type BuiltDemand, type BuiltDossier, seededText } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { demandAs, paragraphsOfDemand } from "../support/demands";
import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { union } = ownUnion();
const inTransaction = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(union.coordinator.id, write);
let dossier: BuiltDossier;
let made: BuiltDemand;
let first: { readonly anchor: string; readonly text: string };

beforeEach(async () => {
  dossier = await inTransaction((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, ownerId: null, state: "in_dialogue" }));
  made = await inTransaction((tx) => addDemand(tx, dossier, { stance: "in_review", text: seededText("مراجعة التعويضات.", "تسوية الوضعيات.") }));
  first = (await paragraphsOfDemand(union.coordinator, made.id))[0] ?? { anchor: "", text: "" };
});

const written = (given: Partial<NewComment> = {}): NewComment => ({ id: newId(), versionId: made.versionId, kind: "comment", anchor: first.anchor, replyTo: null, words: "ما الأساس؟", proposal: null, ...given });
const proposed = (given: Partial<NewComment> = {}) => written({ kind: "amendment", proposal: "مراجعة نظام التعويضات.", words: null, ...given });
async function put(viewer: Viewer, given: NewComment): Promise<string> {
  expect(await comment(viewer, made.id, given, NOW)).toMatchObject({ ok: true });
  return given.id;
}
type Decided = Partial<Parameters<typeof decideComment>[2]>;
const decided = (viewer: Viewer, id: string, given: Decided) => decideComment(viewer, id, { decision: "resolve", versionId: newId(), reason: null, ...given }, NOW);
const commentIs = async (id: string) => (await commentsOf(made.id)).find((each) => each.id === id);

test("a comment keeps the words of its paragraph as they stood, and is the same when it is sent twice", async () => {
  const given = written();
  await put(union.bureau, given);
  await put(union.bureau, given);
  expect(await commentsOf(made.id)).toMatchObject([{ anchor: first.anchor, quoted: "مراجعة التعويضات.", state: "open", createdByName: "bureau" }]);
  expect(await comment(union.localBureau, made.id, given, NOW)).toMatchObject({ refusal: "forbidden" });
});

test("a comment is refused to whoever does not read the demand from the inside, and on what is not there", async () => {
  for (const viewer of [union.member, union.sisterCoordinator, union.administrator]) expect(await comment(viewer, made.id, written(), NOW)).toMatchObject({ refusal: "not_found" });
  expect(await comment(union.bureau, made.id, written({ anchor: "nowhere" }), NOW)).toMatchObject({ refusal: "paragraph_gone" });
  expect(await comment(union.bureau, made.id, written({ versionId: newId() }), NOW)).toMatchObject({ refusal: "not_found" });
  expect(await comment(union.bureau, made.id, written({ replyTo: newId() }), NOW)).toMatchObject({ refusal: "not_found" });
});

test("nobody comments on a text that was merged, or in a closed dossier", async () => {
  const merged = await inTransaction((tx) => addDemand(tx, dossier, { stance: "merged" }));
  expect(await comment(union.bureau, merged.id, written({ versionId: merged.versionId, anchor: null }), NOW)).toMatchObject({ refusal: "illegal_move" });
  const closed = await inTransaction((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "settled" }));
  const old = await inTransaction((tx) => addDemand(tx, closed));
  expect(await comment(union.bureau, old.id, written({ versionId: old.versionId, anchor: null }), NOW)).toMatchObject({ refusal: "illegal_move" });
});

test("a wording that the bureau proposed and the coordinator accepts makes a version in both their names, and the review goes on with it", async () => {
  const id = await put(union.bureau, proposed());
  const versionId = newId();
  expect(await decided(union.coordinator, id, { decision: "accept", versionId })).toEqual({ ok: true, demandId: made.id });
  expect(await decided(union.coordinator, id, { decision: "accept", versionId })).toMatchObject({ ok: true });
  expect((await paragraphsOfDemand(union.coordinator, made.id)).map(({ text }) => text)).toEqual(["مراجعة نظام التعويضات.", "تسوية الوضعيات."]);
  expect((await versionsOf(made.id))[0]).toMatchObject({ id: versionId, origin: "amendment", createdBy: union.coordinator.id, proposedBy: union.bureau.id });
  expect(await commentIs(id)).toMatchObject({ state: "accepted", madeVersionId: versionId, decidedBy: union.coordinator.id });
  expect(await demandAs(union.bureau, made.id)).toMatchObject({ state: "in_review", openComments: 0 });
  const { version } = await demandAs(union.bureau, made.id);
  expect(await moveDemand(union.bureau, { id: made.id, changeId: newId(), version, move: "validate", brought: {}, onDay: null }, { now: NOW, today: TODAY })).toMatchObject({ refusal: "forbidden" });
});

test("a wording is not put into a paragraph that reads otherwise by now", async () => {
  const id = await put(union.bureau, proposed());
  const other = await put(union.localBureau, proposed({ proposal: "صيغة أخرى." }));
  expect(await decided(union.coordinator, other, { decision: "accept" })).toMatchObject({ ok: true });
  expect(await decided(union.coordinator, id, { decision: "accept" })).toMatchObject({ refusal: "paragraph_changed" });
  expect(await comment(union.bureau, made.id, proposed(), NOW)).toMatchObject({ refusal: "paragraph_changed" });
  expect(await decided(union.coordinator, id, { decision: "reject" })).toMatchObject({ ok: true });
  expect(await commentIs(id)).toMatchObject({ state: "rejected" });
});

test("a wording is proposed for a paragraph outside tables; a comment can stand in one", async () => {
  const cell = (text: string, anchor: string) => ({ type: "tableCell", content: [paragraph(text, anchor)] }) as const;
  const text = keptText(documentOf([{ type: "table", content: [{ type: "tableRow", content: [cell("السلم", "c1"), cell("العدد", "c2")] }] }]));
  made = await inTransaction((tx) => addDemand(tx, dossier, { stance: "in_review", text }));
  expect(await comment(union.bureau, made.id, proposed({ versionId: made.versionId, anchor: "c1" }), NOW)).toMatchObject({ refusal: "in_table" });
  expect(await comment(union.bureau, made.id, written({ versionId: made.versionId, anchor: "c1" }), NOW)).toMatchObject({ ok: true });
});

test("a wording for a paragraph that is gone is refused, and can be set aside with a reason", async () => {
  const id = await put(union.bureau, proposed());
  await inTransaction((tx) => addDemandVersion(tx, dossier, made.id, { text: { ...seededText("شيء"), source: seededText("شيء").source.replaceAll(first.anchor, "another") } }));
  expect(await decided(union.coordinator, id, { decision: "accept" })).toMatchObject({ refusal: "paragraph_gone" });
  expect(await decided(union.coordinator, id, { decision: "set_aside", reason: "لم تعد الفقرة قائمة" })).toMatchObject({ ok: true });
  expect(await commentIs(id)).toMatchObject({ state: "set_aside", decisionReason: "لم تعد الفقرة قائمة" });
});

test("who reviews decides on nothing but their own comment", async () => {
  const id = await put(union.bureau, proposed());
  for (const decision of ["accept", "reject", "set_aside"] as const) expect(await decided(union.localBureau, id, { decision, reason: "تعليل" })).toMatchObject({ refusal: "forbidden" });
  expect(await decided(union.coordinator, id, { decision: "withdraw" })).toMatchObject({ refusal: "forbidden" });
  expect(await decided(union.bureau, id, { decision: "withdraw" })).toMatchObject({ ok: true });
  expect(await decided(union.sisterCoordinator, id, { decision: "withdraw" })).toMatchObject({ refusal: "not_found" });
});

test("a comment is decided on once, a reply never, and what does not fit its kind is refused", async () => {
  const id = await put(union.bureau, written());
  const reply = await put(union.coordinator, written({ replyTo: id, words: "القانون 97-15" }));
  expect(await commentIs(reply)).toMatchObject({ anchor: first.anchor, kind: "comment", replyToId: id });
  expect(await decided(union.coordinator, reply, { decision: "resolve" })).toMatchObject({ refusal: "illegal_move" });
  expect(await decided(union.coordinator, id, { decision: "accept" })).toMatchObject({ refusal: "illegal_move" });
  expect(await decided(union.coordinator, id, { decision: "resolve" })).toMatchObject({ ok: true });
  expect(await decided(union.coordinator, id, { decision: "set_aside", reason: "تعليل" })).toMatchObject({ refusal: "illegal_move" });
});

test("after validation a wording changes the text no more", async () => {
  const id = await put(union.bureau, proposed());
  const found = await commentIs(id);
  const validated = { ...(await demandAs(union.coordinator, made.id)), state: "validated" as const };
  expect(found && openDecisions(union.coordinator, validated, found)).toEqual(["reject", "set_aside"]);
});

test("the forms ask for what a comment is made of, and for a reason to set one aside", () => {
  const ids = { id: newId(), versionId: newId() };
  expect(commentForm.safeParse({ ...ids, kind: "comment" }).error?.issues.map(({ path }) => path.join())).toEqual(["words"]);
  expect(commentForm.safeParse({ ...ids, kind: "amendment", words: "x" }).error?.issues.map(({ path }) => path.join())).toEqual(["proposal", "anchor"]);
  expect(commentForm.parse({ ...ids, kind: "comment", words: "x", proposal: "y" }).proposal).toBeNull();
  expect(commentDecisionForm.safeParse({ decision: "set_aside", versionId: newId() }).success).toBe(false);
  expect(commentDecisionForm.safeParse({ decision: "accept", versionId: newId() }).success).toBe(true);
});
