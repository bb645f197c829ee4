-- Demands, what was handed over, what was answered and agreed take part in the history. Of a version its hash is held, which stands for its text; what people have
-- open in the editor is left out altogether.
create trigger audit after insert or update or delete on public.document for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.demand_file for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.demand for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.demand_file_item for each row execute function public.audit_row('@organisation_id', 'file_id,demand_id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.demand_version for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', 'source');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.demand_comment for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.demand_ancestry for each row execute function public.audit_row('@organisation_id', 'demand_id,from_id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.deposit for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.deposit_item for each row execute function public.audit_row('@organisation_id', 'deposit_id,demand_id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.response for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.agreement for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.agreement_party for each row execute function public.audit_row('@organisation_id', 'agreement_id,party_id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.clause for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.demand_link for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.text_template for each row execute function public.audit_row('@organisation_id', 'id', '', 'source');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.clock_rule for each row execute function public.audit_row('installation', 'id', '', '');
--> statement-breakpoint
-- A version stands as it was saved, and a deposit as it was handed over, whoever asks (settled questions 12 and 13).
create function public.stands_as_written() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
begin
  raise exception '% rows stand as they were written', tg_table_name using errcode = 'restrict_violation';
end $f$;
--> statement-breakpoint
create trigger stands_as_written before update on public.demand_version for each row execute function public.stands_as_written();
--> statement-breakpoint
create trigger stands_as_written before update or delete on public.deposit_item for each row execute function public.stands_as_written();
--> statement-breakpoint
create trigger follow_merged_party before insert or update of party_id on public.deposit for each row execute function public.follow_merged_party();
--> statement-breakpoint
create trigger follow_merged_party before insert or update of party_id on public.agreement_party for each row execute function public.follow_merged_party();
--> statement-breakpoint
create trigger follow_merged_party before insert or update of party_id on public.clause for each row execute function public.follow_merged_party();
