-- History that code cannot forget to write: a trigger on every table of the union's work adds a link to a hash chain.
-- Trigger arguments: chain (a column as '@column', or a name of its own), key columns, column naming the dossier ('' for none), columns left out, and
-- 'names' where only the names of changed fields may be kept (persons, so that they can be erased).
create function public.audit_hash(prev bytea, chain text, seq bigint, at timestamptz, txid text, actor text, action text, tbl text, row_id text, about text, old jsonb, new jsonb)
returns bytea language sql immutable as $f$
  select pg_catalog.sha256(prev || pg_catalog.convert_to(pg_catalog.jsonb_build_array(
    chain, seq, pg_catalog.to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), txid, actor, action, tbl, row_id, about, old, new)::text, 'UTF8'))
$f$;
--> statement-breakpoint
create function public.audit_row() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
declare
  actor text := nullif(current_setting('app.user_id', true), '');
  kept_old jsonb; kept_new jsonb; whole jsonb;
  left_out text[] := string_to_array(tg_argv[3], ',');
  chain_key text; key text; dossier text; head record; moment timestamptz := clock_timestamp(); link bytea; tx text := pg_current_xact_id()::text;
begin
  if actor is null then raise exception 'app.user_id is not set' using errcode = '42501'; end if;
  if tg_op <> 'INSERT' then kept_old := to_jsonb(old) - left_out; end if;
  if tg_op <> 'DELETE' then kept_new := to_jsonb(new) - left_out; end if;
  if tg_op = 'UPDATE' and kept_old = kept_new then return null; end if;
  whole := coalesce(to_jsonb(new), to_jsonb(old));
  chain_key := case when tg_argv[0] like '@%' then whole ->> substr(tg_argv[0], 2) else tg_argv[0] end;
  select string_agg(whole ->> k, '/' order by n) into key from unnest(string_to_array(tg_argv[1], ',')) with ordinality as keys(k, n);
  dossier := case when tg_argv[2] <> '' then whole ->> tg_argv[2] end;
  if tg_nargs > 4 and tg_argv[4] = 'names' then
    select jsonb_build_object('fields', coalesce(jsonb_agg(k order by k), '[]')) into kept_new
      from jsonb_object_keys(coalesce(kept_new, kept_old)) as fields(k) where tg_op <> 'UPDATE' or kept_old -> k is distinct from kept_new -> k;
    kept_old := null;
  end if;
  insert into public.audit_head values (chain_key, 0, sha256(convert_to('genesis ' || chain_key, 'UTF8'))) on conflict do nothing;
  select seq, hash into head from public.audit_head where chain = chain_key for update;
  link := public.audit_hash(head.hash, chain_key, head.seq + 1, moment, tx, actor, tg_op, tg_table_name::text, key, dossier, kept_old, kept_new);
  insert into public.audit_event (chain, seq, at, txid, actor, action, tbl, row_id, about, old, new, prev, hash)
    values (chain_key, head.seq + 1, moment, tx, actor, tg_op, tg_table_name, key, dossier, kept_old, kept_new, head.hash, link);
  update public.audit_head set seq = head.seq + 1, hash = link where chain = chain_key;
  return null;
end $f$;
--> statement-breakpoint
create function public.audit_deny() returns trigger language plpgsql as $f$
begin raise exception '% on % is forbidden: history is append-only', tg_op, tg_table_name using errcode = '42501'; end $f$;
--> statement-breakpoint
create trigger no_change before update or delete on public.audit_event for each row execute function public.audit_deny();
--> statement-breakpoint
create trigger no_truncate before truncate on public.audit_event for each statement execute function public.audit_deny();
--> statement-breakpoint
revoke all on public.audit_event, public.audit_head from public;
--> statement-breakpoint
-- Every place where a chain does not hold: a gap, a broken link, an altered row, a tail cut off.
create function public.audit_verify(which text) returns table (bad_seq bigint, why text) language sql stable as $f$
  with links as (
    select e.*, lag(e.hash) over w as hash_before, lag(e.seq) over w as seq_before from public.audit_event e where e.chain = which window w as (order by e.seq)
  ), judged as (
    select seq, case
      when seq <> coalesce(seq_before, 0) + 1 then 'gap'
      when prev <> coalesce(hash_before, pg_catalog.sha256(pg_catalog.convert_to('genesis ' || which, 'UTF8'))) then 'broken link'
      when hash <> public.audit_hash(prev, chain, seq, at, txid, actor, action, tbl, row_id, about, old, new) then 'row altered' end as fault
    from links
  )
  select seq, fault from judged where fault is not null
  union all
  select h.seq, 'tail cut' from public.audit_head h
    left join lateral (select e.seq, e.hash from public.audit_event e where e.chain = which order by e.seq desc limit 1) tail on true
   where h.chain = which and h.seq > 0 and (tail.seq is distinct from h.seq or tail.hash is distinct from h.hash)
$f$;
--> statement-breakpoint
create trigger audit after insert or update or delete on public.organisation for each row execute function public.audit_row('@id', 'id', '', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.installation for each row execute function public.audit_row('installation', 'root_id', '', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.person for each row execute function public.audit_row('people', 'id', '', 'id', 'names');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.account for each row execute function public.audit_row('people', 'id', '', 'password_hash');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.role_grant for each row execute function public.audit_row('@organisation_id', 'id', '', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.invitation for each row execute function public.audit_row('@organisation_id', 'id', '', 'token_hash');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.party for each row execute function public.audit_row('parties', 'id', '', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.office_holder for each row execute function public.audit_row('parties', 'id', '', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.dossier for each row execute function public.audit_row('@organisation_id', 'id', 'id', 'moved_at');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.dossier_party for each row execute function public.audit_row('@organisation_id', 'dossier_id,party_id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.state_change for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.meeting for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.meeting_party for each row execute function public.audit_row('@organisation_id', 'meeting_id,party_id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.attendee for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.outcome for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.commitment for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', 'due_key,silent_from');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.sign for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.event for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
