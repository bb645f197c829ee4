import { and, asc, eq, inArray, sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import { type DemandRow, involvedInDemand } from "~/domain/rows/demand";
import { type DossierRow, involvedIn } from "~/domain/rows/dossier";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { account, person, roleGrant } from "@db/schema";

import { liveOn, nameInUse } from "./live-roles";

export type Holder = { readonly id: Id; readonly name: string };

/** Who may decide on a dossier, and the administrators who could give somebody a dated delegation where nobody may. */
export type Seats = { readonly deciders: readonly Holder[]; readonly administrators: readonly Holder[] };

type Decided = Pick<DossierRow, "id" | "organisationId" | "ownerId" | "createdBy" | "submittedBy">;

/** The seats of several dossiers on a day, by the dossier's id, in one round trip. A decider had no hand in the dossier (settled question 2). */
export function decisionSeats(dossiers: readonly Decided[], today: Day): Promise<ReadonlyMap<Id, Seats>> {
  return seatsOf(dossiers.map((dossier) => ({ id: dossier.id, organisationId: dossier.organisationId, involved: involvedIn(dossier) })), today);
}

/** The same of demands that wait for review: a decider had no hand in the text. */
export function reviewSeats(demands: readonly DemandRow[], today: Day): Promise<ReadonlyMap<Id, Seats>> {
  return seatsOf(demands.map((row) => ({ id: row.id, organisationId: row.organisationId, involved: involvedInDemand(row) })), today);
}

type Waiting = { readonly id: Id; readonly organisationId: Id; readonly involved: readonly (Id | null)[] };

async function seatsOf(waiting: readonly Waiting[], today: Day): Promise<ReadonlyMap<Id, Seats>> {
  const holders = await holdersAbove([...new Set(waiting.map(({ organisationId }) => organisationId))], today);
  return new Map(
    waiting.map(({ id: subject, organisationId, involved }) => {
      const above = holders.filter((each) => each.organisationId === organisationId);
      const of = (role: string): Holder[] => above.filter((each) => each.role === role).map(({ id, name }) => ({ id, name }));
      return [subject, { deciders: of("bureau").filter(({ id }) => !involved.includes(id)), administrators: of("administrator") }];
    }),
  );
}

/** Bureau members and administrators of these organisations and of those above them; one line for each organisation, role and person. */
async function holdersAbove(organisationIds: readonly Id[], today: Day) {
  if (organisationIds.length === 0) return [];
  const above = sql`(with recursive above as (
    select o.id as below_id, o.id, o.parent_id from organisation o where ${inArray(sql`o.id`, [...organisationIds])}
    union all select above.below_id, o.id, o.parent_id from organisation o join above on o.id = above.parent_id) select below_id, id from above) as reach`;
  const belowId = sql<Id>`reach.below_id`;
  return database().db.selectDistinct({ organisationId: belowId, role: roleGrant.role, id: person.id, name: nameInUse })
    .from(roleGrant).innerJoin(account, eq(account.id, roleGrant.accountId)).innerJoin(person, eq(person.id, roleGrant.accountId))
    .innerJoin(above, sql`reach.id = ${roleGrant.organisationId}`)
    .where(and(inArray(roleGrant.role, ["bureau", "administrator"]), liveOn(today)))
    .orderBy(asc(person.name), asc(person.id));
}
