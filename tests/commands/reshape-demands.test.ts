import { beforeEach, expect, test } from "vitest";

import { mergeDemands } from "~/commands/merge-demands";
import { restoreVersion } from "~/commands/restore-version";
import { splitDemand } from "~/commands/split-demand";
import { scopeOf } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { commentsOf } from "@db/queries/demand-comments";
import { fileById } from "@db/queries/demand-files";
import { versionById, versionsOf } from "@db/queries/demand-versions";
import { ancestorsOf, descendantsOf } from "@db/queries/demands";
import { stateChangesOf } from "@db/queries/state-changes";
import { addComment, addDemand, addDemandFile, addDemandVersion, addDossier, addToFile, type BuiltDemand, type BuiltDossier, seededText } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { demandAs, handOver, paragraphsOfDemand } from "../support/demands";
import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { union } = ownUnion();
const inTransaction = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(union.coordinator.id, write);
const AT = { now: NOW, today: TODAY };
let dossier: BuiltDossier;
let [one, other]: readonly BuiltDemand[] = [];

/** A text whose paragraphs carry anchors of their own, so that two of them can be told apart. */
function texted(name: string, ...paragraphs: readonly string[]) {
  const text = seededText(...paragraphs);
  return { ...text, source: text.source.replaceAll(/"anchor":"([^"]+)"/g, `"anchor":"${name}$1"`) };
}
const anchorsOf = async (id: string) => (await paragraphsOfDemand(union.coordinator, id)).map(({ anchor }) => anchor);
const textsOf = async (id: string) => (await paragraphsOfDemand(union.coordinator, id)).map(({ text }) => text);

beforeEach(async () => {
  dossier = await inTransaction((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, ownerId: null, state: "in_dialogue", parties: [union.ministry] }));
  [one, other] = await inTransaction(async (tx) => [
    await addDemand(tx, dossier, { title: "الأول", text: texted("x", "أولا", "ثانيا", "ثالثا") }), await addDemand(tx, dossier, { title: "الثاني", text: texted("y", "رابعا"), createdBy: union.otherCoordinator.id }),
  ] as const);
});

const built = (demand: BuiltDemand | undefined): BuiltDemand => {
  if (!demand) throw new Error("No demand was built.");
  return demand;
};
type Merging = Partial<Parameters<typeof mergeDemands>[2]>;
const merged = async (viewer = union.coordinator, given: Merging = {}) =>
  mergeDemands(viewer, built(one).id, { changeId: newId(), versionId: newId(), other: built(other).id, version: (await demandAs(union.coordinator, built(one).id)).version, title: "معا", why: "موضوع واحد", ...given }, AT);

test("two texts become one: both in order under their anchors, with ancestry, and the other ends as merged and says into which", async () => {
  const [mine, theirs] = [built(one), built(other)];
  const before = [...(await anchorsOf(mine.id)), ...(await anchorsOf(theirs.id))];
  expect(await merged()).toEqual({ ok: true });
  expect(await textsOf(mine.id)).toEqual(["أولا", "ثانيا", "ثالثا", "رابعا"]);
  expect(await anchorsOf(mine.id)).toEqual(before);
  expect((await versionsOf(mine.id))[0]).toMatchObject({ origin: "merged", title: "معا", why: "موضوع واحد", parentId: mine.versionId });
  expect(await demandAs(union.coordinator, theirs.id)).toMatchObject({ state: "merged" });
  expect(await ancestorsOf(scopeOf(union.coordinator), mine.id)).toMatchObject([{ fromId: theirs.id, kind: "merged" }]);
  expect(await descendantsOf(scopeOf(union.coordinator), theirs.id)).toMatchObject([{ demandId: mine.id }]);
  expect((await stateChangesOf([theirs.id])).at(-1)?.change).toMatchObject({ move: "merge", toState: "merged", targetId: mine.id, reason: "موضوع واحد" });
  expect(new Set((await demandAs(union.bureau, mine.id)).authors)).toEqual(new Set([union.coordinator.id, union.otherCoordinator.id]));
});

test("places in files follow the merged text, and so does what is still to be decided", async () => {
  const [mine, theirs] = [built(one), built(other)];
  const [both, only, comment] = await inTransaction(async (tx) => {
    const [first, second] = [await addDemandFile(tx, dossier), await addDemandFile(tx, dossier)];
    await addToFile(tx, dossier, first, mine.id);
    await addToFile(tx, dossier, first, theirs.id);
    await addToFile(tx, dossier, second, theirs.id);
    const asked = await addComment(tx, dossier, theirs.id, { versionId: theirs.versionId, createdBy: union.bureau.id });
    await addComment(tx, dossier, theirs.id, { versionId: theirs.versionId, replyToId: asked });
    await addComment(tx, dossier, theirs.id, { versionId: theirs.versionId, state: "resolved" });
    return [first, second, asked] as const;
  });
  await merged();
  for (const fileId of [both, only]) expect((await fileById(scopeOf(union.coordinator), fileId))?.items.map(({ id }) => id)).toEqual([mine.id]);
  expect(await demandAs(union.coordinator, mine.id)).toMatchObject({ openComments: 1 });
  expect((await commentsOf(mine.id)).map(({ id, replyToId }) => replyToId ?? id)).toEqual([comment, comment]);
  expect(await commentsOf(theirs.id)).toMatchObject([{ state: "resolved" }]);
});

test("the same merging sent twice is one, and its id serves nobody else", async () => {
  const changeId = newId();
  expect(await merged(union.coordinator, { changeId })).toEqual({ ok: true });
  expect(await merged(union.coordinator, { changeId, version: 1 })).toEqual({ ok: true });
  expect(await merged(union.otherCoordinator, { changeId })).toMatchObject({ refusal: "forbidden" });
  expect(await versionsOf(built(one).id)).toHaveLength(2);
});

test("a merging is refused with itself, with what is not there, across levels, after a deposit, outside writing, and when the text changed meanwhile", async () => {
  expect(await merged(union.coordinator, { other: built(one).id })).toMatchObject({ refusal: "unknown" });
  expect(await merged(union.coordinator, { other: newId() })).toMatchObject({ refusal: "unknown" });
  expect(await merged(union.coordinator, { version: 7 })).toMatchObject({ refusal: "stale" });
  expect(await merged(union.bureau)).toMatchObject({ refusal: "forbidden" });
  expect(await merged(union.sisterCoordinator)).toMatchObject({ refusal: "not_found" });
  const [levelled, reviewed] = await inTransaction(async (tx) => [await addDemand(tx, dossier, { confidentiality: "members" }), await addDemand(tx, dossier, { stance: "in_review" })] as const);
  expect(await merged(union.coordinator, { other: levelled.id })).toMatchObject({ refusal: "stricter" });
  expect(await merged(union.coordinator, { other: reviewed.id })).toMatchObject({ refusal: "not_editable" });
  await handOver(dossier, built(other), { partyId: union.ministry });
  expect(await merged()).toMatchObject({ refusal: "was_deposited" });
});

type Splitting = Partial<Parameters<typeof splitDemand>[2]>;
const split = async (viewer = union.coordinator, given: Splitting = {}) =>
  splitDemand(viewer, built(one).id, { id: newId(), version: (await demandAs(union.coordinator, built(one).id)).version, anchors: (await anchorsOf(built(one).id)).slice(1, 2), title: "المفصول", why: "موضوع مستقل", ...given }, AT);

test("chosen paragraphs leave for a new text that follows in every file, under the same anchors, with what is still to be decided on them", async () => {
  const mine = built(one);
  const [, second] = await anchorsOf(mine.id);
  const fileId = await inTransaction(async (tx) => {
    const file = await addDemandFile(tx, dossier);
    await addToFile(tx, dossier, file, mine.id);
    await addToFile(tx, dossier, file, built(other).id);
    await addComment(tx, dossier, mine.id, { versionId: mine.versionId, anchor: second, quoted: "ثانيا" });
    await addComment(tx, dossier, mine.id, { versionId: mine.versionId });
    return file;
  });
  const result = await split();
  if (!result.ok) throw new Error(result.refusal);
  expect(await textsOf(mine.id)).toEqual(["أولا", "ثالثا"]);
  expect(await textsOf(result.id)).toEqual(["ثانيا"]);
  expect(await anchorsOf(result.id)).toEqual([second]);
  expect((await fileById(scopeOf(union.coordinator), fileId))?.items.map(({ title, point }) => [title, point])).toEqual([["الأول", 1], ["المفصول", 2], ["الثاني", 3]]);
  expect(await demandAs(union.coordinator, result.id)).toMatchObject({ state: "draft", openComments: 1, currentNumber: 1, version: 1 });
  expect(await demandAs(union.coordinator, mine.id)).toMatchObject({ openComments: 1 });
  expect(await ancestorsOf(scopeOf(union.coordinator), result.id)).toMatchObject([{ fromId: mine.id, kind: "split" }]);
});

test("a splitting that moves nothing, everything, or what was deposited is refused; sent twice it is one", async () => {
  expect(await split(union.coordinator, { anchors: [] })).toMatchObject({ refusal: "nothing_chosen" });
  expect(await split(union.coordinator, { anchors: await anchorsOf(built(one).id) })).toMatchObject({ refusal: "nothing_chosen" });
  expect(await split(union.bureau)).toMatchObject({ refusal: "forbidden" });
  expect(await split(union.coordinator, { version: 9 })).toMatchObject({ refusal: "stale" });
  const id = newId();
  expect(await split(union.coordinator, { id })).toEqual({ ok: true, id });
  expect(await split(union.coordinator, { id, version: 1 })).toEqual({ ok: true, id });
  expect(await split(union.otherCoordinator, { id })).toMatchObject({ refusal: "forbidden" });
  await handOver(dossier, { ...built(one), versionId: (await demandAs(union.coordinator, built(one).id)).currentVersionId }, { partyId: union.ministry });
  expect(await split()).toMatchObject({ refusal: "was_deposited" });
});

const restored = async (viewer = union.coordinator, given: Partial<Parameters<typeof restoreVersion>[2]> = {}) =>
  restoreVersion(viewer, built(one).id, { id: newId(), versionId: built(one).versionId, current: (await demandAs(union.coordinator, built(one).id)).currentVersionId, why: "الرجوع إلى الأصل", ...given }, NOW);

test("an earlier version is restored as a new one, byte for byte, and nothing in between is lost", async () => {
  const mine = built(one);
  await inTransaction((tx) => addDemandVersion(tx, dossier, mine.id, { title: "الأول", text: seededText("شيء آخر") }));
  const id = newId();
  expect(await restored(union.coordinator, { id })).toEqual({ ok: true });
  expect(await restored(union.coordinator, { id })).toEqual({ ok: true });
  const versions = await versionsOf(mine.id);
  expect(versions.map(({ number, origin, parentId }) => [number, origin, parentId])).toEqual([[3, "restored", mine.versionId], [2, "written", null], [1, "written", null]]);
  expect((await versionById(mine.id, id))?.source).toBe((await versionById(mine.id, mine.versionId))?.source);
});

test("a restoring is refused when it changes nothing, outside writing, over somebody's newer version, and to others", async () => {
  expect(await restored()).toMatchObject({ refusal: "nothing_new" });
  const second = await inTransaction((tx) => addDemandVersion(tx, dossier, built(one).id, { text: seededText("شيء آخر") }));
  expect(await restored(union.coordinator, { current: built(one).versionId })).toMatchObject({ refusal: "stale" });
  expect(await restored(union.bureau)).toMatchObject({ refusal: "forbidden" });
  expect(await restored(union.member)).toMatchObject({ refusal: "not_found" });
  expect(await restored(union.coordinator, { versionId: newId() })).toMatchObject({ refusal: "not_found" });
  const reviewed = await inTransaction((tx) => addDemand(tx, dossier, { stance: "in_review" }));
  expect(await restoreVersion(union.coordinator, reviewed.id, { id: newId(), versionId: reviewed.versionId, current: reviewed.versionId, why: null }, NOW)).toMatchObject({ refusal: "not_editable" });
  expect(second).not.toBe(built(one).versionId);
});
