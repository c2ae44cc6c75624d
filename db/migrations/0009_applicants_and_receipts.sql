CREATE TABLE "calendar_feeds" (
	"person_id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calendar_feeds_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "draft_sources" (
	"proposal_id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"report" jsonb NOT NULL,
	"copied_by" text NOT NULL,
	"copied_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "extension_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"proposal_id" uuid NOT NULL,
	"deadline" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "extension_requests_outcome" CHECK ("extension_requests"."outcome" in ('granted', 'refused')),
	CONSTRAINT "extension_requests_later" CHECK ("extension_requests"."deadline" < "extension_requests"."until")
);
--> statement-breakpoint
CREATE TABLE "inquiries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"organization_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"question" jsonb,
	"answer" jsonb,
	"reason" text,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "inquiries_outcome" CHECK ("inquiries"."outcome" in ('published', 'setAside')),
	CONSTRAINT "inquiries_text" CHECK (length("inquiries"."text") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "organization_profiles" (
	"organization_id" text NOT NULL,
	"section" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"answers" jsonb NOT NULL,
	"registered_until" date,
	"reminded_of" date,
	"saved_by" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "organization_profiles_organization_id_section_pk" PRIMARY KEY("organization_id","section"),
	CONSTRAINT "organization_profiles_section" CHECK ("organization_profiles"."section" in ('organization', 'people', 'capacity'))
);
--> statement-breakpoint
CREATE TABLE "receipt_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"since" timestamp with time zone DEFAULT moment() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "questions_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "proposal_versions" ADD COLUMN "certification" jsonb;--> statement-breakpoint
ALTER TABLE "proposal_versions" ADD COLUMN "receipt" jsonb;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_sources" ADD CONSTRAINT "draft_sources_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_sources" ADD CONSTRAINT "draft_sources_source_id_proposals_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_sources" ADD CONSTRAINT "draft_sources_copied_by_people_id_fk" FOREIGN KEY ("copied_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inquiries" ADD CONSTRAINT "inquiries_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inquiries" ADD CONSTRAINT "inquiries_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inquiries" ADD CONSTRAINT "inquiries_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inquiries" ADD CONSTRAINT "inquiries_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_profiles" ADD CONSTRAINT "organization_profiles_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_profiles" ADD CONSTRAINT "organization_profiles_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "extension_requests_proposal" ON "extension_requests" USING btree ("proposal_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "extension_requests_one_open" ON "extension_requests" USING btree ("proposal_id","deadline") WHERE "extension_requests"."outcome" is null;--> statement-breakpoint
CREATE INDEX "inquiries_call" ON "inquiries" USING btree ("call_id","outcome","answered_at");--> statement-breakpoint
CREATE INDEX "inquiries_organization" ON "inquiries" USING btree ("organization_id","call_id");--> statement-breakpoint
CREATE INDEX "organization_profiles_registered" ON "organization_profiles" USING btree ("registered_until");