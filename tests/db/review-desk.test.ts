import { sql, type SQLWrapper } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";

import { type Scope, scopeOf } from "~/domain/viewer";
import { database } from "@db/client";
import { demandsInReview, inReviewQuery } from "@db/queries/demands";
import { addDemand, addDossier } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { ownUnion } from "../support/own-union";

const MANY = 20_000;
const { fresh, union } = ownUnion();
const waiting: string[] = [];

beforeAll(async () => {
  await transaction(union.coordinator.id, async (tx) => {
    const dossier = await addDossier(tx, { organisationId: union.organisation, createdBy: union.coordinator.id, ownerId: null, state: "in_dialogue", parties: [union.ministry] });
    for (const stance of ["in_review", "in_review", "in_review", "draft", "validated"] as const) {
      const { id } = await addDemand(tx, dossier, { stance });
      if (stance === "in_review") waiting.push(id);
    }
  });
  await fresh.owner`alter table demand disable trigger audit`;
  await fresh.owner`
    insert into demand (id, dossier_id, organisation_id, part, title, stance, current_version_id, confidentiality, created_by, created_at)
    select gen_random_uuid(), d.dossier_id, d.organisation_id, d.part, d.title, 'draft', d.current_version_id, d.confidentiality, d.created_by, d.created_at
    from (select * from demand limit 1) d, generate_series(1, ${MANY})`;
  await fresh.owner`alter table demand enable trigger audit`;
  await fresh.owner`analyze demand`;
}, 120_000);

type Plan = { "Node Type": string; "Index Name"?: string; "Relation Name"?: string; Plans?: Plan[] };
async function planOf(query: SQLWrapper): Promise<Plan[]> {
  const [row] = await database().db.execute<{ "QUERY PLAN": [{ Plan: Plan }] }>(sql`explain (format json) ${query}`);
  const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)];
  return row ? flat(row["QUERY PLAN"][0].Plan) : [];
}

const several = (): Scope => {
  const everything = [union.root, union.organisation, union.sister];
  return { viewerId: union.bureau.id, reads: { members: everything, organisation: everything, bureau: everything } };
};

test("the review desk reads what waits off its own index, for one organisation and for several", async () => {
  for (const scope of [scopeOf(union.localBureau), several()]) {
    const demands = (await planOf(inReviewQuery(scope, 50))).filter((node) => node["Relation Name"] === "demand");
    expect(demands.map((node) => node["Index Name"])).toContain("demand_in_review");
    expect(demands.map((node) => node["Node Type"])).not.toContain("Seq Scan");
  }
});

test("the review desk finds those that wait among many that do not, the oldest first", async () => {
  for (const viewer of [union.localBureau, union.bureau]) expect((await demandsInReview(scopeOf(viewer), 50)).map(({ id }) => id).sort()).toEqual([...waiting].sort());
  expect(await demandsInReview(scopeOf(union.coordinator), 50)).toEqual([]);
});
