import type { AuditFault, AuditFaultKind, AuditHead } from "~/domain/audit";

import type { Reader, Reading } from "./reader";

/** Links that are read at once: some megabytes at most, some tenths of a second. */
const SPAN = 2_000;

type Found = { readonly seq: string; readonly kind: AuditFaultKind };
type Span = { readonly links: number; readonly last: string | null; readonly goodUntil: string | null; readonly wrong: number; readonly first: readonly Found[] };

/** How many faults of one chain are named; the others are counted. */
const NAMED = 20;

export type ChainReport = { readonly links: number; readonly faultCount: number; readonly faults: readonly AuditFault[] };

/** Every chain that has a head or a link. The links are not all read for it: each chain is found by a step in the index. */
export async function chainsPresent(read: Reader): Promise<string[]> {
  const rows = await read((tx) => tx<{ chain: string }[]>`
    with recursive linked as (
      (select chain from public.audit_event order by chain limit 1)
      union all
      select (select e.chain from public.audit_event e where e.chain > linked.chain order by e.chain limit 1) from linked where linked.chain is not null
    )
    select chain from linked where chain is not null union select chain from public.audit_head order by chain`);
  return rows.map(({ chain }) => chain);
}

/** The last link of every chain, as the heads say. */
export function headsNow(read: Reader): Promise<AuditHead[]> {
  return read(async (tx) => [...(await tx<AuditHead[]>`select chain, seq::text as seq, encode(hash, 'hex') as hash from public.audit_head order by chain`)]);
}

/**
 * Checks one chain from its first link to its head, some links at a time. The hashes are reckoned by the server, with its own functions and not with
 * those that the schema's owner could replace. Links that are added meanwhile are left for the next time.
 */
export async function checkChain(read: Reader, chain: string): Promise<ChainReport> {
  const faults: AuditFault[] = [];
  let [links, faultCount]: [number, number] = [0, 0];
  let lastGoodAt: string | null = null;
  const add = (found: readonly Found[], count: number): void => {
    for (const { seq, kind } of found.slice(0, NAMED - faults.length)) faults.push({ kind, chain, seq, lastGoodAt, table: null, rowId: null });
    faultCount += count;
  };
  for (let after: string | null = null; ; ) {
    const from: string | null = after;
    const span: Span = await read((tx) => judgeSpan(tx, chain, from));
    if (faultCount === 0) lastGoodAt = span.goodUntil ?? lastGoodAt;
    add(span.first, span.wrong);
    links += span.links;
    if (span.links < SPAN || span.last === null) break;
    after = span.last;
  }
  const head = await read((tx) => judgeHead(tx, chain));
  if (head) add([head], 1);
  return { links, faultCount, faults };
}

/** Judges the links after a place, or from the first: `goodUntil` is when the last one before the first fault was written. */
async function judgeSpan(tx: Reading, chain: string, after: string | null): Promise<Span> {
  const [row] = await tx<Span[]>`
    with links as (
      select e.*, lag(e.hash) over w as hash_before, lag(e.seq) over w as seq_before, lag(e.at) over w as at_before
        from (select * from public.audit_event where chain = ${chain} and (${after}::bigint is null or seq >= ${after}::bigint)
              order by seq limit ${after === null ? SPAN : SPAN + 1}) e
      window w as (order by e.seq)
    ), judged as (
      select seq, at, at_before, case
        when seq::numeric is distinct from coalesce(seq_before::numeric, case when ${after}::bigint is null then 0 end) + 1 then 'gap'
        when prev is distinct from coalesce(hash_before, case when ${after}::bigint is null then sha256(convert_to('genesis ' || chain, 'UTF8')) end) then 'broken_link'
        when hash is distinct from sha256(prev || convert_to(jsonb_build_array(
          chain, seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), txid, actor, action, tbl, row_id, about, old, new)::text, 'UTF8'))
          -- A year before Christ is written as the same year after.
          or at < timestamptz '0001-01-01 00:00:00+00' then 'row_altered' end as kind
        from links where ${after}::bigint is null or seq > ${after}::bigint
    ), first_fault as (select seq, at_before from judged where kind is not null order by seq limit 1)
    select count(*)::int as links, max(seq)::text as last, count(kind)::int as wrong,
      coalesce((select jsonb_agg(jsonb_build_object('seq', seq::text, 'kind', kind) order by seq) from (select * from judged where kind is not null order by seq limit ${NAMED}) f), '[]') as first,
      to_char(case when count(kind) > 0 then (select at_before from first_fault) else max(at) end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "goodUntil"
    from judged`;
  if (!row) throw new Error("A count answers with a row.");
  return row;
}

/** Whether the head of a chain says what its last link does, both read in one statement: a link that is being added shows in both or in neither. */
async function judgeHead(tx: Reading, chain: string): Promise<Found | null> {
  const [row] = await tx<{ seq: string; kind: AuditFaultKind | null }[]>`
    select coalesce(h.seq, tail.seq)::text as seq, case
      when h.seq is null then case when tail.seq is not null then 'head_missing' end
      when tail.seq is null or h.seq > tail.seq then 'tail_cut'
      when h.seq < tail.seq or h.hash is distinct from tail.hash then 'head_differs' end as kind
    from (select ${chain}::text as chain) wanted
      left join public.audit_head h on h.chain = wanted.chain
      left join lateral (select e.seq, e.hash from public.audit_event e where e.chain = wanted.chain order by e.seq desc limit 1) tail on true`;
  return row?.kind ? { seq: row.seq, kind: row.kind } : null;
}
