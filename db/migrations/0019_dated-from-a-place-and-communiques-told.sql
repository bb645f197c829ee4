ALTER TYPE "public"."notification_kind" ADD VALUE 'communique';--> statement-breakpoint
ALTER TABLE "letterhead" ADD COLUMN "place_ar" text;--> statement-breakpoint
ALTER TABLE "letterhead" ADD COLUMN "place_fr" text;--> statement-breakpoint
ALTER TABLE "letterhead" ADD COLUMN "place_en" text;--> statement-breakpoint
CREATE INDEX "notification_read_long_ago" ON "notification" USING btree ("read_at","id") WHERE read_at is not null;--> statement-breakpoint
CREATE INDEX "notification_told_long_ago" ON "notification" USING btree ("created_at","id") WHERE read_at is null;