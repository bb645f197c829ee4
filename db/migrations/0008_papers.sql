CREATE TYPE "public"."paper_kind" AS ENUM('minutes', 'dossier');--> statement-breakpoint
CREATE TABLE "paper" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" "paper_kind" NOT NULL,
	"dossier_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"language" "language" NOT NULL,
	"confidentiality" "confidentiality" NOT NULL,
	"code" text NOT NULL,
	"hash" text NOT NULL,
	"pages" integer NOT NULL,
	"content_hash" text NOT NULL,
	"audit_seq" bigint NOT NULL,
	"audit_head" text NOT NULL,
	"issued_by" uuid NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	CONSTRAINT "paper_code" UNIQUE("code")
);
--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_dossier_id_dossier_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_hash_stored_file_hash_fk" FOREIGN KEY ("hash") REFERENCES "public"."stored_file"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_issued_by_account_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "paper_subject" ON "paper" USING btree ("subject_id","kind","issued_at");--> statement-breakpoint
CREATE INDEX "paper_dossier" ON "paper" USING btree ("dossier_id","issued_at");--> statement-breakpoint
CREATE INDEX "paper_hash" ON "paper" USING btree ("hash");--> statement-breakpoint
create trigger audit after insert or update or delete on public.paper for each row execute function public.audit_row('@organisation_id', 'id', 'dossier_id', '');
--> statement-breakpoint
-- What was issued stays as it was issued, whoever asks (settled question 32).
create trigger stands_as_written before update or delete on public.paper for each row execute function public.stands_as_written();
