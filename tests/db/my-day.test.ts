import { beforeAll, describe, expect, it } from "vitest";

import { dayFilters } from "~/domain/my-day";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { COUNT_LIMIT } from "~/domain/ledger";
import { COMMITMENT_CALLS, type CommitmentCall } from "~/domain/rows/my-day";
import { scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { ledgerAddress } from "~/presenters/ledger-address";
import { type DaySectionKey, myDayPage } from "~/presenters/my-day";
import { ledgerPage } from "@db/queries/ledger";
import { myDay } from "@db/queries/my-day";
import { loadViewer } from "@db/queries/sessions";
import { addCommitment, addDossier, addMeeting, addParty, grantRole } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { TODAY } from "../support/union";

const { union } = ownUnion();
const ids: Record<string, string> = {};

beforeAll(async () => {
  const { coordinator, bureau, organisation, ministry } = union;
  await transaction(coordinator.id, async (tx) => {
    ids.heardOf = await addParty(tx, { name: { ar: "مديرية", fr: "Direction", en: "Directorate" }, createdBy: coordinator.id });
    ids.returned = (await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, decidedBy: bureau.id, state: "returned" })).id;
    ids.submitted = (await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, state: "submitted" })).id;
    ids.ownSubmitted = (await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, ownerId: bureau.id, state: "submitted" })).id;
    const dossier = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, ownerId: null, decidedBy: bureau.id, state: "in_dialogue" });
    const step = { nextStep: "مكالمة", nextStepOn: "2026-03-20" };
    ids.overdueOurs = await addCommitment(tx, dossier, { side: "ours", dueOn: "2026-02-01", state: "confirmed", ...step });
    ids.overdueTheirs = await addCommitment(tx, dossier, { partyId: ministry, dueOn: "2026-02-01", ...step });
    ids.slipped = await addCommitment(tx, dossier, { partyId: ministry, dueOn: "2026-03-02", ...step });
    ids.dueToday = await addCommitment(tx, dossier, { partyId: ministry, dueOn: "2026-03-04", ...step });
    ids.dueSoon = await addCommitment(tx, dossier, { partyId: ministry, dueOn: "2026-03-10", ...step });
    ids.silent = await addCommitment(tx, dossier, { partyId: ministry, ...step });
    ids.claimed = await addCommitment(tx, dossier, { partyId: ministry, state: "claimed_done", claimedBy: coordinator.id, lastSignOn: "2026-01-20", ...step });
    ids.recordedByBureau = await addCommitment(tx, dossier, { partyId: ministry, state: "claimed_done", recordedBy: bureau.id, lastSignOn: "2026-01-20", ...step });
    ids.waiting = await addCommitment(tx, dossier, { partyId: ministry, triggerId: ids.silent, triggerDays: 30, ...step });
    ids.secret = await addCommitment(tx, dossier, { partyId: ministry, dueOn: "2026-03-03", confidentiality: "bureau", ...step });
    ids.heard = await addCommitment(tx, dossier, { partyId: ids.heardOf, lastSignOn: "2026-03-01", nextStep: "مراسلة", nextStepOn: "2026-03-04" });
    await addCommitment(tx, dossier, { partyId: ids.heardOf, ...step });
    const owned = await addDossier(tx, { organisationId: organisation, createdBy: coordinator.id, ownerId: coordinator.id, decidedBy: bureau.id, state: "in_dialogue" });
    ids.stepless = await addCommitment(tx, owned, { partyId: ids.heardOf, dueOn: "2026-06-01", lastSignOn: "2026-03-01" });
    ids.ownerless = await addCommitment(tx, dossier, { partyId: ids.heardOf, dueOn: "2026-06-02", lastSignOn: "2026-03-01" });
    await addCommitment(tx, owned, { partyId: ids.heardOf, state: "kept", doneOn: "2026-02-20" });
    ids.meeting = (await addMeeting(tx, dossier, { state: "scheduled" })).id;
    await addMeeting(tx, dossier, { state: "held" });
  });
});

const dayOf = (viewer: Viewer) => myDay({ viewer, scope: scopeOf(viewer), today: TODAY, thresholds: DEFAULT_THRESHOLDS });
const pageOf = async (viewer: Viewer) => myDayPage(await dayOf(viewer), { viewer, language: "fr", today: TODAY, thresholds: DEFAULT_THRESHOLDS, newId });
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const called = async (viewer: Viewer, call: CommitmentCall) => idsOf((await dayOf(viewer)).commitments[call].rows);
const section = async (viewer: Viewer, key: DaySectionKey) => (await pageOf(viewer)).sections.find((each) => each.key === key);

describe("my day", () => {
  it("holds for a coordinator what was returned, what is overdue or due soon, steps that have come due, and the meetings to come", async () => {
    const day = await dayOf(union.coordinator);
    expect(idsOf(day.returned)).toEqual([ids.returned]);
    expect(day.toReview).toEqual([]);
    expect(idsOf(day.meetings)).toEqual([ids.meeting]);
    expect(idsOf(day.commitments.overdueOurs.rows)).toEqual([ids.overdueOurs]);
    expect(idsOf(day.commitments.overdueTheirs.rows)).toEqual([ids.overdueTheirs, ids.slipped]);
    expect(idsOf(day.commitments.dueSoon.rows)).toEqual([ids.dueToday, ids.dueSoon]);
    expect(idsOf(day.commitments.stepDue.rows)).toEqual([ids.heard]);
    expect(day.commitments.claimed).toEqual({ rows: [], count: 0 });
    expect(day.silentParties).toEqual([]);
  });

  it("reminds of what is silent, and not of what waits on another or is overdue already", async () => {
    const silent = await called(union.coordinator, "silent");
    expect(silent).toContain(ids.silent);
    expect(silent).not.toContain(ids.waiting);
    expect(silent).not.toContain(ids.overdueTheirs);
  });

  it("lays what has no next step on the desk of its dossier's owner, and of every coordinator where there is none", async () => {
    expect(await called(union.coordinator, "stepNone")).toEqual([ids.stepless, ids.ownerless]);
    expect(await called(union.otherCoordinator, "stepNone")).toEqual([ids.ownerless]);
    expect(await called(union.bureau, "stepNone")).toEqual([]);
  });

  it("holds for a bureau member what was submitted and claimed done, except what they had a hand in, and what slipped this month", async () => {
    const day = await dayOf(union.bureau);
    expect(idsOf(day.toReview)).toEqual([ids.submitted]);
    expect(idsOf(day.commitments.claimed.rows)).toEqual([ids.claimed]);
    expect(idsOf(day.commitments.slipped.rows)).toEqual([ids.slipped, ids.secret]);
    expect(day.returned).toEqual([]);
    expect(day.commitments.overdueOurs.rows).toEqual([]);
  });

  it("names for the bureau the parties of which nothing was heard for long, and not one that was heard of on anything", async () => {
    const { silentParties } = await dayOf(union.bureau);
    expect(silentParties.map(({ id, since, open }) => ({ id, since, open }))).toEqual([{ id: union.ministry, since: "2026-01-20", open: 9 }]);
    expect((await section(union.bureau, "silentParties"))?.items[0]?.href).toBe(`/commitments?trouble=silent&party=${union.ministry}`);
  });

  it("shows what is the bureau's to the bureau alone", async () => {
    for (const call of COMMITMENT_CALLS) expect(await called(union.coordinator, call)).not.toContain(ids.secret);
  });

  it("is empty for another organisation, for members and for administrators", async () => {
    for (const viewer of [union.sisterCoordinator, union.member, union.administrator]) expect((await pageOf(viewer)).sections).toEqual([]);
  });

  it("offers a coordinator to remind in two taps, and asks for the step that is missing", async () => {
    const silent = (await section(union.coordinator, "silent"))?.items.find(({ id }) => id === ids.silent);
    expect(silent).toMatchObject({ href: `/commitments/${ids.silent}`, nudge: { commitmentId: ids.silent, to: "/" } });
    expect((await section(union.coordinator, "stepNone"))?.items[0]?.href).toBe(`/commitments/${ids.stepless}/next-step`);
    expect((await section(union.bureau, "slipped"))?.items.map(({ nudge }) => nudge)).toEqual([null, null]);
  });

  it("leads from each list of commitments to the ledger, which holds all of the list", async () => {
    const filters = dayFilters(TODAY, DEFAULT_THRESHOLDS);
    for (const viewer of [union.coordinator, union.bureau]) {
      const { commitments } = await dayOf(viewer);
      for (const call of COMMITMENT_CALLS) {
        const { rows } = await ledgerPage(scopeOf(viewer), { filter: filters[call], today: TODAY, thresholds: DEFAULT_THRESHOLDS }, null);
        expect(idsOf(rows)).toEqual(expect.arrayContaining(idsOf(commitments[call].rows)));
        if (commitments[call].rows.length > 0) expect((await section(viewer, call))?.all).toBe(ledgerAddress(filters[call]));
      }
    }
  });

  it("gives who holds both offices what both need, and nothing twice", async () => {
    await transaction(HOUSE, (tx) => grantRole(tx, { accountId: union.otherCoordinator.id, organisationId: union.organisation, role: "bureau" }));
    const both = (await loadViewer(union.otherCoordinator.id, TODAY)) ?? union.otherCoordinator;
    const { sections } = await pageOf(both);
    const keys = sections.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["toReview", "claimed", "overdueTheirs", "silentParties"]));
    const seen = sections.filter(({ key }) => key === "overdueTheirs" || key === "overdueOurs" || key === "slipped").flatMap(({ items }) => idsOf(items));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("shows the first five and counts to a limit", async () => {
    await transaction(union.sisterCoordinator.id, async (tx) => {
      const dossier = await addDossier(tx, { organisationId: union.sister, createdBy: union.sisterCoordinator.id, state: "in_dialogue" });
      for (let place = 0; place < 60; place += 1) await addCommitment(tx, dossier, { side: "ours", dueOn: "2026-02-01" });
    });
    const { overdueOurs } = (await dayOf(union.sisterCoordinator)).commitments;
    expect({ shown: overdueOurs.rows.length, count: overdueOurs.count }).toEqual({ shown: 5, count: COUNT_LIMIT });
    expect((await section(union.sisterCoordinator, "overdueOurs"))?.count).toBe("50+");
  });
});

