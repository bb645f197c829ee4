-- A file of demands that was recorded by mistake is struck out like every other record (settled question 17).
ALTER TYPE "public"."strikeable" ADD VALUE 'demand_file';--> statement-breakpoint
ALTER TABLE "demand_file" ADD COLUMN "strike_id" uuid;--> statement-breakpoint
ALTER TABLE "demand_file" ADD CONSTRAINT "demand_file_strike_id_strike_id_fk" FOREIGN KEY ("strike_id") REFERENCES "public"."strike"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "demand_file_strike" ON "demand_file" USING btree ("strike_id") WHERE strike_id is not null;