import { beforeEach, expect, test } from "vitest";

import { addDays, type Day, instantOf } from "~/domain/days";
import type { NotificationKind } from "~/domain/notification";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { forgetNotifications } from "~/jobs/forget-notifications";
import { keepToRetention } from "~/jobs/keep-to-retention";
import { nightlyPass } from "~/jobs/remind";
import { notification } from "@db/schema";
import { addCommitment, addDemand, addDossier, type BuiltDossier } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { newFolder } from "../support/backup";
import { ownUnion } from "../support/own-union";

const { fresh, union } = ownUnion();
const TODAY = "2027-05-31";
const NOW = instantOf(TODAY, "04:00");
let dossier: BuiltDossier;

beforeEach(async () => {
  process.env.HIWAR_DATA = newFolder();
  await fresh.owner`delete from notification`;
  dossier = await transaction(HOUSE, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue" }));
});

type Told = { readonly kind?: NotificationKind; readonly subjectId?: Id; readonly onDay?: Day; readonly toldOn: Day; readonly readOn?: Day };
async function tell({ kind = "file_moved", subjectId = newId(), onDay, toldOn, readOn }: Told): Promise<Id> {
  const id = newId();
  await transaction(HOUSE, (tx) => tx.insert(notification).values({
    id, accountId: union.member.id, kind, subjectId, dossierId: dossier.id, onDay: onDay ?? toldOn, createdAt: instantOf(toldOn, "05:00"), readAt: readOn ? instantOf(readOn, "05:00") : null,
  }));
  return id;
}
const left = async (): Promise<Id[]> => (await fresh.owner<{ id: Id }[]>`select id from notification order by id`).map(({ id }) => id);
const promise = (given: Partial<Parameters<typeof addCommitment>[2]>): Promise<Id> =>
  transaction(HOUSE, (tx) => addCommitment(tx, dossier, { partyId: union.ministry, state: "confirmed", lastSignOn: TODAY, ...given }));

test("what was read more than three months ago goes, and so does what nobody read in a year; nothing newer does", async () => {
  await tell({ toldOn: "2026-01-01", readOn: "2027-02-27" });
  await tell({ toldOn: "2026-05-30" });
  const kept = [
    await tell({ toldOn: "2026-01-01", readOn: "2027-02-28" }), await tell({ toldOn: "2027-05-01", readOn: "2027-05-30" }),
    await tell({ toldOn: "2026-05-31" }), await tell({ toldOn: "2027-02-01" }), await tell({ toldOn: TODAY }),
  ];
  expect(await forgetNotifications(NOW)).toBe(2);
  expect(await left()).toEqual(kept.toSorted());
  expect(await forgetNotifications(NOW)).toBe(0);
});

test("what the night would tell again stays as long as it holds, and goes afterwards, so that nobody is told twice", async () => {
  const late = await promise({ dueOn: "2026-02-01" });
  await nightlyPass(instantOf("2026-02-10", "03:00"));
  await nightlyPass(instantOf("2026-08-10", "03:00"));
  await fresh.owner`update notification set read_at = '2026-08-11T09:00Z'`;
  const told = await left();
  expect(told.length).toBeGreaterThan(1);
  await forgetNotifications(NOW);
  expect(await left()).toEqual(told);
  expect(await nightlyPass(NOW)).toBe(0);
  await transaction(HOUSE, (tx) => tx.execute(`update commitment set state = 'kept' where id = '${late}'`));
  await forgetNotifications(NOW);
  expect(await left()).toEqual([]);
  expect(await nightlyPass(NOW)).toBe(0);
});

test("of each kind that stays, it stays while its thing waits, and goes once that moved on", async () => {
  const [silent, step, claimed] = [
    await promise({ lastSignOn: "2026-01-10" }), await promise({ nextStep: "اتصال", nextStepOn: "2026-01-10" }), await promise({ state: "claimed_done", claimedBy: union.coordinator.id }),
  ];
  const text = await transaction(HOUSE, (tx) => addDemand(tx, dossier, { stance: "in_review" }));
  const submitted = await transaction(HOUSE, (tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "submitted" }));
  const onDay = "2026-01-10";
  const old = { onDay, toldOn: "2026-02-10", readOn: "2026-02-11" };
  const kept = [
    await tell({ ...old, kind: "silent", subjectId: silent }), await tell({ ...old, kind: "next_step", subjectId: step }), await tell({ ...old, kind: "verdict_waiting", subjectId: claimed }),
    await tell({ ...old, kind: "demand_waiting", subjectId: text.id }), await tell({ ...old, kind: "dossier_waiting", subjectId: submitted.id }), await tell({ ...old, kind: "due_soon", subjectId: silent, onDay: addDays(TODAY, 1) }),
  ];
  await tell({ ...old, kind: "next_step", subjectId: step, onDay: "2026-01-09" });
  await tell({ ...old, kind: "due_soon", subjectId: silent });
  await tell({ ...old, kind: "communique" });
  await forgetNotifications(NOW);
  expect(await left()).toEqual(kept.toSorted());
});

test("a long list goes stretch by stretch, past those that stay, also where all were read at one moment and by two processes at once", async () => {
  const late = await promise({ dueOn: "2026-01-10" });
  const old = { toldOn: "2026-01-12", readOn: "2026-01-13" };
  const kept = await tell({ ...old, kind: "overdue", subjectId: late, onDay: "2026-01-10" });
  for (let count = 0; count < 11; count += 1) await tell(old);
  const gone = await Promise.all([forgetNotifications(NOW, 3), forgetNotifications(NOW, 3)]);
  expect(gone.reduce((sum, each) => sum + each, 0)).toBe(11);
  expect(await left()).toEqual([kept]);
});

test("the daily round of retention does it, and each half is found along an index of its own", async () => {
  await tell({ toldOn: "2026-01-12", readOn: "2026-01-13" });
  await keepToRetention(NOW, "https://union.invalid");
  expect(await left()).toEqual([]);
  const plan = async (column: string, half: string) => fresh.owner.begin(async (tx) => {
    await tx`set local enable_seqscan = off`;
    return JSON.stringify(await tx.unsafe(`explain (format json) select id from notification where read_at is ${half} and ${column} < now() order by ${column}, id limit 5000`));
  });
  expect(await plan("read_at", "not null")).toContain("notification_read_long_ago");
  expect(await plan("created_at", "null")).toContain("notification_told_long_ago");
});
