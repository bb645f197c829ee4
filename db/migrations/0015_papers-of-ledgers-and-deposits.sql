ALTER TYPE "public"."paper_kind" ADD VALUE 'ledger';--> statement-breakpoint
ALTER TYPE "public"."paper_kind" ADD VALUE 'deposit_receipt';