import { expect, test } from "vitest";

import { linkDemand, unlinkDemand } from "~/commands/link-demand";
import { scopeOf } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { linkedCommitments } from "@db/queries/demand-links";
import { addAgreement, addCommitment, addDemand, addDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";
import { anchored } from "../support/texts";
import { NOW } from "../support/union";

const { fresh, union } = ownUnion();
const at = { now: NOW };

const told = () =>
  transaction(union.coordinator.id, async (tx) => {
    const dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, state: "in_dialogue", decidedBy: union.bureau.id });
    return { dossier, demand: await addDemand(tx, dossier, { text: anchored({ p: "تسوية", q: "نشر" }) }), commitmentId: await addCommitment(tx, dossier, { partyId: union.ministry }) };
  });
const placed = (demandId: string, anchor: string | null, commitment: string) => ({ id: newId(), commitment, place: { demandId, anchor } });
const linksOf = (demandId: string) => linkedCommitments(scopeOf(union.coordinator), demandId);

test("a coordinator says that a commitment came of a paragraph; said twice it is said once, and it can be taken back", async () => {
  const { demand, commitmentId } = await told();
  expect(await linkDemand(union.coordinator, demand.id, placed(demand.id, "p", commitmentId), at)).toEqual({ ok: true });
  expect(await linkDemand(union.otherCoordinator, demand.id, placed(demand.id, "p", commitmentId), at)).toEqual({ ok: true });
  expect(await linkDemand(union.coordinator, demand.id, placed(demand.id, null, commitmentId), at)).toEqual({ ok: true });
  const links = await linksOf(demand.id);
  expect(links.map(({ anchor }) => anchor)).toEqual([null, "p"]);
  expect(await unlinkDemand(union.coordinator, demand.id, links[0]?.linkId ?? "")).toEqual({ ok: true });
  expect(await unlinkDemand(union.coordinator, demand.id, links[0]?.linkId ?? "")).toEqual({ ok: true });
  expect(await linksOf(demand.id)).toHaveLength(1);
});

test("a commitment of another dossier and a paragraph that no version has are refused", async () => {
  const [{ demand, commitmentId }, other] = [await told(), await told()];
  expect(await linkDemand(union.coordinator, demand.id, placed(demand.id, null, other.commitmentId), at)).toMatchObject({ fields: { commitment: ["unknown_commitment"] } });
  expect(await linkDemand(union.coordinator, demand.id, placed(demand.id, "nowhere", commitmentId), at)).toMatchObject({ fields: { place: ["not_a_choice"] } });
  expect(await linkDemand(union.coordinator, demand.id, placed(other.demand.id, "p", commitmentId), at)).toMatchObject({ fields: { place: ["not_a_choice"] } });
});

test("whoever is not coordinator there, or does not reach it, links nothing and takes nothing back", async () => {
  const { demand, commitmentId } = await told();
  await linkDemand(union.coordinator, demand.id, placed(demand.id, null, commitmentId), at);
  const [link] = await linksOf(demand.id);
  expect(await linkDemand(union.bureau, demand.id, placed(demand.id, "p", commitmentId), at)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await unlinkDemand(union.bureau, demand.id, link?.linkId ?? "")).toEqual({ ok: false, refusal: "forbidden" });
  expect(await unlinkDemand(union.sisterCoordinator, demand.id, link?.linkId ?? "")).toEqual({ ok: false, refusal: "not_found" });
  expect(await linkDemand(union.member, demand.id, placed(demand.id, null, commitmentId), at)).toEqual({ ok: false, refusal: "not_found" });
  expect(await linksOf(demand.id)).toHaveLength(1);
});

test("what a clause answers is not taken back here, nor a link of another demand", async () => {
  const { dossier, demand, commitmentId } = await told();
  const other = await transaction(union.coordinator.id, (tx) => addDemand(tx, dossier, { text: anchored({ r: "آخر" }) }));
  await transaction(union.coordinator.id, (tx) => addAgreement(tx, dossier, { clauses: [{ answers: [{ demandId: demand.id, anchor: "p" }] }] }));
  await linkDemand(union.coordinator, other.id, placed(other.id, null, commitmentId), at);
  const rows = await fresh.sql`select id from demand_link where dossier_id = ${dossier.id}`;
  for (const { id } of rows) await unlinkDemand(union.coordinator, demand.id, id);
  expect(await fresh.sql`select id from demand_link where dossier_id = ${dossier.id}`).toHaveLength(2);
});
