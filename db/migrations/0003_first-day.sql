CREATE TYPE "public"."backup_occasion" AS ENUM('asked', 'scheduled', 'before_upgrade');--> statement-breakpoint
CREATE TYPE "public"."admission" AS ENUM('queue', 'at_once');--> statement-breakpoint
CREATE TYPE "public"."admission_state" AS ENUM('waiting', 'admitted', 'refused');--> statement-breakpoint
CREATE TYPE "public"."retained" AS ENUM('unused_account', 'confidential_access', 'invitation');--> statement-breakpoint
CREATE TYPE "public"."strikeable" AS ENUM('meeting', 'commitment', 'event', 'sign');--> statement-breakpoint
CREATE TABLE "audit_check" (
	"id" uuid PRIMARY KEY NOT NULL,
	"asked_by" uuid,
	"at" timestamp with time zone NOT NULL,
	"progress_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"chains_to_check" integer NOT NULL,
	"chains" integer NOT NULL,
	"links" bigint NOT NULL,
	"rows" bigint NOT NULL,
	"anchors" integer NOT NULL,
	"report" jsonb
);
--> statement-breakpoint
CREATE TABLE "backup_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"occasion" "backup_occasion" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"name" text NOT NULL,
	"bytes" bigint,
	"sha256" text,
	"refusal" text
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"notice_id" uuid,
	"text_hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "legal_notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose_ar" text,
	"purpose_fr" text,
	"purpose_en" text,
	"authorisation_number" text,
	"contact" text,
	"hosting" text,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"join_link_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"state" "admission_state" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "enrolment_once" UNIQUE("join_link_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "join_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"label" text NOT NULL,
	"admission" "admission" NOT NULL,
	"cap" integer NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "join_link_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "join_link_cap" CHECK (taken between 0 and cap)
);
--> statement-breakpoint
CREATE TABLE "last_seen" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retention_notice" (
	"kind" "retained" NOT NULL,
	"subject" text NOT NULL,
	"warned_at" timestamp with time zone NOT NULL,
	"goes_on" date NOT NULL,
	"kept_because" text,
	CONSTRAINT "retention_notice_kind_subject_pk" PRIMARY KEY("kind","subject")
);
--> statement-breakpoint
CREATE TABLE "retention_rule" (
	"kind" "retained" PRIMARY KEY NOT NULL,
	"months" integer,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"hash" text PRIMARY KEY NOT NULL,
	"bytes" bigint NOT NULL,
	"media_type" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "strike" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject" "strikeable" NOT NULL,
	"subject_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"struck_by" uuid NOT NULL,
	"struck_at" timestamp with time zone NOT NULL,
	"restored_reason" text,
	"restored_by" uuid,
	"restored_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "contact_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "contact_change_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "reset_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "reset_link_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "second_factor" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint
);
--> statement-breakpoint
CREATE TABLE "sign_in_step" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "person" ALTER COLUMN "name" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ALTER COLUMN "email" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "strike_id" uuid;--> statement-breakpoint
ALTER TABLE "sign" ADD COLUMN "strike_id" uuid;--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "strike_id" uuid;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "strike_id" uuid;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "second_factor_required" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "backup_every_hours" integer;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "backups_kept" integer DEFAULT 14 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "closed_on" date;--> statement-breakpoint
ALTER TABLE "party" ADD COLUMN "closed_on" date;--> statement-breakpoint
ALTER TABLE "party" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "left_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "notices" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "role_grant" ADD COLUMN "in_stead_of" uuid;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "last_used_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "audit_check" ADD CONSTRAINT "audit_check_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_notice_id_legal_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."legal_notice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_notice" ADD CONSTRAINT "legal_notice_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_join_link_id_join_link_id_fk" FOREIGN KEY ("join_link_id") REFERENCES "public"."join_link"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_link" ADD CONSTRAINT "join_link_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_link" ADD CONSTRAINT "join_link_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "last_seen" ADD CONSTRAINT "last_seen_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strike" ADD CONSTRAINT "strike_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strike" ADD CONSTRAINT "strike_struck_by_account_id_fk" FOREIGN KEY ("struck_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strike" ADD CONSTRAINT "strike_restored_by_account_id_fk" FOREIGN KEY ("restored_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_change" ADD CONSTRAINT "contact_change_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reset_link" ADD CONSTRAINT "reset_link_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reset_link" ADD CONSTRAINT "reset_link_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_step" ADD CONSTRAINT "sign_in_step_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_check_at" ON "audit_check" USING btree ("at");--> statement-breakpoint
CREATE INDEX "backup_run_at" ON "backup_run" USING btree ("at");--> statement-breakpoint
CREATE INDEX "consent_account" ON "consent" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "enrolment_waiting" ON "enrolment" USING btree ("organisation_id","at","id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "enrolment_account" ON "enrolment" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "join_link_organisation" ON "join_link" USING btree ("organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "retention_notice_goes" ON "retention_notice" USING btree ("goes_on");--> statement-breakpoint
CREATE INDEX "strike_dossier" ON "strike" USING btree ("dossier_id","struck_at");--> statement-breakpoint
CREATE INDEX "strike_subject" ON "strike" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "contact_change_account" ON "contact_change" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "recovery_code_account" ON "recovery_code" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "reset_link_account" ON "reset_link" USING btree ("account_id");--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_strike_id_strike_id_fk" FOREIGN KEY ("strike_id") REFERENCES "public"."strike"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign" ADD CONSTRAINT "sign_strike_id_strike_id_fk" FOREIGN KEY ("strike_id") REFERENCES "public"."strike"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_strike_id_strike_id_fk" FOREIGN KEY ("strike_id") REFERENCES "public"."strike"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_strike_id_strike_id_fk" FOREIGN KEY ("strike_id") REFERENCES "public"."strike"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party" ADD CONSTRAINT "party_merged_into_id_party_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_in_stead_of_account_id_fk" FOREIGN KEY ("in_stead_of") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commitment_strike" ON "commitment" USING btree ("strike_id") WHERE strike_id is not null;--> statement-breakpoint
CREATE INDEX "sign_strike" ON "sign" USING btree ("strike_id") WHERE strike_id is not null;--> statement-breakpoint
CREATE INDEX "event_strike" ON "event" USING btree ("strike_id") WHERE strike_id is not null;--> statement-breakpoint
CREATE INDEX "meeting_strike" ON "meeting" USING btree ("strike_id") WHERE strike_id is not null;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_phone_unique" UNIQUE("phone");--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_reachable" CHECK (erased_at is not null or num_nonnulls(email, phone) > 0);--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_erased" CHECK (case when erased_at is null then name is not null else num_nonnulls(name, email, phone, gender) = 0 end);