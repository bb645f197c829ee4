import type postgres from "postgres";

/** Tables that triggers alone fill: the role that serves requests may read them and nothing else. */
const READ_ONLY = ["audit_event", "audit_head"];
/** Tables whose rows stand as they were written: what people agreed to must be there to be read. */
const APPEND_ONLY = ["legal_notice"];

/** Says the whole of what `role` may do, at every start and after a restore, so that a table added later is covered too. */
export async function grantRights(tx: postgres.TransactionSql, role: string): Promise<void> {
  const name = tx(role);
  await tx`grant usage on schema public to ${name}`;
  await tx`grant select, insert, update, delete on all tables in schema public to ${name}`;
  await tx`grant usage, select, update on all sequences in schema public to ${name}`;
  const [jobs] = await tx<{ there: boolean }[]>`select to_regnamespace('pgboss') is not null as there`;
  if (jobs?.there) {
    await tx`grant usage on schema pgboss to ${name}`;
    await tx`grant select, insert, update, delete on all tables in schema pgboss to ${name}`;
  }
  for (const table of await present(tx, READ_ONLY)) {
    await tx`revoke all on ${tx(table)} from ${name}`;
    await tx`grant select on ${tx(table)} to ${name}`;
  }
  for (const table of await present(tx, APPEND_ONLY)) await tx`revoke update, delete on ${tx(table)} from ${name}`;
  await tx`revoke all on schema drizzle from ${name}`;
}

/** Those of some tables that are there: an older schema has fewer. */
async function present(tx: postgres.TransactionSql, tables: readonly string[]): Promise<string[]> {
  const found = await tx<{ table: string }[]>`
    select relname as table from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname in ${tx(tables)}`;
  return found.map(({ table }) => table);
}
