import { beforeEach, expect, test } from "vitest";

import { confirmCommitment } from "~/commands/confirm-commitment";
import { LEAST_SHOWN } from "~/domain/confirmation";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { confirmationsOf, ownConfirmations } from "@db/queries/confirmations";
import { departPerson } from "@db/queries/erasure";
import { draftContents, removeDossier } from "@db/queries/dossier-removal";
import { loadViewer } from "@db/queries/sessions";
import { storyOf } from "@db/queries/story";
import { addAccount, addCommitment, addDossier, addMeeting, type BuiltDossier, grantRole } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { NOW, TODAY } from "../support/union";

const { fresh, union } = ownUnion();
const built = <Result>(write: Parameters<typeof transaction<Result>>[1]) => transaction(HOUSE, write);
let dossier: BuiltDossier;

const published = (given: Partial<Parameters<typeof addCommitment>[2]> = {}) => built((tx) => addCommitment(tx, dossier, { partyId: union.ministry, state: "claimed_done", confidentiality: "members", ...given }));
beforeEach(async () => {
  dossier = await built((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue", confidentiality: "members" }));
});

const says = (viewer: Viewer, id: Id, answer: "applied" | "not_yet" | null = "applied") => confirmCommitment(viewer, id, answer, NOW);
const found = { ok: true, address: expect.any(String) };
const missing = { ok: false, refusal: "not_found" };

async function newMember(): Promise<Viewer> {
  const id = await built(async (tx) => {
    const account = await addAccount(tx, { name: "member", email: `${newId()}@union.invalid` });
    await grantRole(tx, { accountId: account, organisationId: union.organisation, role: "member" });
    return account;
  });
  const viewer = await loadViewer(id, TODAY);
  if (!viewer) throw new Error("A member who was just built is not there.");
  return viewer;
}

test("a member answers for themselves, can change the answer, and the same one again changes nothing", async () => {
  const id = await published();
  expect(await says(union.member, id, "not_yet")).toEqual({ ok: true, address: dossier.number });
  expect(await says(union.member, id)).toEqual(found);
  expect(await says(union.member, id)).toEqual(found);
  expect(await fresh.sql`select answer from member_confirmation where commitment_id = ${id}`).toMatchObject([{ answer: "applied" }]);
  expect(await ownConfirmations(union.member.id, [id])).toEqual(new Map([[id, "applied"]]));
  expect(await ownConfirmations((await newMember()).id, [id])).toEqual(new Map());
  expect(await says(union.member, id, null)).toEqual({ ok: false, refusal: "not_a_choice" });
});

test("members are asked about what is published and said to be done, and about nothing else", async () => {
  for (const state of ["kept", "partly_kept"] as const) expect(await says(union.member, await published({ state }))).toEqual(found);
  expect(await says(union.member, await published({ state: "in_progress", rung: "applied_to_all" }))).toEqual(found);
  for (const state of ["recorded", "in_progress", "broken", "undone"] as const) expect(await says(union.member, await published({ state }))).toEqual(missing);
  for (const confidentiality of ["organisation", "bureau"] as const) expect(await says(union.member, await published({ confidentiality }))).toEqual(missing);
  const unpublished = await built((tx) => addMeeting(tx, dossier, { confidentiality: "organisation" }));
  expect(await says(union.member, await published({ meetingId: unpublished.id }))).toEqual(missing);
  dossier = await built((tx) => addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, decidedBy: union.bureau.id, state: "in_dialogue" }));
  expect(await says(union.member, await published())).toEqual(missing);
  expect(await says(union.member, "nonsense")).toEqual(missing);
});

test("only members of that very organisation are asked", async () => {
  const id = await published();
  for (const viewer of [union.sisterMember, union.coordinator, union.localBureau, union.bureau, union.administrator]) expect(await says(viewer, id)).toEqual(missing);
});

test("others learn that nobody answered, that some did, and numbers from five answers on; never who", async () => {
  const id = await published();
  expect(await confirmationsOf(id)).toEqual({ kind: "none" });
  const members = await Promise.all(Array.from({ length: LEAST_SHOWN }, () => newMember()));
  for (const [place, member] of members.entries()) {
    expect(await says(member, id, place < 3 ? "applied" : "not_yet")).toEqual(found);
    expect(await confirmationsOf(id)).toEqual(place + 1 < LEAST_SHOWN ? { kind: "some" } : { kind: "counts", counts: { applied: 3, not_yet: 2 } });
  }
  const told = JSON.stringify([await confirmationsOf(id), await storyOf(scopeOf(union.localBureau), dossier.id)]);
  expect(members.filter((member) => told.includes(member.id))).toEqual([]);
  expect(await fresh.owner`select seq from audit_event where new ->> 'account_id' = ${members[0]?.id ?? ""} and tbl like '%confirmation%'`).toEqual([]);
});

test("who leaves takes their answers along, and a deleted dossier takes those about it", async () => {
  const id = await published();
  const leaver = await newMember();
  await says(leaver, id);
  await says(union.member, id);
  await built((tx) => departPerson(tx, leaver.id, NOW));
  expect(await fresh.sql`select account_id from member_confirmation where commitment_id = ${id}`).toMatchObject([{ account_id: union.member.id }]);
  await built(async (tx) => {
    expect((await draftContents(dossier.id, union.coordinator.id, tx)).commitments).toBe(1);
    await removeDossier(tx, dossier.id);
  });
  expect(await fresh.sql`select 1 from member_confirmation where commitment_id = ${id}`).toEqual([]);
});
