CREATE TYPE "public"."paper_job_state" AS ENUM('waiting', 'drawing', 'issued', 'cancelled', 'failed');--> statement-breakpoint
ALTER TYPE "public"."paper_kind" ADD VALUE 'communique';--> statement-breakpoint
ALTER TYPE "public"."paper_kind" ADD VALUE 'party_ledger';--> statement-breakpoint
ALTER TYPE "public"."paper_kind" ADD VALUE 'round_ledger';--> statement-breakpoint
ALTER TYPE "public"."paper_kind" ADD VALUE 'brief';--> statement-breakpoint
ALTER TYPE "public"."paper_kind" ADD VALUE 'handover';--> statement-breakpoint
CREATE TABLE "communique" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"title" text NOT NULL,
	"language" "language" NOT NULL,
	"source" text NOT NULL,
	"schema_version" integer NOT NULL,
	"hash" text NOT NULL,
	"confidentiality" "confidentiality" NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "communique_level" CHECK (confidentiality = case when published_at is null then 'organisation'::confidentiality else 'members'::confidentiality end),
	CONSTRAINT "communique_published" CHECK ((published_at is null) = (published_by is null))
);
--> statement-breakpoint
CREATE TABLE "handover" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"from_id" uuid,
	"to_id" uuid NOT NULL,
	"dossier_ids" uuid[] NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letterhead" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"logo_hash" text,
	"logo_width" integer,
	"logo_height" integer,
	"lines_ar" text,
	"lines_fr" text,
	"lines_en" text,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_job" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" "paper_kind" NOT NULL,
	"subject_id" uuid NOT NULL,
	"dossier_id" uuid,
	"organisation_id" uuid NOT NULL,
	"covers_below" boolean DEFAULT false NOT NULL,
	"language" "language" NOT NULL,
	"second_language" "language",
	"confidentiality" "confidentiality" NOT NULL,
	"origin" text NOT NULL,
	"state" "paper_job_state" DEFAULT 'waiting' NOT NULL,
	"sections" integer,
	"sections_done" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "confidential_access" ALTER COLUMN "dossier_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "paper" ALTER COLUMN "dossier_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "paper" ADD COLUMN "covers_below" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "paper" ADD COLUMN "second_language" "language";--> statement-breakpoint
ALTER TABLE "communique" ADD CONSTRAINT "communique_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communique" ADD CONSTRAINT "communique_published_by_account_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communique" ADD CONSTRAINT "communique_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_from_id_account_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_to_id_account_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letterhead" ADD CONSTRAINT "letterhead_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letterhead" ADD CONSTRAINT "letterhead_logo_hash_stored_file_hash_fk" FOREIGN KEY ("logo_hash") REFERENCES "public"."stored_file"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letterhead" ADD CONSTRAINT "letterhead_changed_by_account_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_job" ADD CONSTRAINT "paper_job_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_job" ADD CONSTRAINT "paper_job_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "communique_dossier" ON "communique" USING btree ("dossier_id","created_at");--> statement-breakpoint
CREATE INDEX "handover_organisation" ON "handover" USING btree ("organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "paper_job_subject" ON "paper_job" USING btree ("subject_id","asked_at");--> statement-breakpoint
CREATE INDEX "paper_job_open" ON "paper_job" USING btree ("state");--> statement-breakpoint
create trigger audit after insert or update or delete on public.communique for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', 'source');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.handover for each row execute function public.audit_row('@organisation_id', 'id', '', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.letterhead for each row execute function public.audit_row('@organisation_id', 'organisation_id', '', '');
