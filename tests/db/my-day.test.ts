import { beforeAll, describe, expect, it } from "vitest";

import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { scopeOf, type Viewer } from "~/domain/viewer";
import { myDayPage } from "~/presenters/my-day";
import { myDay } from "@db/queries/my-day";
import { addCommitment, addDossier, addMeeting } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { TODAY } from "../support/union";

const { union } = ownUnion();
const ids: Record<string, string> = {};

beforeAll(async () => {
  const { coordinator, bureau, organisation, ministry } = union;
  await transaction(coordinator.id, async (tx) => {
    ids.returned = (await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, decidedBy: bureau.id, state: "returned" })).id;
    ids.submitted = (await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, state: "submitted" })).id;
    ids.ownSubmitted = (await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, ownerId: bureau.id, state: "submitted" })).id;
    const dossier = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, decidedBy: bureau.id, state: "in_dialogue" });
    ids.overdueOurs = await addCommitment(tx, dossier, { side: "ours", dueOn: "2026-02-01", state: "confirmed" });
    ids.overdueTheirs = await addCommitment(tx, dossier, { partyId: ministry, dueOn: "2026-02-01" });
    ids.dueSoon = await addCommitment(tx, dossier, { partyId: ministry, dueOn: "2026-03-10" });
    ids.silent = await addCommitment(tx, dossier, { partyId: ministry });
    ids.claimed = await addCommitment(tx, dossier, { partyId: ministry, state: "claimed_done", claimedBy: coordinator.id, lastSignOn: "2026-03-01" });
    ids.recordedByBureau = await addCommitment(tx, dossier, { partyId: ministry, state: "claimed_done", recordedBy: bureau.id, lastSignOn: "2026-03-01" });
    ids.waiting = await addCommitment(tx, dossier, { partyId: ministry, triggerId: ids.silent, triggerDays: 30 });
    ids.secret = await addCommitment(tx, dossier, { partyId: ministry, dueOn: "2026-02-02", confidentiality: "bureau" });
    ids.meeting = (await addMeeting(tx, dossier, { state: "scheduled" })).id;
    await addMeeting(tx, dossier, { state: "held" });
  });
});

const dayOf = (viewer: Viewer) => myDay({ viewer, scope: scopeOf(viewer), today: TODAY, thresholds: DEFAULT_THRESHOLDS });
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe("my day", () => {
  it("holds for a coordinator what was returned, what is overdue, silent or due soon, and the meetings to come", async () => {
    const day = await dayOf(union.coordinator);
    expect(idsOf(day.returned)).toEqual([ids.returned]);
    expect(day.toReview).toEqual([]);
    expect(idsOf(day.meetings)).toEqual([ids.meeting]);
    expect(idsOf(day.commitments.overdueOurs)).toEqual([ids.overdueOurs]);
    expect(idsOf(day.commitments.overdueTheirs)).toEqual([ids.overdueTheirs]);
    expect(idsOf(day.commitments.dueSoon)).toEqual([ids.dueSoon]);
    expect(day.commitments.claimed).toEqual([]);
  });

  it("reminds of what is silent, and not of what waits on another or is overdue already", async () => {
    const silent = idsOf((await dayOf(union.coordinator)).commitments.silent);
    expect(silent).toContain(ids.silent);
    expect(silent).not.toContain(ids.waiting);
    expect(silent).not.toContain(ids.overdueTheirs);
  });

  it("holds for a bureau member what was submitted and claimed done, except what they had a hand in", async () => {
    const day = await dayOf(union.bureau);
    expect(idsOf(day.toReview)).toEqual([ids.submitted]);
    expect(idsOf(day.commitments.claimed)).toEqual([ids.claimed]);
    expect(day.returned).toEqual([]);
  });

  it("shows what is the bureau's to the bureau alone", async () => {
    expect(idsOf((await dayOf(union.bureau)).commitments.overdueTheirs)).toEqual([ids.overdueTheirs, ids.secret]);
  });

  it("is empty for another organisation, for members and for administrators", async () => {
    for (const viewer of [union.sisterCoordinator, union.member, union.administrator]) {
      expect(myDayPage(await dayOf(viewer), { viewer, language: "fr", today: TODAY }).sections).toEqual([]);
    }
  });

  it("leads a coordinator to remind, and a bureau member, who cannot, to the commitment", async () => {
    const hrefOf = async (viewer: Viewer) => {
      const { sections } = myDayPage(await dayOf(viewer), { viewer, language: "ar", today: TODAY });
      return sections.find(({ key }) => key === "silent")?.items.find(({ id }) => id === ids.silent)?.href;
    };
    expect(await hrefOf(union.coordinator)).toBe(`/commitments/${ids.silent}/signs/new`);
    expect(await hrefOf(union.bureau)).toBe(`/commitments/${ids.silent}`);
  });
});
