import { and, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { Id } from "~/domain/viewer";
import { roleGrant } from "@db/schema";
import type { Transaction } from "@db/transaction";

type Place = { readonly accountId: Id; readonly organisationId: Id };

const isLive = (today: Day) => and(lte(roleGrant.startsOn, today), or(isNull(roleGrant.endsOn), gte(roleGrant.endsOn, today)));

/** Which of some people are members of the organisation they came for on a day, as `account organisation`. */
export async function membersAmong(tx: Transaction, people: readonly Place[], today: Day): Promise<ReadonlySet<string>> {
  const rows = await tx.select({ accountId: roleGrant.accountId, organisationId: roleGrant.organisationId }).from(roleGrant)
    .where(and(inArray(roleGrant.accountId, people.map(({ accountId }) => accountId)), eq(roleGrant.role, "member"), isLive(today)));
  return new Set(rows.map(({ accountId, organisationId }) => `${accountId} ${organisationId}`));
}

/** Makes members, from a day on; `endsOn` is null for a membership without an end. */
export async function insertMemberships(
  tx: Transaction, people: readonly (Place & { readonly id: Id; readonly endsOn: Day | null })[], { grantedBy, startsOn }: { readonly grantedBy: Id; readonly startsOn: Day }, now: Date,
): Promise<void> {
  if (people.length === 0) return;
  await tx.insert(roleGrant).values(people.map((each) => ({ ...each, role: "member" as const, startsOn, grantedBy, createdAt: now })));
}

/** Ends the membership that an admission made, known by its instant; what the person held there besides stays. `endsOn` is its last day. */
export async function endMembershipMadeAt(tx: Transaction, { accountId, organisationId }: Place, madeAt: Date, endsOn: Day): Promise<void> {
  await tx.update(roleGrant).set({ endsOn })
    .where(and(eq(roleGrant.accountId, accountId), eq(roleGrant.organisationId, organisationId), eq(roleGrant.role, "member"), eq(roleGrant.createdAt, madeAt)));
}
