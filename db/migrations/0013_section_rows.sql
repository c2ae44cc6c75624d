CREATE TABLE "section_rows" (
	"proposal_id" uuid NOT NULL,
	"section" text NOT NULL,
	"row" text NOT NULL,
	"revision" integer NOT NULL,
	"answers" jsonb NOT NULL,
	CONSTRAINT "section_rows_proposal_id_section_row_revision_pk" PRIMARY KEY("proposal_id","section","row","revision")
);
--> statement-breakpoint
ALTER TABLE "section_revisions" ADD COLUMN "rows" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "section_rows" ADD CONSTRAINT "section_rows_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;