import type postgres from "postgres";

import type { Pick } from "./random-history";

type Tx = postgres.TransactionSql<{ bigint: number }>;
export type Link = { readonly chain: string; readonly seq: number };
/** What somebody who owns the database did to it: in a word, whether only what was noted outside shows it, and how. */
export type Tampering = { readonly what: "edit" | "deletion" | "reordering" | "truncation"; readonly apply: (tx: Tx, pick: Pick, links: readonly Link[]) => Promise<unknown> };

/** Another value for each column of a link. */
const EDITS: readonly ((tx: Tx, link: Link) => Promise<unknown>)[] = [
  (tx, { chain, seq }) => tx`update public.audit_event set new = coalesce(new, '{}') || '{"forged": 1}' where chain = ${chain} and seq = ${seq}`,
  (tx, { chain, seq }) => tx`update public.audit_event set new = case when new is null then '{}'::jsonb end where chain = ${chain} and seq = ${seq}`,
  (tx, { chain, seq }) => tx`update public.audit_event set old = coalesce(old, '{}') || '{"forged": null}' where chain = ${chain} and seq = ${seq}`,
  (tx, { chain, seq }) => tx`update public.audit_event set actor = actor || ' ' where chain = ${chain} and seq = ${seq}`,
  (tx, { chain, seq }) => tx`update public.audit_event set action = case action when 'DELETE' then 'UPDATE' else 'DELETE' end where chain = ${chain} and seq = ${seq}`,
  (tx, { chain, seq }) => tx`update public.audit_event set tbl = 'sign' || tbl where chain = ${chain} and seq = ${seq}`,
  (tx, { chain, seq }) => tx`update public.audit_event set row_id = gen_random_uuid()::text where chain = ${chain} and seq = ${seq}`,
  (tx, { chain, seq }) => tx`update public.audit_event set about = coalesce(about, '') || 'x' where chain = ${chain} and seq = ${seq}`,
  (tx, { chain, seq }) => tx`update public.audit_event set txid = txid || '0' where chain = ${chain} and seq = ${seq}`,
  (tx, { chain, seq }) => tx`update public.audit_event set at = at - interval '1 microsecond' where chain = ${chain} and seq = ${seq}`,
  (tx, { chain, seq }) => tx`update public.audit_event set at = (to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00 BC')::timestamptz where chain = ${chain} and seq = ${seq}`,
  (tx, { chain, seq }) => tx`update public.audit_event set at = 'infinity' where chain = ${chain} and seq = ${seq}`,
  (tx, { chain, seq }) => tx`update public.audit_event set prev = sha256(prev) where chain = ${chain} and seq = ${seq}`,
  (tx, { chain, seq }) => tx`update public.audit_event set hash = sha256(hash) where chain = ${chain} and seq = ${seq}`,
  (tx, { chain, seq }) => tx`update public.audit_event set seq = 9223372036854775807 where chain = ${chain} and seq = ${seq}`,
  (tx, { chain, seq }) => tx`update public.audit_event set seq = -seq where chain = ${chain} and seq = ${seq}`,
  (tx, { chain, seq }) => tx`update public.audit_event set chain = chain || '2' where chain = ${chain} and seq = ${seq}`,
  (tx, { chain }) => tx`update public.audit_head set hash = sha256(hash) where chain = ${chain}`,
  (tx, { chain }) => tx`update public.audit_head set seq = seq - 1 where chain = ${chain}`,
  (tx, { chain }) => tx`update public.audit_head set seq = 0, hash = sha256(convert_to('genesis ' || chain, 'UTF8')) where chain = ${chain}`,
];

/** Changes to the live rows that leave no history. */
const ROW_EDITS: readonly ((tx: Tx) => Promise<unknown>)[] = [
  (tx) => tx`update public.dossier set grounds = grounds || 'x' where id = (select id from public.dossier limit 1)`,
  (tx) => tx`update public.organisation set created_at = created_at + interval '1 microsecond' where id = (select id from public.organisation limit 1)`,
  (tx) => tx`update public.account set language = 'en' where id = (select id from public.account limit 1)`,
  (tx) => tx`delete from public.state_change where id = (select id from public.state_change limit 1)`,
  (tx) => tx`delete from public.person where id = (select id from public.person limit 1)`,
  (tx) => tx`insert into public.party select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).* from public.party p limit 1`,
];

/** Writes a chain anew from a link on, each hash from the one before, and the head to match: it then holds in itself. */
function rehash(tx: Tx, chain: string): Promise<unknown> {
  return tx.unsafe(
    `do $do$ declare link record; before bytea := sha256(convert_to('genesis ' || '${chain}', 'UTF8')); last bigint := 0; begin
      for link in select * from public.audit_event where chain = '${chain}' order by seq loop
        last := last + 1;
        before := public.audit_hash(before, link.chain, last, link.at, link.txid, link.actor, link.action, link.tbl, link.row_id, link.about, link.old, link.new);
        update public.audit_event set seq = last, prev = coalesce((select hash from public.audit_event where chain = '${chain}' and seq = last - 1), sha256(convert_to('genesis ' || '${chain}', 'UTF8'))), hash = before
          where chain = link.chain and seq = link.seq;
      end loop;
      update public.audit_head set seq = last, hash = before where chain = '${chain}';
    end $do$`,
  );
}

async function swap(tx: Tx, one: Link, other: Link): Promise<void> {
  await tx`update public.audit_event set seq = -1000000 where chain = ${one.chain} and seq = ${one.seq}`;
  await tx`update public.audit_event set seq = ${one.seq} where chain = ${one.chain} and seq = ${other.seq}`;
  await tx`update public.audit_event set seq = ${other.seq} where chain = ${one.chain} and seq = -1000000`;
}

const removeFrom = (tx: Tx, { chain, seq }: Link, until = Number.MAX_SAFE_INTEGER) => tx`delete from public.audit_event where chain = ${chain} and seq between ${seq} and ${until}`;

/** Another link of the same chain. */
const another = (pick: Pick, links: readonly Link[], one: Link): Link => pick(links.filter(({ chain, seq }) => chain === one.chain && seq !== one.seq));

/** The ways of tampering that are tried: plainly, and cleverly, when the chain is made to hold in itself and only what was noted outside the database shows it. */
export const TAMPERINGS: readonly Tampering[] = [
  { what: "edit", apply: (tx, pick, links) => pick(EDITS)(tx, pick(links)) },
  { what: "edit", apply: (tx, pick) => pick(ROW_EDITS)(tx) },
  { what: "edit", apply: async (tx, pick, links) => { const link = pick(links); await pick(EDITS.slice(0, 10))(tx, link); await rehash(tx, link.chain); } },
  { what: "deletion", apply: (tx, pick, links) => { const link = pick(links); return removeFrom(tx, link, link.seq); } },
  { what: "deletion", apply: (tx, pick, links) => { const link = pick(links); return removeFrom(tx, link, link.seq + pick([1, 2, 5])); } },
  { what: "deletion", apply: async (tx, pick, links) => { const link = pick(links); await removeFrom(tx, link, link.seq); await rehash(tx, link.chain); } },
  { what: "deletion", apply: (tx, pick, links) => tx`delete from public.audit_head where chain = ${pick(links).chain}` },
  { what: "deletion", apply: async (tx, pick, links) => { const { chain } = pick(links); await tx`delete from public.audit_head where chain = ${chain}`; await tx`delete from public.audit_event where chain = ${chain}`; } },
  { what: "reordering", apply: (tx, pick, links) => { const link = pick(links); return swap(tx, link, another(pick, links, link)); } },
  { what: "reordering", apply: async (tx, pick, links) => { const link = pick(links); await swap(tx, link, another(pick, links, link)); await rehash(tx, link.chain); } },
  { what: "truncation", apply: (tx, pick, links) => removeFrom(tx, pick(links)) },
  { what: "truncation", apply: async (tx, pick, links) => { const link = pick(links); await removeFrom(tx, link); await rehash(tx, link.chain); } },
];
