import { beforeAll, describe, expect, it } from "vitest";

import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { scopeOf, type Viewer } from "~/domain/viewer";
import { parentOptions, partyGroups } from "~/presenters/party";
import { dealingsWith, lastKeptParty, partiesWithFigures, partyById } from "@db/queries/parties";
import { addCommitment, addDossier, addMeeting, addParty } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";

const { union } = ownUnion();
const WHEN = { today: "2026-06-01", thresholds: DEFAULT_THRESHOLDS } as const;
let directorate: string;

beforeAll(async () => {
  const { coordinator, sisterCoordinator, organisation, sister, ministry } = union;
  await transaction(coordinator.id, async (tx) => {
    directorate = await addParty(tx, { name: { ar: "المديرية", fr: "Direction" }, kind: "directorate", parentId: ministry, createdBy: coordinator.id });
    const dossier = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, state: "in_dialogue" });
    const meeting = await addMeeting(tx, dossier, { parties: [ministry], confidentiality: "bureau" });
    await addMeeting(tx, dossier, { parties: [ministry] });
    for (const state of ["recorded", "kept", "kept", "kept", "partly_kept"] as const) await addCommitment(tx, dossier, { partyId: ministry, state });
    await addCommitment(tx, dossier, { partyId: ministry, meetingId: meeting.id });
    await addCommitment(tx, dossier, { partyId: ministry, state: "broken", confidentiality: "bureau" });
    const elsewhere = await addDossier(tx, { organisationId: sister, createdBy: sisterCoordinator.id, state: "in_dialogue" });
    await addCommitment(tx, elsewhere, { partyId: ministry });
  });
});

const openOf = async (viewer: Viewer) => (await partiesWithFigures(scopeOf(viewer))).find(({ id }) => id === union.ministry)?.openCommitments;

describe("figures on a party", () => {
  it("count what each reader may see, by the strictest level of a commitment and its meeting", async () => {
    expect(await openOf(union.coordinator)).toBe(1);
    expect(await openOf(union.sisterCoordinator)).toBe(1);
    expect(await openOf(union.bureau)).toBe(3);
  });

  it("say nothing to administrators, who read no dossier", async () => {
    expect(await openOf(union.administrator)).toBe(0);
    expect(await dealingsWith(scopeOf(union.administrator), union.ministry, WHEN)).toEqual({ meetings: [], commitments: [] });
  });

  it("list meetings and commitments in reach alone", async () => {
    const seen = await dealingsWith(scopeOf(union.coordinator), union.ministry, WHEN);
    expect(seen.meetings).toHaveLength(1);
    expect(seen.commitments).toHaveLength(1);
    expect((await dealingsWith(scopeOf(union.bureau), union.ministry, WHEN)).meetings).toHaveLength(2);
  });
});

describe("the directory", () => {
  it("stands family by family, each party under its own", async () => {
    const [government] = partyGroups(await partiesWithFigures(scopeOf(union.coordinator)), "ar");
    expect(government).toMatchObject({ family: "government", count: 2, parties: [{ id: union.ministry, depth: 0 }, { id: directorate, depth: 1 }] });
  });

  it("offers as a parent neither the party itself nor what stands under it", async () => {
    const parties = await partiesWithFigures(scopeOf(union.coordinator));
    expect(parentOptions(parties, union.ministry, "ar")).toEqual([]);
    expect(parentOptions(parties, directorate, "ar").map(({ value }) => value)).toEqual([union.ministry]);
  });

  it("knows who kept a party last, and answers null for what is no party", async () => {
    expect(await lastKeptParty(directorate)).toMatchObject({ by: "coordinator" });
    expect(await partyById("not-an-id")).toBeNull();
  });
});
