CREATE TABLE "section_writers" (
	"proposal_id" uuid NOT NULL,
	"section" text NOT NULL,
	"person_id" text NOT NULL,
	"assigned_by" text NOT NULL,
	"assigned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "section_writers_proposal_id_section_pk" PRIMARY KEY("proposal_id","section")
);
--> statement-breakpoint
ALTER TABLE "section_writers" ADD CONSTRAINT "section_writers_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_writers" ADD CONSTRAINT "section_writers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_writers" ADD CONSTRAINT "section_writers_assigned_by_people_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;