CREATE TABLE "question_sets" (
	"hash" text PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"first_used_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "form" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "proposal_versions" ADD COLUMN "question_set" text;--> statement-breakpoint
ALTER TABLE "question_sets" ADD CONSTRAINT "question_sets_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_versions" ADD CONSTRAINT "proposal_versions_question_set_question_sets_hash_fk" FOREIGN KEY ("question_set") REFERENCES "public"."question_sets"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
create trigger question_sets_append_only before update or delete or truncate on question_sets for each statement execute function refuse_change();
