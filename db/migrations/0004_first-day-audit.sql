-- The tables of the first day take part in the history. Secrets and contacts are left out, so that neither can be read there; the label of an invitation
-- is a person's name as often as not, and is left out from now on.
create trigger audit after insert or update or delete on public.strike for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.join_link for each row execute function public.audit_row('@organisation_id', 'id', '', 'token_hash,taken');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.enrolment for each row execute function public.audit_row('@organisation_id', 'id', '', '');
--> statement-breakpoint
drop trigger audit on public.invitation;
--> statement-breakpoint
create trigger audit after insert or update or delete on public.invitation for each row execute function public.audit_row('@organisation_id', 'id', '', 'token_hash,guest');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.second_factor for each row execute function public.audit_row('people', 'account_id', '', 'sealed_secret,last_step');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.recovery_code for each row execute function public.audit_row('people', 'id', '', 'code_hash');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.reset_link for each row execute function public.audit_row('people', 'id', '', 'token_hash');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.contact_change for each row execute function public.audit_row('people', 'id', '', 'token_hash,email');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.consent for each row execute function public.audit_row('people', 'id', '', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.legal_notice for each row execute function public.audit_row('installation', 'id', '', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.retention_rule for each row execute function public.audit_row('installation', 'kind', '', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.retention_notice for each row execute function public.audit_row('installation', 'kind,subject', '', 'kept_because');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.stored_file for each row execute function public.audit_row('files', 'hash', '', '');
--> statement-breakpoint
-- When an account was last in use outlives its sessions, which are swept away when they end. Sessions that began before are noted here.
create function public.note_last_seen() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
begin
  insert into public.last_seen (account_id, at) values (new.user_id, new.last_used_at)
    on conflict (account_id) do update set at = greatest(last_seen.at, excluded.at);
  return null;
end $f$;
--> statement-breakpoint
create trigger last_seen after insert or update of last_used_at on public.session for each row execute function public.note_last_seen();
--> statement-breakpoint
insert into public.last_seen (account_id, at) select user_id, max(last_used_at) from public.session group by user_id;

--> statement-breakpoint
-- Instants are written in UTC, whatever clock the writer's connection keeps: a check compares them with the rows as text.
alter function public.audit_row() set timezone = 'UTC';
--> statement-breakpoint
-- What names a party that was merged into another means that other one, also when it was written while the two were being merged: it waits for the
-- merge by the lock on the party's row, and then names the other.
create function public.follow_merged_party() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
declare target uuid;
begin
  select merged_into_id into target from public.party where id = new.party_id for key share;
  if target is not null then new.party_id := target; end if;
  return new;
end $f$;
--> statement-breakpoint
create trigger follow_merged_party before insert or update of party_id on public.dossier_party for each row execute function public.follow_merged_party();
--> statement-breakpoint
create trigger follow_merged_party before insert or update of party_id on public.meeting_party for each row execute function public.follow_merged_party();
--> statement-breakpoint
create trigger follow_merged_party before insert or update of party_id on public.commitment for each row execute function public.follow_merged_party();
--> statement-breakpoint
create trigger follow_merged_party before insert or update of party_id on public.event for each row execute function public.follow_merged_party();
