-- The readings of the law measure a delay by different things: one by the level of a dossier, the other by whom the file is handed over to.
CREATE TYPE "public"."clock_sector" AS ENUM('all', 'public', 'private');--> statement-breakpoint
ALTER TABLE "clock_rule" ADD COLUMN "sector" "clock_sector" DEFAULT 'all' NOT NULL;
