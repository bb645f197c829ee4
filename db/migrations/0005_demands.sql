CREATE TYPE "public"."agreement_state" AS ENUM('draft', 'signed');--> statement-breakpoint
CREATE TYPE "public"."link_subject" AS ENUM('clause', 'commitment');--> statement-breakpoint
CREATE TYPE "public"."ancestry_kind" AS ENUM('merged', 'split');--> statement-breakpoint
CREATE TYPE "public"."comment_kind" AS ENUM('comment', 'amendment');--> statement-breakpoint
CREATE TYPE "public"."comment_state" AS ENUM('open', 'resolved', 'accepted', 'rejected', 'set_aside', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."demand_part" AS ENUM('cover', 'demand', 'annex');--> statement-breakpoint
CREATE TYPE "public"."demand_stance" AS ENUM('draft', 'in_review', 'returned', 'validated', 'maintained', 'dropped', 'agreed', 'satisfied', 'satisfied_partly', 'merged');--> statement-breakpoint
CREATE TYPE "public"."version_origin" AS ENUM('written', 'amendment', 'restored', 'merged', 'split');--> statement-breakpoint
CREATE TYPE "public"."clock_level" AS ENUM('all', 'national', 'local');--> statement-breakpoint
CREATE TYPE "public"."clock_preset" AS ENUM('reading_by_level', 'reading_by_sector', 'own');--> statement-breakpoint
CREATE TYPE "public"."deposit_way" AS ENUM('by_hand', 'registry_office', 'registered_mail', 'email');--> statement-breakpoint
CREATE TYPE "public"."response_kind" AS ENUM('accepted', 'partly', 'counter_offer', 'deferred', 'refused', 'not_competent');--> statement-breakpoint
CREATE TYPE "public"."response_source" AS ENUM('meeting', 'letter', 'parliament_question');--> statement-breakpoint
ALTER TYPE "public"."subject_kind" ADD VALUE 'demand';--> statement-breakpoint
ALTER TYPE "public"."subject_kind" ADD VALUE 'agreement';--> statement-breakpoint
ALTER TYPE "public"."strikeable" ADD VALUE 'demand';--> statement-breakpoint
ALTER TYPE "public"."strikeable" ADD VALUE 'deposit';--> statement-breakpoint
ALTER TYPE "public"."strikeable" ADD VALUE 'response';--> statement-breakpoint
ALTER TYPE "public"."strikeable" ADD VALUE 'agreement';--> statement-breakpoint
ALTER TYPE "public"."strikeable" ADD VALUE 'document';--> statement-breakpoint
CREATE TABLE "agreement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"title" text NOT NULL,
	"preamble" text,
	"state" "agreement_state" NOT NULL,
	"signed_on" date,
	"place" text,
	"our_signatories" text,
	"meeting_id" uuid,
	"document_id" uuid,
	"confidentiality" "confidentiality" NOT NULL,
	"strike_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "agreement_signed" CHECK ((state = 'signed') = (signed_on is not null))
);
--> statement-breakpoint
CREATE TABLE "agreement_party" (
	"agreement_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"signatory" text,
	"position" integer NOT NULL,
	CONSTRAINT "agreement_party_agreement_id_party_id_pk" PRIMARY KEY("agreement_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "clause" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"words" text NOT NULL,
	"binds" boolean NOT NULL,
	"side" "side",
	"party_id" uuid,
	"due_kind" "due_kind",
	"due_on" date,
	"due_days" integer,
	"commitment_id" uuid,
	CONSTRAINT "clause_binds" CHECK (binds = (side is not null) and (side is distinct from 'theirs' or party_id is not null) and (side is distinct from 'ours' or party_id is null))
);
--> statement-breakpoint
CREATE TABLE "demand_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"demand_id" uuid NOT NULL,
	"anchor" text,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"subject" "link_subject" NOT NULL,
	"clause_id" uuid,
	"commitment_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "demand_link_subject" CHECK (case subject when 'clause' then clause_id is not null and commitment_id is null else commitment_id is not null and clause_id is null end)
);
--> statement-breakpoint
CREATE TABLE "demand" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"part" "demand_part" NOT NULL,
	"title" text NOT NULL,
	"stance" "demand_stance" NOT NULL,
	"current_version_id" uuid NOT NULL,
	"validated_version_id" uuid,
	"confidentiality" "confidentiality" NOT NULL,
	"strike_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demand_ancestry" (
	"demand_id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" "ancestry_kind" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" uuid NOT NULL,
	CONSTRAINT "demand_ancestry_demand_id_from_id_pk" PRIMARY KEY("demand_id","from_id")
);
--> statement-breakpoint
CREATE TABLE "demand_comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"demand_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"anchor" text,
	"quoted" text,
	"kind" "comment_kind" NOT NULL,
	"words" text,
	"proposal" text,
	"reply_to_id" uuid,
	"state" "comment_state" NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision_reason" text,
	"made_version_id" uuid,
	CONSTRAINT "demand_comment_amendment" CHECK ((kind = 'amendment') = (proposal is not null))
);
--> statement-breakpoint
CREATE TABLE "demand_draft" (
	"demand_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"base_version_id" uuid NOT NULL,
	"title" text,
	"source" text,
	"why" text,
	"revision" integer NOT NULL,
	"kept_at" timestamp with time zone,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "demand_draft_demand_id_account_id_pk" PRIMARY KEY("demand_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "demand_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"title" text NOT NULL,
	"opened_on" date NOT NULL,
	"confidentiality" "confidentiality" NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demand_file_item" (
	"file_id" uuid NOT NULL,
	"demand_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "demand_file_item_file_id_demand_id_pk" PRIMARY KEY("file_id","demand_id")
);
--> statement-breakpoint
CREATE TABLE "demand_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"demand_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"source" text NOT NULL,
	"schema_version" integer NOT NULL,
	"hash" text NOT NULL,
	"origin" "version_origin" NOT NULL,
	"parent_id" uuid,
	"why" text,
	"created_by" uuid NOT NULL,
	"proposed_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "demand_version_number" UNIQUE("demand_id","number")
);
--> statement-breakpoint
CREATE TABLE "text_template" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"part" "demand_part" NOT NULL,
	"language" "language" NOT NULL,
	"source" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clock_rule" (
	"id" uuid PRIMARY KEY NOT NULL,
	"preset" "clock_preset" NOT NULL,
	"name_ar" text,
	"name_fr" text,
	"name_en" text,
	"days" integer NOT NULL,
	"level" "clock_level" NOT NULL,
	"citation" text NOT NULL,
	"enabled" boolean NOT NULL,
	"position" integer NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "clock_rule_named" CHECK (num_nonnulls(name_ar, name_fr, name_en) > 0),
	CONSTRAINT "clock_rule_days" CHECK (days between 1 and 3650)
);
--> statement-breakpoint
CREATE TABLE "deposit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"file_title" text NOT NULL,
	"party_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"way" "deposit_way" NOT NULL,
	"registry_number" text,
	"received_by" text,
	"note" text,
	"receipt_id" uuid,
	"hash" text NOT NULL,
	"confidentiality" "confidentiality" NOT NULL,
	"strike_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deposit_item" (
	"deposit_id" uuid NOT NULL,
	"demand_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"part" "demand_part" NOT NULL,
	"position" integer NOT NULL,
	"point" integer,
	CONSTRAINT "deposit_item_deposit_id_demand_id_pk" PRIMARY KEY("deposit_id","demand_id"),
	CONSTRAINT "deposit_item_position" UNIQUE("deposit_id","position")
);
--> statement-breakpoint
CREATE TABLE "response" (
	"id" uuid PRIMARY KEY NOT NULL,
	"deposit_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"demand_id" uuid,
	"anchor" text,
	"kind" "response_kind",
	"words" text,
	"verbatim" boolean NOT NULL,
	"counter_text" text,
	"deferred_until" date,
	"sent_on_to_id" uuid,
	"source" "response_source" NOT NULL,
	"meeting_id" uuid,
	"event_id" uuid,
	"source_note" text,
	"on_day" date NOT NULL,
	"document_id" uuid,
	"confidentiality" "confidentiality" NOT NULL,
	"strike_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "response_anchor" CHECK (anchor is null or demand_id is not null),
	CONSTRAINT "response_counter" CHECK (kind is distinct from 'counter_offer' or counter_text is not null)
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"hash" text NOT NULL,
	"bytes" bigint NOT NULL,
	"media_type" text NOT NULL,
	"confidentiality" "confidentiality" NOT NULL,
	"strike_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_strike_id_strike_id_fk" FOREIGN KEY ("strike_id") REFERENCES "public"."strike"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_agreement_id_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreement"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause" ADD CONSTRAINT "clause_agreement_id_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreement"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause" ADD CONSTRAINT "clause_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause" ADD CONSTRAINT "clause_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_link" ADD CONSTRAINT "demand_link_demand_id_demand_id_fk" FOREIGN KEY ("demand_id") REFERENCES "public"."demand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_link" ADD CONSTRAINT "demand_link_clause_id_clause_id_fk" FOREIGN KEY ("clause_id") REFERENCES "public"."clause"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_link" ADD CONSTRAINT "demand_link_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_link" ADD CONSTRAINT "demand_link_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand" ADD CONSTRAINT "demand_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand" ADD CONSTRAINT "demand_current_version_id_demand_version_id_fk" FOREIGN KEY ("current_version_id") REFERENCES "public"."demand_version"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "demand" ADD CONSTRAINT "demand_validated_version_id_demand_version_id_fk" FOREIGN KEY ("validated_version_id") REFERENCES "public"."demand_version"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE "demand" ADD CONSTRAINT "demand_strike_id_strike_id_fk" FOREIGN KEY ("strike_id") REFERENCES "public"."strike"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand" ADD CONSTRAINT "demand_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_ancestry" ADD CONSTRAINT "demand_ancestry_demand_id_demand_id_fk" FOREIGN KEY ("demand_id") REFERENCES "public"."demand"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_ancestry" ADD CONSTRAINT "demand_ancestry_from_id_demand_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."demand"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_ancestry" ADD CONSTRAINT "demand_ancestry_by_account_id_fk" FOREIGN KEY ("by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_comment" ADD CONSTRAINT "demand_comment_demand_id_demand_id_fk" FOREIGN KEY ("demand_id") REFERENCES "public"."demand"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_comment" ADD CONSTRAINT "demand_comment_version_id_demand_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."demand_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_comment" ADD CONSTRAINT "demand_comment_reply_to_id_demand_comment_id_fk" FOREIGN KEY ("reply_to_id") REFERENCES "public"."demand_comment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_comment" ADD CONSTRAINT "demand_comment_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_comment" ADD CONSTRAINT "demand_comment_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_comment" ADD CONSTRAINT "demand_comment_made_version_id_demand_version_id_fk" FOREIGN KEY ("made_version_id") REFERENCES "public"."demand_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_draft" ADD CONSTRAINT "demand_draft_demand_id_demand_id_fk" FOREIGN KEY ("demand_id") REFERENCES "public"."demand"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_draft" ADD CONSTRAINT "demand_draft_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_file" ADD CONSTRAINT "demand_file_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_file" ADD CONSTRAINT "demand_file_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_file_item" ADD CONSTRAINT "demand_file_item_file_id_demand_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."demand_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_file_item" ADD CONSTRAINT "demand_file_item_demand_id_demand_id_fk" FOREIGN KEY ("demand_id") REFERENCES "public"."demand"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_version" ADD CONSTRAINT "demand_version_demand_id_demand_id_fk" FOREIGN KEY ("demand_id") REFERENCES "public"."demand"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_version" ADD CONSTRAINT "demand_version_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_version" ADD CONSTRAINT "demand_version_proposed_by_account_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_template" ADD CONSTRAINT "text_template_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_template" ADD CONSTRAINT "text_template_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock_rule" ADD CONSTRAINT "clock_rule_changed_by_account_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deposit" ADD CONSTRAINT "deposit_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deposit" ADD CONSTRAINT "deposit_file_id_demand_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."demand_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deposit" ADD CONSTRAINT "deposit_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deposit" ADD CONSTRAINT "deposit_receipt_id_document_id_fk" FOREIGN KEY ("receipt_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deposit" ADD CONSTRAINT "deposit_strike_id_strike_id_fk" FOREIGN KEY ("strike_id") REFERENCES "public"."strike"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deposit" ADD CONSTRAINT "deposit_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deposit_item" ADD CONSTRAINT "deposit_item_deposit_id_deposit_id_fk" FOREIGN KEY ("deposit_id") REFERENCES "public"."deposit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deposit_item" ADD CONSTRAINT "deposit_item_demand_id_demand_id_fk" FOREIGN KEY ("demand_id") REFERENCES "public"."demand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deposit_item" ADD CONSTRAINT "deposit_item_version_id_demand_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."demand_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_deposit_id_deposit_id_fk" FOREIGN KEY ("deposit_id") REFERENCES "public"."deposit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_demand_id_demand_id_fk" FOREIGN KEY ("demand_id") REFERENCES "public"."demand"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_sent_on_to_id_party_id_fk" FOREIGN KEY ("sent_on_to_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_strike_id_strike_id_fk" FOREIGN KEY ("strike_id") REFERENCES "public"."strike"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_hash_stored_file_hash_fk" FOREIGN KEY ("hash") REFERENCES "public"."stored_file"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_strike_id_strike_id_fk" FOREIGN KEY ("strike_id") REFERENCES "public"."strike"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreement_dossier" ON "agreement" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "agreement_strike" ON "agreement" USING btree ("strike_id") WHERE strike_id is not null;--> statement-breakpoint
CREATE INDEX "agreement_party_party" ON "agreement_party" USING btree ("party_id");--> statement-breakpoint
CREATE INDEX "clause_agreement" ON "clause" USING btree ("agreement_id","position");--> statement-breakpoint
CREATE INDEX "clause_commitment" ON "clause" USING btree ("commitment_id");--> statement-breakpoint
CREATE INDEX "demand_link_demand" ON "demand_link" USING btree ("demand_id");--> statement-breakpoint
CREATE INDEX "demand_link_clause" ON "demand_link" USING btree ("clause_id");--> statement-breakpoint
CREATE INDEX "demand_link_commitment" ON "demand_link" USING btree ("commitment_id");--> statement-breakpoint
CREATE INDEX "demand_dossier" ON "demand" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "demand_strike" ON "demand" USING btree ("strike_id") WHERE strike_id is not null;--> statement-breakpoint
CREATE INDEX "demand_ancestry_from" ON "demand_ancestry" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "demand_comment_demand" ON "demand_comment" USING btree ("demand_id","created_at");--> statement-breakpoint
CREATE INDEX "demand_file_dossier" ON "demand_file" USING btree ("dossier_id","opened_on");--> statement-breakpoint
CREATE INDEX "demand_file_item_demand" ON "demand_file_item" USING btree ("demand_id");--> statement-breakpoint
CREATE INDEX "demand_version_dossier" ON "demand_version" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "text_template_organisation" ON "text_template" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "deposit_dossier" ON "deposit" USING btree ("dossier_id","on_day");--> statement-breakpoint
CREATE INDEX "deposit_file" ON "deposit" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "deposit_party" ON "deposit" USING btree ("party_id","on_day");--> statement-breakpoint
CREATE INDEX "deposit_strike" ON "deposit" USING btree ("strike_id") WHERE strike_id is not null;--> statement-breakpoint
CREATE INDEX "deposit_item_demand" ON "deposit_item" USING btree ("demand_id");--> statement-breakpoint
CREATE INDEX "deposit_item_version" ON "deposit_item" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "response_deposit" ON "response" USING btree ("deposit_id");--> statement-breakpoint
CREATE INDEX "response_demand" ON "response" USING btree ("demand_id");--> statement-breakpoint
CREATE INDEX "response_dossier" ON "response" USING btree ("dossier_id","on_day");--> statement-breakpoint
CREATE INDEX "response_strike" ON "response" USING btree ("strike_id") WHERE strike_id is not null;--> statement-breakpoint
CREATE INDEX "response_unclassified" ON "response" USING btree ("organisation_id") WHERE kind is null and strike_id is null;--> statement-breakpoint
CREATE INDEX "document_dossier" ON "document" USING btree ("dossier_id","created_at");--> statement-breakpoint
CREATE INDEX "document_hash" ON "document" USING btree ("hash");