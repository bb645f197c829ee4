import { beforeEach, expect, test } from "vitest";

import { publishRecords } from "~/commands/publish-records";
import type { DemandStance } from "~/domain/demand";
import type { DossierState } from "~/domain/dossier";
import { scopeOf, type Viewer } from "~/domain/viewer";
import { myDay } from "@db/queries/my-day";
import { handedOverDemands, publishedDemand } from "@db/queries/published-demands";
import { addDemand, addDemandVersion, addDossier, type BuiltDemand, type BuiltDossier, seededText } from "@db/seed/builders";
import { transaction } from "@db/transaction";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";

import { demandAs, handOver } from "../support/demands";
import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { union } = ownUnion();
const inTransaction = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(union.coordinator.id, write);
let dossier: BuiltDossier;

const dossierOf = (given: { readonly state?: DossierState; readonly confidentiality?: "members" | "organisation" } = {}) =>
  inTransaction((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, ownerId: null, state: "in_dialogue", confidentiality: "members", parties: [union.ministry], ...given }));
const demandOf = (stance: DemandStance = "validated", confidentiality: "members" | "organisation" = "members") => inTransaction((tx) => addDemand(tx, dossier, { stance, confidentiality, text: seededText("النص المودع") }));
const seenBy = (viewer: Viewer, { id }: BuiltDemand) => publishedDemand(scopeOf(viewer), id);

beforeEach(async () => {
  dossier = await dossierOf();
});

test("a member reads a published demand in the words that were handed over last, with to whom and when", async () => {
  const made = await demandOf();
  await handOver(dossier, made, { partyId: union.ministry });
  await inTransaction((tx) => addDemandVersion(tx, dossier, made.id, { text: seededText("صيغة لم تودع"), title: "عنوان جديد" }));
  expect(await seenBy(union.member, made)).toMatchObject({ title: "مطلب للتجربة", point: 1, state: "deposited", source: seededText("النص المودع").source, deposits: [{ onDay: "2026-01-05" }] });
});

test("a member reads nothing of a demand that was not handed over, not published, or whose dossier is not published or not adopted", async () => {
  const undeposited = await demandOf();
  expect(await seenBy(union.member, undeposited)).toBeNull();
  const unpublished = await demandOf("validated", "organisation");
  await handOver(dossier, unpublished, { partyId: union.ministry });
  expect(await seenBy(union.member, unpublished)).toBeNull();
  for (const given of [{ confidentiality: "organisation" }, { state: "submitted" }] as const) {
    dossier = await dossierOf(given);
    const made = await demandOf();
    await handOver(dossier, made, { partyId: union.ministry });
    expect(await seenBy(union.member, made)).toBeNull();
  }
});

test("nobody of a sister organisation reads it, nor is a deposit told that is the bureau's alone", async () => {
  const made = await demandOf();
  await handOver(dossier, made, { partyId: union.ministry, confidentiality: "bureau" });
  expect(await seenBy(union.member, made)).toBeNull();
  await handOver(dossier, made, { partyId: union.ministry });
  expect(await seenBy(union.sisterMember, made)).toBeNull();
  expect(await seenBy(union.administrator, made)).toMatchObject({ deposits: [{}] });
});

test("members hear what became of a demand and nothing of what is written inside", async () => {
  const states = [["draft", "answered"], ["in_review", "answered"], ["validated", "answered"], ["maintained", "maintained"], ["dropped", "dropped"], ["satisfied", "satisfied"]] as const;
  for (const [stance, told] of states) {
    const made = await demandOf(stance);
    await handOver(dossier, made, { partyId: union.ministry, onDay: "2026-01-04", answers: ["refused"] });
    expect((await seenBy(union.member, made))?.state).toBe(told);
  }
});

test("members hear that a maintained demand was handed over again", async () => {
  const made = await demandOf("maintained");
  await handOver(dossier, made, { partyId: union.ministry, onDay: "2026-01-04", answers: ["refused"] });
  expect((await seenBy(union.member, made))?.state).toBe("maintained");
  await handOver(dossier, made, { partyId: union.ministry, onDay: "2026-02-01" });
  expect((await seenBy(union.member, made))?.state).toBe("deposited");
});

test("a demand is published and taken back with the other records of its dossier, and only as it was shown", async () => {
  const made = await demandOf("validated", "organisation");
  await handOver(dossier, made, { partyId: union.ministry });
  const listed = { kind: "demand", id: made.id, version: (await demandAs(union.coordinator, made.id)).version } as const;
  expect(await publishRecords(union.coordinator, dossier.id, { shown: [{ ...listed, version: 9 }], published: [made.id] }, NOW)).toMatchObject({ refusal: "stale" });
  expect(await publishRecords(union.coordinator, dossier.id, { shown: [listed], published: [made.id] }, NOW)).toMatchObject({ ok: true });
  expect((await handedOverDemands(scopeOf(union.member), dossier.id)).map(({ id }) => id)).toEqual([made.id]);
  expect(await publishRecords(union.coordinator, dossier.id, { shown: [{ ...listed, version: listed.version + 1 }], published: [] }, NOW)).toMatchObject({ ok: true });
  expect(await handedOverDemands(scopeOf(union.member), dossier.id)).toEqual([]);
});

test("a day shows the bureau what it may review, and the coordinator what came back", async () => {
  const inReview = await demandOf("in_review");
  const own = await inTransaction((tx) => addDemand(tx, dossier, { stance: "in_review", createdBy: union.localBureau.id }));
  const returned = await demandOf("returned");
  const dayOf = (viewer: Viewer) => myDay({ viewer, scope: scopeOf(viewer), today: TODAY, thresholds: DEFAULT_THRESHOLDS });
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  expect(ids((await dayOf(union.bureau)).demandsToReview)).toEqual(expect.arrayContaining([inReview.id, own.id]));
  expect(ids((await dayOf(union.localBureau)).demandsToReview)).not.toContain(own.id);
  expect(ids((await dayOf(union.localBureau)).demandsToReview)).toContain(inReview.id);
  expect(ids((await dayOf(union.coordinator)).demandsReturned)).toContain(returned.id);
  expect(ids((await dayOf(union.sisterCoordinator)).demandsReturned)).toEqual([]);
});
