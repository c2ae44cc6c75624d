CREATE TABLE "corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"proposal_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"version" integer NOT NULL,
	"section" text NOT NULL,
	"field" text NOT NULL,
	"was" text NOT NULL,
	"text" text NOT NULL,
	"draft_revision" integer NOT NULL,
	"corrected_at" timestamp with time zone NOT NULL,
	CONSTRAINT "corrections_revision" UNIQUE("proposal_id","revision")
);
--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_proposal_id_reviews_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."reviews"("proposal_id") ON DELETE no action ON UPDATE no action;