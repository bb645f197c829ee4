import type { AuditFault, AuditFaultKind } from "~/domain/audit";

import { AUDITED, type Audited, FUNCTION_BODIES, triggerArguments } from "./audited";
import type { Reader, Reading } from "./reader";

/** How many faults of one table are named; the others are counted. */
const NAMED = 20;

export type RowsReport = { readonly rows: number; readonly faultCount: number; readonly faults: readonly AuditFault[] };

type Wrong = { readonly rowId: string; readonly kind: AuditFaultKind; readonly chain: string | null; readonly seq: string | null; readonly lastGoodAt: string | null };

/**
 * Compares every row of a table with the last state that its history holds: whoever edits a table with the triggers off leaves it behind. One statement,
 * so that a write meanwhile shows on both sides or on neither. Columns are compared that both have: what a later migration adds or drops is passed over,
 * and so is what the history leaves out (secrets, contacts, all that is known of persons). A row that moved between chains is held against the link that
 * was written last by the clock.
 */
export async function compareRows(read: Reader, audited: Audited): Promise<RowsReport> {
  const [row] = await read((tx) => judgeRows(tx, audited));
  if (!row) throw new Error("A count answers with a row.");
  return { rows: row.rows, faultCount: row.wrong, faults: row.first.map((each) => ({ ...each, table: audited.table })) };
}

function judgeRows(tx: Reading, { table, key, leftOut = "", namesOnly = false, mayBeGone = false }: Audited) {
  return tx<{ rows: number; wrong: number; first: Wrong[] }[]>`
    with places as (select row_id, chain, max(seq) as seq from public.audit_event where tbl = ${table} group by row_id, chain),
    history as (
      select distinct on (e.row_id) e.row_id, e.chain, e.seq, e.at, e.action, e.new - string_to_array(${leftOut}, ',') as was
        from places p join public.audit_event e on e.chain = p.chain and e.seq = p.seq order by e.row_id, e.at desc
    ),
    live as (
      select (select string_agg(to_jsonb(t) ->> k, '/' order by n) from unnest(string_to_array(${key}, ',')) with ordinality as keys(k, n)) as row_id,
        to_jsonb(t) - string_to_array(${leftOut}, ',') as present
        from ${tx(`public.${table}`)} t
    ),
    judged as (
      select coalesce(h.row_id, l.row_id) as row_id, h.chain, h.seq, h.at, case
        when l.row_id is null then case when h.action <> 'DELETE' and not ${mayBeGone}::boolean then 'row_missing' end
        when h.row_id is null or h.action = 'DELETE' then 'row_unwritten'
        when not ${namesOnly}::boolean and h.was is distinct from l.present
          and exists (select 1 from jsonb_each(h.was) o where l.present ? o.key and l.present -> o.key is distinct from o.value) then 'row_differs' end as kind,
        l.row_id is not null as is_live
        from history h full join live l on l.row_id = h.row_id
    )
    select count(*) filter (where is_live)::int as rows, count(kind)::int as wrong, coalesce((select jsonb_agg(jsonb_build_object(
      'rowId', row_id, 'kind', kind, 'chain', chain, 'seq', seq::text, 'lastGoodAt', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    )) from (select * from judged where kind is not null order by row_id limit ${NAMED}) f), '[]') as first
    from judged`;
}

const guardOff = (table: string): AuditFault => ({ kind: "guard_off", chain: null, seq: null, lastGoodAt: null, table, rowId: null });

/** Whether the triggers that write and guard the history are in place, switched on, and what the migrations made them. */
export async function checkGuards(read: Reader): Promise<AuditFault[]> {
  const [triggers, bodies] = await read(async (tx) => [
    await tx<{ table: string; name: string; arguments: string[]; whole: boolean }[]>`
      select c.relname as table, t.tgname as name, string_to_array(encode(t.tgargs, 'escape'), '\\000') as arguments,
        t.tgenabled in ('O', 'A') and t.tgqual is null and t.tgattr::text = '' and f.oid = to_regproc(case t.tgname when 'audit' then 'public.audit_row' else 'public.audit_deny' end)
          and t.tgtype = case t.tgname when 'audit' then 29 when 'no_change' then 27 else 34 end as whole
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc f on f.oid = t.tgfoid
      where c.relnamespace = to_regnamespace('public') and t.tgname in ('audit', 'no_change', 'no_truncate')`,
    await tx<{ name: string; body: string }[]>`select proname as name, md5(prosrc) as body from pg_proc where pronamespace = to_regnamespace('public') and proname = any(${Object.keys(FUNCTION_BODIES)})`,
  ]);
  const stands = (table: string, name: string, given: readonly string[]): boolean =>
    triggers.some((each) => each.table === table && each.name === name && each.whole && (name !== "audit" || each.arguments.slice(0, -1).join("\n") === given.join("\n")));
  const same = (name: string): boolean => bodies.filter((each) => each.name === name).map(({ body }) => body).join() === FUNCTION_BODIES[name];
  return [
    ...AUDITED.filter((audited) => !stands(audited.table, "audit", triggerArguments(audited))).map(({ table }) => guardOff(table)),
    ...["no_change", "no_truncate"].filter((name) => !stands("audit_event", name, [])).map(() => guardOff("audit_event")),
    ...Object.keys(FUNCTION_BODIES).filter((name) => !same(name)).map(guardOff),
  ];
}
