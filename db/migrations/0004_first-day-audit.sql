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
create trigger audit after insert or update or delete on public.retention_notice for each row execute function public.audit_row('installation', 'kind,subject_id', '', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.stored_file for each row execute function public.audit_row('files', 'hash', '', '');
