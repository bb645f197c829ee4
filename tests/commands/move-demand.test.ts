import { beforeEach, expect, test } from "vitest";

import { moveDemand, openDemandMoves } from "~/commands/move-demand";
import type { DemandMove, DemandStance } from "~/domain/demand";
import type { DossierState } from "~/domain/dossier";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { demandById } from "@db/queries/demands";
import { stateChangesOf } from "@db/queries/state-changes";
import { demandLink } from "@db/schema";
import { addComment, addCommitment, addDemand, addDemandVersion, addDossier, type BuiltDemand, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { handOver } from "../support/demands";
import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { union } = ownUnion();
let dossier: BuiltDossier;
const inTransaction = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(union.coordinator.id, write);
const AT = { now: NOW, today: TODAY };

const dossierIn = (state: DossierState, ownerId: Id | null = null) => inTransaction((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, ownerId, state, parties: [union.ministry] }));
const demandIn = (stance: DemandStance) => inTransaction((tx) => addDemand(tx, dossier, { stance, createdBy: union.coordinator.id }));
beforeEach(async () => {
  dossier = await dossierIn("in_dialogue");
});

async function found(id: Id) {
  const row = await demandById(scopeOf(union.bureau), id);
  if (!row) throw new Error("The demand is not there.");
  return row;
}

type Given = Partial<Parameters<typeof moveDemand>[1]>;
async function moved(viewer: Viewer, { id }: Pick<BuiltDemand, "id">, move: DemandMove, given: Given = {}) {
  return moveDemand(viewer, { id, changeId: newId(), version: (await found(id)).version, move, brought: { reason: "تعليل" }, onDay: null, ...given }, AT);
}

test("a text goes from its draft through review to what may be handed over, each step a move with who and when", async () => {
  const made = await demandIn("draft");
  expect(await moved(union.coordinator, made, "submit")).toEqual({ ok: true, stance: "in_review" });
  expect(await moved(union.bureau, made, "validate")).toEqual({ ok: true, stance: "validated" });
  expect(await found(made.id)).toMatchObject({ state: "validated", validatedVersionId: made.versionId });
  const moves = await stateChangesOf([made.id]);
  expect(moves.map(({ change }) => [change.move, change.actorId])).toEqual([["open", union.coordinator.id], ["submit", union.coordinator.id], ["validate", union.bureau.id]]);
});

test("what was sent back is edited and submitted again; what is taken back is no longer validated", async () => {
  const made = await demandIn("in_review");
  expect(await moved(union.bureau, made, "return")).toEqual({ ok: true, stance: "returned" });
  expect(await moved(union.coordinator, made, "submit")).toEqual({ ok: true, stance: "in_review" });
  expect(await moved(union.bureau, made, "validate")).toMatchObject({ ok: true });
  expect(await moved(union.coordinator, made, "take_back")).toEqual({ ok: true, stance: "draft" });
  expect(await found(made.id)).toMatchObject({ validatedVersionId: null });
});

test("nobody validates or returns a text in which they have a hand: who wrote it, whose wording was taken, whose dossier it is", async () => {
  const own = await inTransaction((tx) => addDemand(tx, dossier, { stance: "in_review", createdBy: union.bureau.id }));
  expect(await moved(union.bureau, own, "validate")).toMatchObject({ refusal: "forbidden" });
  expect(await moved(union.bureau, own, "return")).toMatchObject({ refusal: "forbidden" });
  expect(await moved(union.localBureau, own, "validate")).toMatchObject({ ok: true });

  const amended = await demandIn("in_review");
  await inTransaction((tx) => addDemandVersion(tx, dossier, amended.id, { createdBy: union.coordinator.id, proposedBy: union.localBureau.id, origin: "amendment" }));
  expect(await moved(union.localBureau, amended, "validate")).toMatchObject({ refusal: "forbidden" });
  expect(await moved(union.bureau, amended, "validate")).toMatchObject({ ok: true });

  dossier = await dossierIn("in_dialogue", union.localBureau.id);
  const held = await demandIn("in_review");
  expect(await moved(union.localBureau, held, "validate")).toMatchObject({ refusal: "forbidden" });
});

test("an open comment keeps it from being validated until somebody decides on it", async () => {
  const made = await demandIn("in_review");
  await inTransaction((tx) => addComment(tx, dossier, made.id, { versionId: made.versionId, createdBy: union.bureau.id }));
  expect(await moved(union.bureau, made, "validate")).toMatchObject({ refusal: "open_comments" });
  expect(await found(made.id)).toMatchObject({ state: "in_review", validatedVersionId: null });
});

test("nobody validates a version they have not seen", async () => {
  const made = await demandIn("in_review");
  const { version } = await found(made.id);
  await inTransaction((tx) => addDemandVersion(tx, dossier, made.id, { origin: "amendment" }));
  expect(await moved(union.bureau, made, "validate", { version })).toMatchObject({ refusal: "stale" });
});

test("the same move sent twice is one move, and its id serves nobody else and nothing else", async () => {
  const made = await demandIn("draft");
  const changeId = newId();
  expect(await moved(union.coordinator, made, "submit", { changeId })).toMatchObject({ ok: true });
  expect(await moved(union.coordinator, made, "submit", { changeId, version: 1 })).toMatchObject({ ok: true });
  expect(await moved(union.otherCoordinator, made, "submit", { changeId })).toMatchObject({ refusal: "forbidden" });
  expect(await moved(union.coordinator, made, "take_back", { changeId })).toMatchObject({ refusal: "forbidden" });
  expect(await stateChangesOf([made.id])).toHaveLength(2);
});

test("a move is refused to whoever does not know of the demand, holds another office, comes from the wrong state or from a day ahead", async () => {
  const made = await demandIn("draft");
  expect(await moved(union.sisterCoordinator, made, "submit")).toMatchObject({ refusal: "not_found" });
  expect(await moved(union.member, made, "submit")).toMatchObject({ refusal: "not_found" });
  expect(await moved(union.bureau, made, "submit")).toMatchObject({ refusal: "forbidden" });
  expect(await moved(union.bureau, made, "validate")).toMatchObject({ refusal: "illegal_move" });
  expect(await moved(union.coordinator, made, "submit", { onDay: "2099-01-01" })).toMatchObject({ refusal: "day_ahead" });
});

test("what was answered is revised, maintained or dropped; an agreement needs what it led to", async () => {
  const made = await demandIn("validated");
  expect(await moved(union.coordinator, made, "maintain")).toMatchObject({ refusal: "illegal_move" });
  await handOver(dossier, made, { partyId: union.ministry, answers: ["refused"] });
  expect(await moved(union.coordinator, made, "agree")).toMatchObject({ refusal: "no_link" });
  expect(await moved(union.coordinator, made, "maintain")).toEqual({ ok: true, stance: "maintained" });
  expect(await moved(union.coordinator, made, "revise")).toEqual({ ok: true, stance: "draft" });
  expect(await found(made.id)).toMatchObject({ state: "draft", validatedVersionId: null });
});

test("it is satisfied when every commitment it led to was kept, which somebody else of the bureau confirms", async () => {
  const made = await demandIn("agreed");
  const linkTo = (state: "recorded" | "kept" | "partly_kept" | "superseded") => inTransaction(async (tx) => {
    const commitmentId = await addCommitment(tx, dossier, { partyId: union.ministry, state });
    await tx.insert(demandLink).values({ id: newId(), demandId: made.id, dossierId: dossier.id, organisationId: dossier.organisationId, subject: "commitment", commitmentId, createdBy: union.coordinator.id, createdAt: NOW });
  });
  await linkTo("kept");
  await linkTo("recorded");
  expect(await moved(union.bureau, made, "satisfy")).toMatchObject({ refusal: "not_all_kept" });
  expect(await moved(union.bureau, made, "satisfy_partly")).toMatchObject({ ok: true, stance: "satisfied_partly" });

  const other = await demandIn("agreed");
  expect(await moved(union.bureau, other, "satisfy_partly")).toMatchObject({ refusal: "none_kept" });
});

test("in a closed dossier nothing moves but the confirmation of what became of it", async () => {
  dossier = await dossierIn("settled");
  const made = await demandIn("draft");
  expect(openDemandMoves(union.coordinator, await found(made.id))).toEqual([]);
  expect(await moved(union.coordinator, made, "submit")).toMatchObject({ refusal: "dossier_closed" });
  const agreed = await demandIn("agreed");
  expect(openDemandMoves(union.bureau, await found(agreed.id))).toEqual(["satisfy", "satisfy_partly"]);
});
