ALTER TABLE "clause" ADD COLUMN "trigger_id" uuid;--> statement-breakpoint
ALTER TABLE "clause" ADD COLUMN "trigger_clause_id" uuid;--> statement-breakpoint
ALTER TABLE "clause" ADD COLUMN "trigger_text" text;--> statement-breakpoint
ALTER TABLE "clause" ADD COLUMN "trigger_event_id" uuid;--> statement-breakpoint
ALTER TABLE "clause" ADD COLUMN "trigger_on" date;--> statement-breakpoint
ALTER TABLE "clause" ADD COLUMN "trigger_days" integer;--> statement-breakpoint
ALTER TABLE "clause" ADD CONSTRAINT "clause_trigger_id_commitment_id_fk" FOREIGN KEY ("trigger_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause" ADD CONSTRAINT "clause_trigger_clause_id_clause_id_fk" FOREIGN KEY ("trigger_clause_id") REFERENCES "public"."clause"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause" ADD CONSTRAINT "clause_trigger_event_id_event_id_fk" FOREIGN KEY ("trigger_event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause" ADD CONSTRAINT "clause_trigger" CHECK (num_nonnulls(trigger_id, trigger_clause_id, trigger_on, coalesce(trigger_text, trigger_event_id::text)) <= case when due_kind is not distinct from 'after' and due_days is null then 1 else 0 end);