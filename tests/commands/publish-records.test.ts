import { beforeEach, describe, expect, it } from "vitest";

import { publishRecords } from "~/commands/publish-records";
import { membersScope } from "~/domain/published";
import { scopeOf } from "~/domain/viewer";
import type { ShownRecord } from "~/forms/publication";
import { dossierById } from "@db/queries/dossiers";
import { publishedSince, recordVisit } from "@db/queries/member-page";
import { versionsIn } from "@db/queries/publication";
import { storyOf } from "@db/queries/story";
import { addCommitment, addDossier, addEvent, addMeeting, type BuiltDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW } from "../support/union";

const { union } = ownUnion();
let dossier: BuiltDossier;
let meetingId: string;
let commitmentId: string;
let bureauEventId: string;

beforeEach(async () => {
  const { coordinator, bureau, organisation, ministry } = union;
  await transaction(coordinator.id, async (tx) => {
    dossier = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, decidedBy: bureau.id, state: "in_dialogue" });
    meetingId = (await addMeeting(tx, dossier, { title: "اجتماع", parties: [ministry] })).id;
    commitmentId = await addCommitment(tx, dossier, { partyId: ministry, meetingId });
    bureauEventId = await addEvent(tx, dossier, { title: "خط أحمر", confidentiality: "bureau" });
  });
});

const all = (): ShownRecord[] => [
  { kind: "dossier", id: dossier.id, version: 1 }, { kind: "meeting", id: meetingId, version: 1 }, { kind: "commitment", id: commitmentId, version: 1 },
];
const asMembers = () => storyOf(membersScope(union.member.id, union.organisation), dossier.id);

describe("publication", () => {
  it("opens the dossier and what is ticked to its members, and nothing else", async () => {
    expect(await dossierById(scopeOf(union.member), dossier.id)).toBeNull();
    const result = await publishRecords(union.coordinator, dossier.id, { shown: all(), published: [dossier.id, meetingId] }, NOW);
    expect(result).toEqual({ ok: true, address: `/dossiers/${dossier.number}` });
    expect(await dossierById(scopeOf(union.member), dossier.id)).toMatchObject({ confidentiality: "members" });
    const rows = await asMembers();
    expect(rows.meetings.map(({ id }) => id)).toEqual([meetingId]);
    expect(rows.commitments).toEqual([]);
    expect(rows.events).toEqual([]);
  });

  it("keeps a commitment unseen until the meeting that holds it is published", async () => {
    await publishRecords(union.coordinator, dossier.id, { shown: all(), published: [dossier.id, commitmentId] }, NOW);
    expect((await asMembers()).commitments).toEqual([]);
    const shown = [{ kind: "meeting", id: meetingId, version: 1 }] as const;
    await publishRecords(union.coordinator, dossier.id, { shown: [...shown], published: [meetingId] }, NOW);
    expect((await asMembers()).commitments.map(({ id }) => id)).toEqual([commitmentId]);
  });

  it("takes back what is no longer ticked", async () => {
    await publishRecords(union.coordinator, dossier.id, { shown: all(), published: [dossier.id, meetingId, commitmentId] }, NOW);
    await publishRecords(union.coordinator, dossier.id, { shown: all().map((record) => ({ ...record, version: 2 })), published: [dossier.id] }, NOW);
    expect(await asMembers()).toMatchObject({ meetings: [], commitments: [] });
  });

  it("is refused, and does nothing, when a record of the list changed meanwhile", async () => {
    await publishRecords(union.otherCoordinator, dossier.id, { shown: [{ kind: "meeting", id: meetingId, version: 1 }], published: [meetingId] }, NOW);
    const result = await publishRecords(union.coordinator, dossier.id, { shown: all(), published: [dossier.id] }, NOW);
    expect(result).toEqual({ ok: false, refusal: "stale" });
    expect((await dossierById(scopeOf(union.coordinator), dossier.id))?.confidentiality).toBe("organisation");
  });

  it("counts the same form sent twice as one", async () => {
    const form = { shown: all(), published: [dossier.id, meetingId] };
    await publishRecords(union.coordinator, dossier.id, form, NOW);
    expect((await publishRecords(union.coordinator, dossier.id, form, NOW)).ok).toBe(true);
    expect((await versionsIn(scopeOf(union.coordinator), dossier.id)).get(meetingId)).toBe(2);
  });

  it("belongs to the coordinator of the organisation alone", async () => {
    const form = { shown: all(), published: [dossier.id] };
    expect(await publishRecords(union.bureau, dossier.id, form, NOW)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await publishRecords(union.sisterCoordinator, dossier.id, form, NOW)).toEqual({ ok: false, refusal: "not_found" });
    expect(await publishRecords(union.member, dossier.id, form, NOW)).toEqual({ ok: false, refusal: "not_found" });
  });

  it("neither lists nor opens a record of the bureau's level to a coordinator who cannot read it", async () => {
    expect((await versionsIn(scopeOf(union.coordinator), dossier.id)).has(bureauEventId)).toBe(false);
    expect((await versionsIn(scopeOf(union.bureau), dossier.id)).has(bureauEventId)).toBe(true);
    const forged = { shown: [{ kind: "event", id: bureauEventId, version: 1 } as const], published: [bureauEventId] };
    expect(await publishRecords(union.coordinator, dossier.id, forged, NOW)).toEqual({ ok: false, refusal: "stale" });
  });

  it("is found again in the history by what was opened since an instant", async () => {
    const before = new Date(Date.now() - 60_000);
    await publishRecords(union.coordinator, dossier.id, { shown: all(), published: [dossier.id, meetingId] }, NOW);
    expect([...(await publishedSince(dossier.id, before)).keys()]).toEqual([meetingId]);
    expect((await publishedSince(dossier.id, new Date(Date.now() + 60_000))).size).toBe(0);
  });
});

describe("a visit", () => {
  const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

  it("knows the visit before it, and counts looking again within an hour as the same", async () => {
    expect(await recordVisit(union.member.id, dossier.id, at(0))).toBeNull();
    expect(await recordVisit(union.member.id, dossier.id, at(30))).toBeNull();
    expect(await recordVisit(union.member.id, dossier.id, at(120))).toEqual(at(30));
    expect(await recordVisit(union.member.id, dossier.id, at(125))).toEqual(at(30));
    expect(await recordVisit(union.member.id, dossier.id, at(300))).toEqual(at(125));
  });
});
