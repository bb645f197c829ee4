import { expect, test } from "vitest";

import { DOSSIER_STATES } from "~/domain/dossier";
import { addCommitment, addDossier, addEvent, addMeeting, addSign } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { type Union } from "../support/union";

const { fresh, union } = ownUnion();

test("each kind of viewer reaches what its office reaches", () => {
  const reaches = (viewer: Union["bureau"]) => viewer.roles.flatMap((role) => role.reaches);
  expect(reaches(union.bureau).toSorted()).toEqual([union.root, union.organisation, union.sister].toSorted());
  expect(reaches(union.localBureau)).toEqual([union.organisation]);
  expect(reaches(union.sisterMember)).toEqual([union.sister]);
});

test("a dossier can be built in every state, with the moves that led there and a number of its own", async () => {
  await transaction(union.coordinator.id, async (tx) => {
    for (const state of DOSSIER_STATES) await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state });
  });
  const rows = await fresh.sql`
    select d.state, d.number, (select to_state from state_change where subject_id = d.id order by at desc, id desc limit 1) as last from dossier d`;
  for (const row of rows) expect(row.last).toBe(row.state);
  expect(rows.filter((row) => row.number === null).map((row) => row.state)).toEqual(["draft"]);
  expect(new Set(rows.map((row) => row.number)).size).toBe(rows.length);
});

test("records are built inside a dossier and belong to its organisation", async () => {
  await transaction(union.coordinator.id, async (tx) => {
    const dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", parties: [union.ministry] });
    const meeting = await addMeeting(tx, dossier, { parties: [union.ministry], attendees: [{ side: "theirs", office: "الكاتب العام" }], outcomes: [{ kind: "their_commitment", words: "كلمات" }] });
    const commitmentId = await addCommitment(tx, dossier, { partyId: union.ministry, meetingId: meeting.id, outcomeId: meeting.outcomeIds[0] });
    await addSign(tx, dossier, { commitmentId, onDay: "2026-02-01" });
    await addSign(tx, dossier, { commitmentId, onDay: "2026-01-20" });
    await addEvent(tx, dossier, { kind: "letter_out", partyId: union.ministry });
  });
  const [row] = await fresh.sql`select source, due_kind, last_sign_on, organisation_id from commitment`;
  expect(row).toEqual({ source: "meeting", due_kind: "none", last_sign_on: "2026-02-01", organisation_id: union.organisation });
});
