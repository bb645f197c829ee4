import { sql, type SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";

import { addDays, dayAt } from "~/domain/days";
import { CLOSED_STATES } from "~/domain/dossier";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import type { Transaction } from "@db/transaction";

/** That somebody was erased, and when: an id and an instant, nothing of the person. */
export type Erasure = { readonly id: Id; readonly erasedAt: Date };

const closed = sql.join([...CLOSED_STATES, "archived"].map((state) => sql`${state}`), sql`, `);

/**
 * What leaving and being erased have in common: the roles end and the delegations with them, whoever is signed in is signed out, links stop working, a place in a queue is given
 * up, what was confirmed as a member no longer counts, and dossiers that are still open stand without an owner, so that somebody else can be chosen.
 */
function departure(id: Id, at: Date): SQL[] {
  const lastDay = addDays(dayAt(at), -1);
  return [
    sql`update account set left_at = coalesce(left_at, ${at}) where id = ${id}`,
    sql`update role_grant set ends_on = ${lastDay} where account_id = ${id} and (ends_on is null or ends_on > ${lastDay})`,
    sql`update role_grant set ends_on = ${lastDay} where in_stead_of = ${id} and ends_on > ${lastDay}`,
    sql`update enrolment set state = 'refused', decided_by = ${id}, decided_at = ${at} where account_id = ${id} and state = 'waiting'`,
    sql`update invitation set revoked_at = ${at} where created_by = ${id} and used_at is null and revoked_at is null`,
    sql`update join_link set revoked_at = ${at} where created_by = ${id} and revoked_at is null`,
    sql`update dossier set owner_id = null, version = version + 1 where owner_id = ${id} and state not in (${closed})`,
    sql`delete from session where user_id = ${id}`,
    sql`delete from sign_in_step where account_id = ${id}`,
    sql`delete from reset_link where account_id = ${id}`,
    sql`delete from contact_change where account_id = ${id}`,
    sql`delete from carried_form where account_id = ${id}`,
    sql`delete from member_confirmation where account_id = ${id}`,
  ];
}

/**
 * Everything that makes a person out of an account goes; what they recorded stays, under a former account. Consents are kept as proof that they were
 * given, and when they were withdrawn. Running it again changes nothing.
 */
function erasure({ id, erasedAt: at }: Erasure): SQL[] {
  return [
    ...departure(id, at),
    sql`update person set name = null, email = null, phone = null, gender = null, erased_at = coalesce(erased_at, ${at}) where id = ${id}`,
    sql`update account set password_hash = '', notices = false where id = ${id}`,
    sql`update consent set withdrawn_at = ${at} where account_id = ${id} and withdrawn_at is null`,
    // The label of an invitation is what its writer called the guest.
    sql`update invitation set guest = '' where used_by = ${id}`,
    sql`delete from second_factor where account_id = ${id}`,
    sql`delete from recovery_code where account_id = ${id}`,
    sql`delete from visit where account_id = ${id}`,
    sql`delete from saved_view where account_id = ${id}`,
    sql`delete from demand_draft where account_id = ${id}`,
    sql`delete from last_seen where account_id = ${id}`,
    sql`delete from notification where account_id = ${id}`,
    sql`delete from letter where account_id = ${id}`,
    sql`delete from notification_setting where account_id = ${id}`,
    sql`delete from dossier_mute where account_id = ${id}`,
    sql`delete from retention_notice where kind = 'unused_account' and subject = ${id}`,
  ];
}

async function run(tx: Transaction, statements: readonly SQL[]): Promise<void> {
  for (const statement of statements) await tx.execute(statement);
}

/** Ends what somebody is in the union; the account can be opened again by an administrator. */
export function departPerson(tx: Transaction, id: Id, at: Date): Promise<void> {
  return run(tx, departure(id, at));
}

/** Erases a person for good. The caller notes it in the list of erasures once the transaction has ended. */
export function erasePerson(tx: Transaction, erased: Erasure): Promise<void> {
  return run(tx, erasure(erased));
}

/** Opens the account of somebody who left. Answers false when there is none, or when its person was erased. */
export async function openAgain(tx: Transaction, id: Id): Promise<boolean> {
  const rows = await tx.execute(sql`update account a set left_at = null from person p where a.id = ${id} and p.id = a.id and p.erased_at is null returning a.id`);
  return rows.length === 1;
}

/** The statements of an erasure for a connection that is not the ORM's, such as that of a restore. */
export function erasureInPlainSql(erased: Erasure): { readonly text: string; readonly parameters: unknown[] }[] {
  const dialect = new PgDialect();
  return erasure(erased).map((statement) => {
    const { sql: text, params } = dialect.sqlToQuery(statement);
    return { text, parameters: params };
  });
}

/** Everybody whom this database knows as erased. */
export async function erasedPeople(): Promise<Erasure[]> {
  const rows = await database().db.execute<{ id: Id; erasedAt: Date }>(sql`select id, erased_at as "erasedAt" from person where erased_at is not null`);
  return [...rows];
}
