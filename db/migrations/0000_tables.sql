CREATE TABLE "audit_log" (
	"number" bigint PRIMARY KEY NOT NULL,
	"act" text NOT NULL,
	"by_id" text,
	"subject" text,
	"details" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sent_mails" (
	"message_id" text PRIMARY KEY NOT NULL,
	"sent_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "past_awards" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"source" text NOT NULL,
	"row" integer NOT NULL,
	"origin" text,
	"content_hash" text NOT NULL,
	"occurrence" integer DEFAULT 1 NOT NULL,
	"award_id" text,
	"organization" text,
	"description" text,
	"obligated_cents" bigint,
	"estimated_cents" bigint,
	"starts_on" date,
	"ends_on" date,
	"countries" text[] DEFAULT '{}' NOT NULL,
	"countries_from" text,
	"office" text,
	"status" text,
	"search_text" text DEFAULT '' NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "past_awards_content" UNIQUE("content_hash","occurrence")
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"listing_number" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"taxonomy_version" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"texts" jsonb NOT NULL,
	"criteria" jsonb NOT NULL,
	"edition" jsonb NOT NULL,
	"floor_cents" bigint NOT NULL,
	"ceiling_cents" bigint NOT NULL,
	"max_months" integer NOT NULL,
	"de_minimis_percent" integer DEFAULT 15 NOT NULL,
	"expected_awards" integer,
	"countries" text[] NOT NULL,
	"languages" text[] NOT NULL,
	"sections" text[] NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calls_number_unique" UNIQUE("number"),
	CONSTRAINT "calls_status" CHECK ("calls"."status" in ('draft', 'published', 'closed', 'archived', 'cancelled')),
	CONSTRAINT "calls_opens_before_it_closes" CHECK ("calls"."opens_at" < "calls"."closes_at"),
	CONSTRAINT "calls_floor_below_ceiling" CHECK (0 <= "calls"."floor_cents" and "calls"."floor_cents" <= "calls"."ceiling_cents")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"person_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_provider_account" UNIQUE("provider_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"email" text NOT NULL,
	"role" text,
	"status" text DEFAULT 'pending' NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"inviter_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_organization_person" UNIQUE("organization_id","person_id"),
	CONSTRAINT "members_role" CHECK ("members"."role" in ('author', 'certifier'))
);
--> statement-breakpoint
CREATE TABLE "office_roles" (
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"countries" text[],
	CONSTRAINT "office_roles_person_id_role_pk" PRIMARY KEY("person_id","role"),
	CONSTRAINT "office_roles_role" CHECK ("office_roles"."role" in ('intake', 'reviewer', 'finance', 'vetting', 'post', 'program', 'approver', 'grants', 'auditor', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"logo" text,
	"metadata" text,
	"country" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organizations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"language" text,
	"status" text DEFAULT 'active' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_email_unique" UNIQUE("email"),
	CONSTRAINT "people_language" CHECK ("people"."language" in ('en', 'es')),
	CONSTRAINT "people_status" CHECK ("people"."status" in ('active', 'suspended'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"person_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"active_organization_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_tags" (
	"proposal_id" uuid NOT NULL,
	"source" text NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"weight" integer,
	"cents" bigint,
	CONSTRAINT "proposal_tags_proposal_id_source_kind_code_pk" PRIMARY KEY("proposal_id","source","kind","code"),
	CONSTRAINT "proposal_tags_source" CHECK ("proposal_tags"."source" in ('partner', 'staff')),
	CONSTRAINT "proposal_tags_kind" CHECK ("proposal_tags"."kind" in ('goal', 'area', 'subItem', 'threat')),
	CONSTRAINT "proposal_tags_weight" CHECK ("proposal_tags"."weight" between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "proposal_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"proposal_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"typed" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"review_revision" integer NOT NULL,
	"head_hash" text NOT NULL,
	"submitted_by" text NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "proposal_versions_idempotency_key_unique" UNIQUE("idempotency_key"),
	CONSTRAINT "proposal_versions_number" UNIQUE("proposal_id","number")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"call_id" uuid NOT NULL,
	"organization_id" text NOT NULL,
	"author_id" text NOT NULL,
	"language" text NOT NULL,
	"taxonomy_version" text NOT NULL,
	"title" text,
	"reference" text,
	"countries" text[] DEFAULT '{}' NOT NULL,
	"scope" text,
	"requested_cents" bigint,
	"approved_cents" bigint,
	"main_goal" text,
	"helps_security_forces" boolean DEFAULT false NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	CONSTRAINT "proposals_reference_unique" UNIQUE("reference"),
	CONSTRAINT "proposals_scope" CHECK ("proposals"."scope" in ('bilateral', 'regional'))
);
--> statement-breakpoint
CREATE TABLE "section_revisions" (
	"proposal_id" uuid NOT NULL,
	"section" text NOT NULL,
	"revision" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "section_revisions_proposal_id_section_revision_pk" PRIMARY KEY("proposal_id","section","revision")
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"proposal_id" uuid NOT NULL,
	"reviewer_id" text NOT NULL,
	"version" integer NOT NULL,
	"scores" jsonb NOT NULL,
	"total_hundredths" integer NOT NULL,
	"opinion" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assessments_one_a_version" UNIQUE("proposal_id","version","reviewer_id")
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"proposal_id" uuid NOT NULL,
	"reviewer_id" text NOT NULL,
	"assigned_by" text NOT NULL,
	"assigned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assignments_proposal_id_reviewer_id_pk" PRIMARY KEY("proposal_id","reviewer_id")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"proposal_id" uuid NOT NULL,
	"text" text NOT NULL,
	"hash" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_events" (
	"proposal_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"type" text NOT NULL,
	"event" jsonb NOT NULL,
	"by_id" text,
	"at" timestamp with time zone NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "review_events_proposal_id_revision_pk" PRIMARY KEY("proposal_id","revision")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"proposal_id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"tracks" jsonb,
	"state_since" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"machine_version" integer NOT NULL,
	"input" jsonb NOT NULL,
	"snapshot" jsonb NOT NULL,
	"head_hash" text NOT NULL,
	CONSTRAINT "reviews_state" CHECK ("reviews"."state" in ('draft', 'intake', 'tracks', 'decision', 'changesRequested', 'approved', 'declined', 'ineligible', 'withdrawn', 'lapsed'))
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_inviter_id_people_id_fk" FOREIGN KEY ("inviter_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_roles" ADD CONSTRAINT "office_roles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_tags" ADD CONSTRAINT "proposal_tags_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_versions" ADD CONSTRAINT "proposal_versions_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_versions" ADD CONSTRAINT "proposal_versions_submitted_by_people_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_revisions" ADD CONSTRAINT "section_revisions_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_revisions" ADD CONSTRAINT "section_revisions_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_reviewer_id_people_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_reviewer_id_people_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_assigned_by_people_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_events" ADD CONSTRAINT "review_events_proposal_id_reviews_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."reviews"("proposal_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_by" ON "audit_log" USING btree ("by_id","at");--> statement-breakpoint
CREATE INDEX "past_awards_order" ON "past_awards" USING btree ("obligated_cents" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "past_awards_countries" ON "past_awards" USING gin ("countries");--> statement-breakpoint
CREATE INDEX "calls_status_closes" ON "calls" USING btree ("status","closes_at");--> statement-breakpoint
CREATE INDEX "accounts_person" ON "accounts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "invitations_organization" ON "invitations" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "invitations_email" ON "invitations" USING btree ("email");--> statement-breakpoint
CREATE INDEX "members_person" ON "members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "proposal_tags_code" ON "proposal_tags" USING btree ("kind","code","proposal_id");--> statement-breakpoint
CREATE INDEX "proposals_organization" ON "proposals" USING btree ("organization_id","started_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "proposals_submitted" ON "proposals" USING btree ("submitted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "proposals_call_submitted" ON "proposals" USING btree ("call_id","submitted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "proposals_countries" ON "proposals" USING gin ("countries");--> statement-breakpoint
CREATE INDEX "assignments_reviewer" ON "assignments" USING btree ("reviewer_id");--> statement-breakpoint
CREATE INDEX "review_events_by" ON "review_events" USING btree ("by_id","at");--> statement-breakpoint
CREATE INDEX "reviews_state" ON "reviews" USING btree ("state","state_since");