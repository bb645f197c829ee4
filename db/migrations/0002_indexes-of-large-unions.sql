DROP INDEX "dossier_organisation_moved";--> statement-breakpoint
DROP INDEX "dossier_moved";--> statement-breakpoint
DROP INDEX "meeting_organisation";--> statement-breakpoint
DROP INDEX "meeting_created";--> statement-breakpoint
CREATE INDEX "commitment_open_silent_all" ON "commitment" USING btree ("silent_from","id") WHERE state in ('recorded', 'confirmed', 'in_progress', 'claimed_done');--> statement-breakpoint
CREATE INDEX "meeting_upcoming" ON "meeting" USING btree ("organisation_id","when_from") WHERE state in ('requested', 'invited', 'scheduled', 'postponed');--> statement-breakpoint
CREATE INDEX "dossier_organisation_moved" ON "dossier" USING btree ("organisation_id","moved_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "dossier_moved" ON "dossier" USING btree ("moved_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "meeting_organisation" ON "meeting" USING btree ("organisation_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "meeting_created" ON "meeting" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);