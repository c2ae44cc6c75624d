CREATE TABLE "assessment_drafts" (
	"proposal_id" uuid NOT NULL,
	"reviewer_id" text NOT NULL,
	"answers" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assessment_drafts_proposal_id_reviewer_id_pk" PRIMARY KEY("proposal_id","reviewer_id")
);
--> statement-breakpoint
ALTER TABLE "assessment_drafts" ADD CONSTRAINT "assessment_drafts_assignment" FOREIGN KEY ("proposal_id","reviewer_id") REFERENCES "public"."assignments"("proposal_id","reviewer_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("subject","number");--> statement-breakpoint
CREATE INDEX "proposal_tags_staff" ON "proposal_tags" USING btree ("proposal_id") WHERE "proposal_tags"."source" = 'staff';