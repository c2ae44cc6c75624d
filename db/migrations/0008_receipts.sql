CREATE TABLE "receipt_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"since" timestamp with time zone DEFAULT moment() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "proposal_versions" ADD COLUMN "certification" jsonb;--> statement-breakpoint
ALTER TABLE "proposal_versions" ADD COLUMN "receipt" jsonb;