CREATE TYPE "public"."nudge_kind" AS ENUM('call', 'letter', 'visit', 'parliament_question');--> statement-breakpoint
CREATE TYPE "public"."confirmation" AS ENUM('applied', 'not_yet');--> statement-breakpoint
CREATE TYPE "public"."reversal" AS ENUM('annulled', 'withdrawn', 'blocked');--> statement-breakpoint
CREATE TYPE "public"."copy_problem" AS ENUM('unreachable', 'private_address', 'too_slow', 'too_large', 'not_text', 'refused');--> statement-breakpoint
CREATE TYPE "public"."evidence_kind" AS ENUM('file', 'link', 'bulletin');--> statement-breakpoint
CREATE TYPE "public"."letter_state" AS ENUM('waiting', 'sending', 'sent', 'failed', 'doubtful');--> statement-breakpoint
CREATE TYPE "public"."notification_kind" AS ENUM('due_soon', 'overdue', 'long_overdue', 'silent', 'next_step', 'set_off', 'verdict_waiting', 'dossier_waiting', 'demand_waiting', 'reply_waiting', 'meeting_soon', 'file_moved');--> statement-breakpoint
CREATE TYPE "public"."rhythm" AS ENUM('at_once', 'daily', 'weekly', 'never');--> statement-breakpoint
CREATE TYPE "public"."round_level" AS ENUM('national', 'sectoral', 'regional');--> statement-breakpoint
CREATE TYPE "public"."round_session" AS ENUM('april', 'september', 'other');--> statement-breakpoint
CREATE TYPE "public"."round_state" AS ENUM('planned', 'held', 'missed');--> statement-breakpoint
ALTER TYPE "public"."strikeable" ADD VALUE 'evidence';--> statement-breakpoint
CREATE TABLE "member_confirmation" (
	"commitment_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"answer" "confirmation" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "member_confirmation_commitment_id_account_id_pk" PRIMARY KEY("commitment_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"commitment_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" "evidence_kind" NOT NULL,
	"shows" text NOT NULL,
	"on_day" date,
	"document_id" uuid,
	"url" text,
	"page_title" text,
	"copy" text,
	"copied_at" timestamp with time zone,
	"copy_problem" "copy_problem",
	"bulletin_number" text,
	"bulletin_page" integer,
	"bulletin_text" text,
	"hash" text,
	"confidentiality" "confidentiality" NOT NULL,
	"strike_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "evidence_kind_holds" CHECK (case kind when 'file' then document_id is not null when 'link' then url is not null else bulletin_number is not null and on_day is not null end),
	CONSTRAINT "evidence_copy" CHECK (copy is null or (copied_at is not null and hash is not null and copy_problem is null))
);
--> statement-breakpoint
CREATE TABLE "dossier_mute" (
	"account_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "dossier_mute_account_id_dossier_id_pk" PRIMARY KEY("account_id","dossier_id")
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"language" "language" NOT NULL,
	"subject" text NOT NULL,
	"paragraphs" jsonb NOT NULL,
	"path" text,
	"unsubscribe_hash" text,
	"state" "letter_state" NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"claimed_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	CONSTRAINT "letter_unsubscribe_hash_unique" UNIQUE("unsubscribe_hash")
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" "notification_kind" NOT NULL,
	"subject_id" uuid NOT NULL,
	"dossier_id" uuid,
	"on_day" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"letter_id" uuid,
	CONSTRAINT "notification_once" UNIQUE("account_id","kind","subject_id","on_day")
);
--> statement-breakpoint
CREATE TABLE "notification_setting" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"rhythm" "rhythm" NOT NULL,
	"named" boolean NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "red_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"words" text NOT NULL,
	"confidentiality" "confidentiality" NOT NULL,
	"ended_at" timestamp with time zone,
	"strike_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "red_line_is_the_bureaus" CHECK (confidentiality = 'bureau')
);
--> statement-breakpoint
CREATE TABLE "round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"level" "round_level" NOT NULL,
	"session" "round_session" NOT NULL,
	"year" integer NOT NULL,
	"title" text,
	"sector" text,
	"region_code" text,
	"party_id" uuid,
	"state" "round_state" NOT NULL,
	"when_kind" date_kind NOT NULL,
	"when_from" date,
	"when_to" date,
	"note" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "round_when" CHECK (case when_kind when 'exact' then when_from is not null when 'about' then when_from is not null when 'after' then when_from is not null when 'before' then when_to is not null when 'between' then when_from <= when_to else true end),
	CONSTRAINT "round_reach" CHECK (case level when 'sectoral' then sector is not null when 'regional' then region_code is not null else true end)
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_view_name" UNIQUE("account_id","name")
);
--> statement-breakpoint
ALTER TABLE "commitment" DROP CONSTRAINT "commitment_due";--> statement-breakpoint
ALTER TABLE "sign" ALTER COLUMN "words" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "trigger_event_id" uuid;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "trigger_on" date;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "first_answer_on" date;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "with_us_days" integer;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "settled_count" integer;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "next_step" text;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "next_step_on" date;--> statement-breakpoint
ALTER TABLE "sign" ADD COLUMN "nudge" "nudge_kind";--> statement-breakpoint
ALTER TABLE "dossier" ADD COLUMN "settled_count" integer;--> statement-breakpoint
ALTER TABLE "state_change" ADD COLUMN "reversal" "reversal";--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "round_id" uuid;--> statement-breakpoint
ALTER TABLE "member_confirmation" ADD CONSTRAINT "member_confirmation_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_confirmation" ADD CONSTRAINT "member_confirmation_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_strike_id_strike_id_fk" FOREIGN KEY ("strike_id") REFERENCES "public"."strike"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_mute" ADD CONSTRAINT "dossier_mute_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_mute" ADD CONSTRAINT "dossier_mute_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_letter_id_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_setting" ADD CONSTRAINT "notification_setting_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "red_line" ADD CONSTRAINT "red_line_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "red_line" ADD CONSTRAINT "red_line_strike_id_strike_id_fk" FOREIGN KEY ("strike_id") REFERENCES "public"."strike"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "red_line" ADD CONSTRAINT "red_line_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_commitment" ON "evidence" USING btree ("commitment_id","created_at");--> statement-breakpoint
CREATE INDEX "evidence_dossier" ON "evidence" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "evidence_document" ON "evidence" USING btree ("document_id") WHERE document_id is not null;--> statement-breakpoint
CREATE INDEX "evidence_strike" ON "evidence" USING btree ("strike_id") WHERE strike_id is not null;--> statement-breakpoint
CREATE INDEX "letter_open" ON "letter" USING btree ("created_at") WHERE state in ('waiting', 'sending');--> statement-breakpoint
CREATE INDEX "letter_account" ON "letter" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "letter_created" ON "letter" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notification_account" ON "notification" USING btree ("account_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notification_unsent" ON "notification" USING btree ("account_id") WHERE letter_id is null and read_at is null;--> statement-breakpoint
CREATE INDEX "red_line_dossier" ON "red_line" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "round_year" ON "round" USING btree ("year" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_trigger_event_id_event_id_fk" FOREIGN KEY ("trigger_event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commitment_trigger_event" ON "commitment" USING btree ("trigger_event_id") WHERE trigger_event_id is not null;--> statement-breakpoint
CREATE INDEX "commitment_next_step" ON "commitment" USING btree ("organisation_id","next_step_on") WHERE state in ('recorded', 'confirmed', 'in_progress', 'claimed_done');--> statement-breakpoint
CREATE INDEX "meeting_round" ON "meeting" USING btree ("round_id") WHERE round_id is not null;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_next_step" CHECK ((next_step is null) = (next_step_on is null));--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_due" CHECK (case due_kind when 'on' then due_on is not null when 'after' then num_nonnulls(trigger_id, trigger_text, trigger_event_id, trigger_on) > 0 else due_on is null end);--> statement-breakpoint
ALTER TABLE "sign" ADD CONSTRAINT "sign_says_something" CHECK (words is not null or nudge is not null);--> statement-breakpoint
ALTER TABLE "sign" ADD CONSTRAINT "sign_nudge" CHECK (nudge is null or kind = 'our_nudge');--> statement-breakpoint
-- What the new columns say of commitments that are kept already, as far as their records tell it: the first word of theirs after the day itself, and how many people
-- the verdict that stands settles. Of the days with us nothing is said for verdicts that were given before.
select set_config('app.user_id', 'house', true);
--> statement-breakpoint
update public.commitment c set first_answer_on = first.on_day
from (
  select heard.commitment_id, min(heard.on_day) as on_day from (
    select s.commitment_id, s.on_day from public.sign s where s.kind = 'their_news' and s.strike_id is null
    union all select m.subject_id, m.on_day from public.state_change m where m.subject = 'commitment' and m.move = 'claim'
  ) heard join public.commitment held on held.id = heard.commitment_id
  where not (held.when_kind = 'exact' and held.when_from = heard.on_day) group by heard.commitment_id
) first where first.commitment_id = c.id;
--> statement-breakpoint
update public.commitment c set settled_count = verdict.settled_count
from (select distinct on (m.subject_id) m.subject_id, m.settled_count from public.state_change m
  where m.subject = 'commitment' and m.move in ('keep', 'keep_partly') order by m.subject_id, m.at desc, m.id desc) verdict
where verdict.subject_id = c.id and c.state in ('kept', 'partly_kept') and verdict.settled_count is not null;
--> statement-breakpoint
update public.dossier d set settled_count = settled.most
from (select c.dossier_id, max(c.settled_count) as most from public.commitment c join public.dossier held on held.id = c.dossier_id
  left join public.meeting m on m.id = c.meeting_id left join public.event e on e.id = c.event_id
  where c.strike_id is null and (held.confidentiality = 'bureau' or 'bureau' not in (c.confidentiality, coalesce(m.confidentiality, 'members'), coalesce(e.confidentiality, 'members')))
  group by c.dossier_id) settled
where settled.dossier_id = d.id and settled.most is not null;
--> statement-breakpoint
create trigger audit after insert or update or delete on public.evidence for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', 'copy');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.red_line for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
--> statement-breakpoint
create trigger audit after insert or update or delete on public.round for each row execute function public.audit_row('rounds', 'id', '', '');
--> statement-breakpoint
create trigger follow_merged_party before insert or update of party_id on public.round for each row execute function public.follow_merged_party();
