CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"proposal_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"description" text NOT NULL,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"type" text,
	"sha256" text,
	"storage_key" text NOT NULL,
	"replaces" uuid,
	"state" text NOT NULL,
	"finding" text,
	"uploaded_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"scanned_at" timestamp with time zone,
	CONSTRAINT "files_storage_key_unique" UNIQUE("storage_key"),
	CONSTRAINT "files_state" CHECK ("files"."state" in ('uploading', 'quarantined', 'unscanned', 'clean', 'infected', 'refused')),
	CONSTRAINT "files_received" CHECK ("files"."state" in ('uploading', 'refused') or "files"."sha256" is not null)
);
--> statement-breakpoint
CREATE TABLE "question_sets" (
	"hash" text PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"first_used_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "form" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "proposal_versions" ADD COLUMN "question_set" text;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_sets" ADD CONSTRAINT "question_sets_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "files_proposal" ON "files" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "files_state" ON "files" USING btree ("state","at");--> statement-breakpoint
ALTER TABLE "proposal_versions" ADD CONSTRAINT "proposal_versions_question_set_question_sets_hash_fk" FOREIGN KEY ("question_set") REFERENCES "public"."question_sets"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
create trigger question_sets_append_only before update or delete or truncate on question_sets for each statement execute function refuse_change();
