CREATE TYPE "public"."confidentiality" AS ENUM('members', 'organisation', 'bureau');--> statement-breakpoint
CREATE TYPE "public"."date_kind" AS ENUM('exact', 'about', 'before', 'after', 'between', 'unknown');--> statement-breakpoint
CREATE TYPE "public"."gender" AS ENUM('masculine', 'feminine');--> statement-breakpoint
CREATE TYPE "public"."commitment_source" AS ENUM('meeting', 'letter', 'clause', 'parliament_question', 'press', 'other');--> statement-breakpoint
CREATE TYPE "public"."commitment_state" AS ENUM('recorded', 'confirmed', 'declaration', 'in_progress', 'claimed_done', 'kept', 'partly_kept', 'broken', 'renegotiated', 'lapsed', 'waived', 'superseded', 'undone');--> statement-breakpoint
CREATE TYPE "public"."due_kind" AS ENUM('none', 'on', 'after');--> statement-breakpoint
CREATE TYPE "public"."rung" AS ENUM('spoken', 'press', 'letter', 'unsigned_minutes', 'signed_minutes', 'signed_agreement', 'adopted_text', 'official_bulletin', 'applied_to_all');--> statement-breakpoint
CREATE TYPE "public"."sign_kind" AS ENUM('their_news', 'our_nudge');--> statement-breakpoint
CREATE TYPE "public"."dossier_domain" AS ENUM('professional', 'consultative', 'bargaining', 'social');--> statement-breakpoint
CREATE TYPE "public"."dossier_level" AS ENUM('national', 'sectoral', 'regional', 'local');--> statement-breakpoint
CREATE TYPE "public"."dossier_state" AS ENUM('draft', 'submitted', 'returned', 'adopted', 'declined', 'in_dialogue', 'deadlocked', 'agreed', 'implementing', 'settled', 'settled_partly', 'suspended', 'withdrawn', 'merged', 'archived');--> statement-breakpoint
CREATE TYPE "public"."priority" AS ENUM('ordinary', 'high', 'urgent');--> statement-breakpoint
CREATE TYPE "public"."subject_kind" AS ENUM('dossier', 'meeting', 'commitment');--> statement-breakpoint
CREATE TYPE "public"."action_kind" AS ENUM('strike', 'stand', 'sit_in', 'march', 'petition');--> statement-breakpoint
CREATE TYPE "public"."event_kind" AS ENUM('letter_out', 'letter_in', 'action', 'milestone');--> statement-breakpoint
CREATE TYPE "public"."meeting_state" AS ENUM('requested', 'invited', 'scheduled', 'refused', 'declined', 'postponed', 'cancelled', 'held');--> statement-breakpoint
CREATE TYPE "public"."outcome_kind" AS ENUM('their_commitment', 'our_commitment', 'position', 'information', 'decision', 'disagreement');--> statement-breakpoint
CREATE TYPE "public"."side" AS ENUM('theirs', 'ours');--> statement-breakpoint
CREATE TYPE "public"."organisation_kind" AS ENUM('central_union', 'federation', 'union', 'association', 'coordination', 'section');--> statement-breakpoint
CREATE TYPE "public"."party_kind" AS ENUM('ministry', 'directorate', 'public_body', 'local_authority', 'house', 'committee', 'group', 'political_party', 'union', 'employer', 'mediator', 'labour_inspector');--> statement-breakpoint
CREATE TYPE "public"."language" AS ENUM('ar', 'fr', 'en');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('coordinator', 'bureau', 'member', 'administrator');--> statement-breakpoint
CREATE TABLE "audit_event" (
	"chain" text NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"txid" text NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"tbl" text NOT NULL,
	"row_id" text NOT NULL,
	"about" text,
	"old" jsonb,
	"new" jsonb,
	"prev" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_event_chain_seq_pk" PRIMARY KEY("chain","seq")
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"chain" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commitment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"words" text NOT NULL,
	"verbatim" boolean NOT NULL,
	"party_id" uuid,
	"office_holder_id" uuid,
	"spoken_by" text,
	"source" "commitment_source" NOT NULL,
	"source_note" text,
	"meeting_id" uuid,
	"outcome_id" uuid,
	"event_id" uuid,
	"rung" "rung" NOT NULL,
	"when_kind" date_kind NOT NULL,
	"when_from" date,
	"when_to" date,
	"due_kind" "due_kind" NOT NULL,
	"due_on" date,
	"trigger_id" uuid,
	"trigger_days" integer,
	"trigger_text" text,
	"test" text,
	"state" "commitment_state" NOT NULL,
	"last_sign_on" date,
	"done_on" date,
	"claimed_by" uuid,
	"confidentiality" "confidentiality" NOT NULL,
	"recorded_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"due_key" date GENERATED ALWAYS AS (coalesce(due_on, 'infinity'::date)) STORED NOT NULL,
	"silent_from" date GENERATED ALWAYS AS (coalesce(last_sign_on, case when_kind when 'exact' then when_from when 'about' then when_from when 'before' then when_to when 'between' then when_to end)) STORED,
	CONSTRAINT "commitment_when" CHECK (case when_kind when 'exact' then when_from is not null when 'about' then when_from is not null when 'after' then when_from is not null when 'before' then when_to is not null when 'between' then when_from <= when_to else true end),
	CONSTRAINT "commitment_party" CHECK ((side = 'theirs') = (party_id is not null)),
	CONSTRAINT "commitment_due" CHECK (case due_kind when 'on' then due_on is not null when 'after' then trigger_id is not null or trigger_text is not null else due_on is null end),
	CONSTRAINT "commitment_not_after_itself" CHECK (trigger_id <> id)
);
--> statement-breakpoint
CREATE TABLE "sign" (
	"id" uuid PRIMARY KEY NOT NULL,
	"commitment_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" "sign_kind" NOT NULL,
	"on_day" date NOT NULL,
	"words" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossier" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"organisation_id" uuid NOT NULL,
	"name_ar" text,
	"name_fr" text,
	"name_en" text,
	"category" text NOT NULL,
	"head_count" integer,
	"level" "dossier_level" NOT NULL,
	"domain" "dossier_domain" NOT NULL,
	"sector" text,
	"grounds" text NOT NULL,
	"region_code" text,
	"province_code" text,
	"priority" "priority" NOT NULL,
	"owner_id" uuid,
	"opened_on" date NOT NULL,
	"state" "dossier_state" NOT NULL,
	"state_before" "dossier_state",
	"suspended_until" date,
	"merged_into_id" uuid,
	"closed_on" date,
	"confidentiality" "confidentiality" NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"moved_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "dossier_number_unique" UNIQUE("number"),
	CONSTRAINT "dossier_named" CHECK (num_nonnulls(name_ar, name_fr, name_en) > 0)
);
--> statement-breakpoint
CREATE TABLE "dossier_counter" (
	"year" integer PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossier_party" (
	"dossier_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "dossier_party_dossier_id_party_id_pk" PRIMARY KEY("dossier_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "state_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"subject" "subject_kind" NOT NULL,
	"subject_id" uuid NOT NULL,
	"move" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"on_day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"reason" text,
	"evidence" text,
	"claim" text,
	"settled_count" integer,
	"target_id" uuid
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" "event_kind" NOT NULL,
	"action_kinds" "action_kind"[] NOT NULL,
	"title" text NOT NULL,
	"body" text,
	"when_kind" date_kind NOT NULL,
	"when_from" date,
	"when_to" date,
	"place" text,
	"party_id" uuid,
	"confidentiality" "confidentiality" NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "event_when" CHECK (case when_kind when 'exact' then when_from is not null when 'about' then when_from is not null when 'after' then when_from is not null when 'before' then when_to is not null when 'between' then when_from <= when_to else true end)
);
--> statement-breakpoint
CREATE TABLE "attendee" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"side" "side" NOT NULL,
	"office" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"state" "meeting_state" NOT NULL,
	"title" text,
	"when_kind" date_kind NOT NULL,
	"when_from" date,
	"when_to" date,
	"at_time" time,
	"place" text,
	"agenda" text,
	"handed_over" text,
	"notes" text,
	"confidentiality" "confidentiality" NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meeting_when" CHECK (case when_kind when 'exact' then when_from is not null when 'about' then when_from is not null when 'after' then when_from is not null when 'before' then when_to is not null when 'between' then when_from <= when_to else true end)
);
--> statement-breakpoint
CREATE TABLE "meeting_party" (
	"meeting_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "meeting_party_meeting_id_party_id_pk" PRIMARY KEY("meeting_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "outcome" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" "outcome_kind" NOT NULL,
	"words" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"root_id" uuid NOT NULL,
	"is_example" boolean NOT NULL,
	"languages" text[] NOT NULL,
	"silent_after_days" integer NOT NULL,
	"due_soon_days" integer NOT NULL,
	"long_overdue_days" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "installation_one" CHECK (id)
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"parent_id" uuid,
	"kind" "organisation_kind" NOT NULL,
	"name_ar" text,
	"name_fr" text,
	"name_en" text,
	"gender" "gender" DEFAULT 'feminine' NOT NULL,
	"founded_on" date,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organisation_named" CHECK (num_nonnulls(name_ar, name_fr, name_en) > 0)
);
--> statement-breakpoint
CREATE TABLE "setup_code" (
	"code" text PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "office_holder" (
	"id" uuid PRIMARY KEY NOT NULL,
	"party_id" uuid NOT NULL,
	"name_ar" text,
	"name_fr" text,
	"name_en" text,
	"gender" "gender",
	"person_name" text,
	"starts_on" date,
	"ends_on" date,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "office_holder_named" CHECK (num_nonnulls(name_ar, name_fr, name_en) > 0)
);
--> statement-breakpoint
CREATE TABLE "party" (
	"id" uuid PRIMARY KEY NOT NULL,
	"parent_id" uuid,
	"kind" "party_kind" NOT NULL,
	"name_ar" text,
	"name_fr" text,
	"name_en" text,
	"gender" "gender" NOT NULL,
	"standing" text,
	"contact" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "party_named" CHECK (num_nonnulls(name_ar, name_fr, name_en) > 0)
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"language" "language" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"suspended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "carried_form" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"address" text NOT NULL,
	"fields" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "confidential_access" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"guest" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"used_at" timestamp with time zone,
	"used_by" uuid,
	CONSTRAINT "invitation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"gender" "gender",
	CONSTRAINT "person_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"granted_by" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"account_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"previous_at" timestamp with time zone,
	CONSTRAINT "visit_account_id_dossier_id_pk" PRIMARY KEY("account_id","dossier_id")
);
--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_office_holder_id_office_holder_id_fk" FOREIGN KEY ("office_holder_id") REFERENCES "public"."office_holder"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_outcome_id_outcome_id_fk" FOREIGN KEY ("outcome_id") REFERENCES "public"."outcome"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_trigger_id_commitment_id_fk" FOREIGN KEY ("trigger_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_claimed_by_account_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign" ADD CONSTRAINT "sign_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign" ADD CONSTRAINT "sign_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_owner_id_account_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_party" ADD CONSTRAINT "dossier_party_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_party" ADD CONSTRAINT "dossier_party_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state_change" ADD CONSTRAINT "state_change_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state_change" ADD CONSTRAINT "state_change_actor_id_account_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendee" ADD CONSTRAINT "attendee_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_party" ADD CONSTRAINT "meeting_party_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_party" ADD CONSTRAINT "meeting_party_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installation" ADD CONSTRAINT "installation_root_id_organisation_id_fk" FOREIGN KEY ("root_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parent_id_organisation_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_holder" ADD CONSTRAINT "office_holder_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_holder" ADD CONSTRAINT "office_holder_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party" ADD CONSTRAINT "party_parent_id_party_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party" ADD CONSTRAINT "party_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_id_person_id_fk" FOREIGN KEY ("id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carried_form" ADD CONSTRAINT "carried_form_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_used_by_account_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_granted_by_account_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_event_about" ON "audit_event" USING btree ("about","at");--> statement-breakpoint
CREATE INDEX "commitment_dossier" ON "commitment" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "commitment_meeting" ON "commitment" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "commitment_trigger" ON "commitment" USING btree ("trigger_id");--> statement-breakpoint
CREATE INDEX "commitment_ledger" ON "commitment" USING btree ("organisation_id","due_key","id");--> statement-breakpoint
CREATE INDEX "commitment_ledger_all" ON "commitment" USING btree ("due_key","id");--> statement-breakpoint
CREATE INDEX "commitment_open" ON "commitment" USING btree ("organisation_id","due_key","id") WHERE state in ('recorded', 'confirmed', 'in_progress', 'claimed_done');--> statement-breakpoint
CREATE INDEX "commitment_open_all" ON "commitment" USING btree ("due_key","id") WHERE state in ('recorded', 'confirmed', 'in_progress', 'claimed_done');--> statement-breakpoint
CREATE INDEX "commitment_open_silent" ON "commitment" USING btree ("organisation_id","silent_from") WHERE state in ('recorded', 'confirmed', 'in_progress', 'claimed_done');--> statement-breakpoint
CREATE INDEX "commitment_open_waiting" ON "commitment" USING btree ("organisation_id","trigger_id") WHERE trigger_id is not null and state in ('recorded', 'confirmed', 'in_progress', 'claimed_done');--> statement-breakpoint
CREATE INDEX "commitment_party_state" ON "commitment" USING btree ("party_id","state","due_key","id");--> statement-breakpoint
CREATE INDEX "sign_commitment" ON "sign" USING btree ("commitment_id","on_day");--> statement-breakpoint
CREATE INDEX "sign_dossier" ON "sign" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "dossier_organisation_moved" ON "dossier" USING btree ("organisation_id","moved_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "dossier_moved" ON "dossier" USING btree ("moved_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "dossier_state_moved" ON "dossier" USING btree ("state","moved_at");--> statement-breakpoint
CREATE INDEX "dossier_party_party" ON "dossier_party" USING btree ("party_id");--> statement-breakpoint
CREATE INDEX "state_change_subject" ON "state_change" USING btree ("subject_id","at");--> statement-breakpoint
CREATE INDEX "state_change_dossier" ON "state_change" USING btree ("dossier_id","at");--> statement-breakpoint
CREATE INDEX "event_dossier" ON "event" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "attendee_meeting" ON "attendee" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_dossier" ON "meeting" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "meeting_organisation" ON "meeting" USING btree ("organisation_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "meeting_created" ON "meeting" USING btree ("created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "meeting_party_party" ON "meeting_party" USING btree ("party_id");--> statement-breakpoint
CREATE INDEX "outcome_meeting" ON "outcome" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "organisation_parent" ON "organisation" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "office_holder_party" ON "office_holder" USING btree ("party_id");--> statement-breakpoint
CREATE INDEX "party_parent" ON "party" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "confidential_access_dossier" ON "confidential_access" USING btree ("dossier_id","at");--> statement-breakpoint
CREATE INDEX "invitation_organisation" ON "invitation" USING btree ("organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "role_grant_account" ON "role_grant" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "role_grant_organisation" ON "role_grant" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");