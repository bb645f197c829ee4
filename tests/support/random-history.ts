import { sql } from "drizzle-orm";
import fc from "fast-check";

import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { addAccount, addCommitment, addDossier, addEvent, addMeeting, addOrganisation, addParty, type BuiltDossier, grantRole, namedColumns } from "@db/seed/builders";
import { HOUSE, type Transaction, transaction } from "@db/transaction";
import { dossier, organisation } from "@db/schema";

type Kept = { organisations: Id[]; parties: Id[]; accounts: Id[]; dossiers: BuiltDossier[]; events: Id[]; roles: Id[] };
export type Pick = <Of>(among: readonly Of[]) => Of;

/** A stream of choices that a seed decides. */
export function picker(seed: number): Pick {
  const numbers = fc.sample(fc.infiniteStream(fc.nat()), { seed, numRuns: 1 })[0] ?? fc.stream([][Symbol.iterator]());
  return (among) => {
    const next: IteratorResult<number> = numbers.next();
    const chosen = among[Number(next.value) % among.length];
    if (chosen === undefined) throw new Error("There is nothing to choose from.");
    return chosen;
  };
}

const STEPS: Record<string, (tx: Transaction, kept: Kept, pick: Pick, place: number) => Promise<unknown>> = {
  organisation: async (tx, kept, _pick, place) => kept.organisations.push(await addOrganisation(tx, { name: `تنسيقية ${place}`, parentId: kept.organisations[0] })),
  rename: (tx, kept, pick, place) => tx.update(organisation).set(namedColumns(`فرع ${place}`)).where(sql`id = ${pick(kept.organisations)}`),
  party: async (tx, kept, pick, place) => kept.parties.push(await addParty(tx, { name: `وزارة ${place}`, createdBy: pick(kept.accounts) })),
  account: async (tx, kept, _pick, place) => kept.accounts.push(await addAccount(tx, { name: `منخرط ${place}`, email: `${newId()}@union.invalid` })),
  person: (tx, kept, pick, place) => tx.execute(sql`update person set name = ${`اسم ${place}`}, gender = null where id = ${pick(kept.accounts)}`),
  role: async (tx, kept, pick) => kept.roles.push(await grantRole(tx, { accountId: pick(kept.accounts), organisationId: pick(kept.organisations), role: "member" })),
  dossier: async (tx, kept, pick, place) =>
    kept.dossiers.push(await addDossier(tx, { organisationId: pick(kept.organisations), createdBy: pick(kept.accounts), title: `ملف ${place}`, parties: [pick(kept.parties)] })),
  edit: (tx, kept, pick, place) => tx.update(dossier).set({ grounds: `أسس ${place} "quoted" \\ ${"ا".repeat(place % 50)}`, movedAt: new Date() }).where(sql`id = ${pick(kept.dossiers).id}`),
  unchanged: (tx, kept, pick) => tx.execute(sql`update dossier set grounds = grounds where id = ${pick(kept.dossiers).id}`),
  meeting: (tx, kept, pick, place) => addMeeting(tx, pick(kept.dossiers), { place: `قاعة ${place}`, state: "held" }),
  commitment: (tx, kept, pick, place) => addCommitment(tx, pick(kept.dossiers), { words: `التزام ${place}`, partyId: pick(kept.parties) }),
  event: async (tx, kept, pick, place) => kept.events.push(await addEvent(tx, pick(kept.dossiers), { title: `حدث ${place}` })),
  unmake: (tx, kept) => tx.execute(sql`delete from event where id = ${kept.events.pop() ?? null}`),
  unrole: (tx, kept) => tx.execute(sql`delete from role_grant where id = ${kept.roles.pop() ?? null}`),
};

/**
 * Writes a history as work writes it, by way of `transaction`: records of many kinds made, changed, left unchanged and deleted, in chains of their own and in
 * shared ones, some of it at the same moment. `steps` is how many transactions it takes.
 */
export async function writeRandomHistory(pick: Pick, steps: number): Promise<void> {
  const kept: Kept = { organisations: [], parties: [], accounts: [], dossiers: [], events: [], roles: [] };
  const run = (name: string, place: number): Promise<unknown> => transaction(HOUSE, async (tx) => STEPS[name]?.(tx, kept, pick, place));
  for (const [place, name] of ["organisation", "account", "party", "organisation", "dossier", "dossier", "event"].entries()) await run(name, place);
  for (let place = 10; place < steps; place += 2) await Promise.all([run(pick(Object.keys(STEPS)), place), run(pick(Object.keys(STEPS)), place + 1)]);
}
