DROP INDEX "commitment_next_step";--> statement-breakpoint
DROP INDEX "commitment_ledger";--> statement-breakpoint
DROP INDEX "commitment_ledger_all";--> statement-breakpoint
DROP INDEX "commitment_open";--> statement-breakpoint
DROP INDEX "commitment_open_all";--> statement-breakpoint
DROP INDEX "commitment_open_silent";--> statement-breakpoint
DROP INDEX "commitment_open_silent_all";--> statement-breakpoint
DROP INDEX "commitment_party_state";--> statement-breakpoint
CREATE INDEX "commitment_office_holder" ON "commitment" USING btree ("office_holder_id","due_key","id") WHERE office_holder_id is not null;--> statement-breakpoint
CREATE INDEX "commitment_next_step_all" ON "commitment" USING btree ("next_step_on","id","side","state") WHERE next_step_on is not null and state in ('recorded', 'confirmed', 'in_progress', 'claimed_done');--> statement-breakpoint
CREATE INDEX "commitment_kind" ON "commitment" USING btree ("organisation_id","side","state","due_key","id","silent_from","next_step_on","source","rung");--> statement-breakpoint
CREATE INDEX "commitment_kind_all" ON "commitment" USING btree ("side","state","due_key","id","silent_from","next_step_on","source","rung");--> statement-breakpoint
CREATE INDEX "commitment_party_kind" ON "commitment" USING btree ("party_id","organisation_id","state","due_key","id","silent_from");--> statement-breakpoint
CREATE INDEX "commitment_party_silent" ON "commitment" USING btree ("party_id","silent_from","id","organisation_id","state") WHERE party_id is not null and state in ('recorded', 'confirmed', 'in_progress', 'claimed_done');--> statement-breakpoint
CREATE INDEX "dossier_region" ON "dossier" USING btree ("region_code","organisation_id");--> statement-breakpoint
CREATE INDEX "commitment_next_step" ON "commitment" USING btree ("organisation_id","next_step_on","id","side","state") WHERE state in ('recorded', 'confirmed', 'in_progress', 'claimed_done');--> statement-breakpoint
CREATE INDEX "commitment_ledger" ON "commitment" USING btree ("organisation_id","due_key","id","source","rung");--> statement-breakpoint
CREATE INDEX "commitment_ledger_all" ON "commitment" USING btree ("due_key","id","source","rung");--> statement-breakpoint
CREATE INDEX "commitment_open" ON "commitment" USING btree ("organisation_id","due_key","id","silent_from","next_step_on","source","rung") WHERE state in ('recorded', 'confirmed', 'in_progress', 'claimed_done');--> statement-breakpoint
CREATE INDEX "commitment_open_all" ON "commitment" USING btree ("due_key","id","silent_from","next_step_on","source","rung") WHERE state in ('recorded', 'confirmed', 'in_progress', 'claimed_done');--> statement-breakpoint
CREATE INDEX "commitment_open_silent" ON "commitment" USING btree ("organisation_id","silent_from","id","side","state","next_step_on","source","rung") WHERE state in ('recorded', 'confirmed', 'in_progress', 'claimed_done');--> statement-breakpoint
CREATE INDEX "commitment_open_silent_all" ON "commitment" USING btree ("silent_from","id","side","state","next_step_on","source","rung") WHERE state in ('recorded', 'confirmed', 'in_progress', 'claimed_done');--> statement-breakpoint
CREATE INDEX "commitment_party_state" ON "commitment" USING btree ("party_id","state","due_key","id","silent_from");