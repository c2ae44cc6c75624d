CREATE TABLE "funds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	"cents" bigint NOT NULL,
	CONSTRAINT "funds_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "awards" (
	"proposal_id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"fund_id" uuid,
	"notification_id" uuid,
	"obligated_cents" bigint NOT NULL,
	"deobligated_cents" bigint DEFAULT 0 NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"signed_by" text NOT NULL,
	"signed_on" date NOT NULL,
	CONSTRAINT "awards_number_unique" UNIQUE("number"),
	CONSTRAINT "awards_cents" CHECK (0 <= "awards"."deobligated_cents" and "awards"."deobligated_cents" <= "awards"."obligated_cents")
);
--> statement-breakpoint
CREATE TABLE "conditions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"proposal_id" uuid NOT NULL,
	"precedent" boolean NOT NULL,
	"what" text NOT NULL,
	"why" text NOT NULL,
	"removed_by" text NOT NULL,
	"reconsideration" text NOT NULL,
	"owner" text NOT NULL,
	"due_on" date,
	"status" text DEFAULT 'open' NOT NULL,
	"evidence" text,
	"offered_at" timestamp with time zone,
	"lifted_by" text,
	"lifted_at" timestamp with time zone,
	"lifting" text,
	CONSTRAINT "conditions_status" CHECK ("conditions"."status" in ('open', 'offered', 'lifted')),
	CONSTRAINT "conditions_owner" CHECK ("conditions"."owner" in ('partner', 'office'))
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"country" text,
	"day" date NOT NULL,
	"name" jsonb NOT NULL,
	CONSTRAINT "holidays_country_day" UNIQUE NULLS NOT DISTINCT("country","day")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"about" text NOT NULL,
	"sent_on" date NOT NULL,
	"held_since" timestamp with time zone,
	"hold" text,
	"cleared_at" timestamp with time zone,
	"written_by" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notifications_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "suspensions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"scope" text NOT NULL,
	"country" text,
	"fund_id" uuid,
	"why" text NOT NULL,
	"started_by" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "suspensions_scope" CHECK ("suspensions"."scope" in ('country', 'fund'))
);
--> statement-breakpoint
CREATE TABLE "review_clocks" (
	"proposal_id" uuid NOT NULL,
	"clock" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"amber_at" timestamp with time zone,
	"due_at" timestamp with time zone NOT NULL,
	"event" jsonb,
	"reminders" integer DEFAULT 0 NOT NULL,
	"told_at" timestamp with time zone,
	"stopped_at" timestamp with time zone,
	CONSTRAINT "review_clocks_proposal_id_clock_pk" PRIMARY KEY("proposal_id","clock")
);
--> statement-breakpoint
ALTER TABLE "call_acts" DROP CONSTRAINT "call_acts_act";--> statement-breakpoint
ALTER TABLE "reviews" DROP CONSTRAINT "reviews_state";--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "fund_id" uuid;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "asks_two_people" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "reads" text[] DEFAULT '{"en","es"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "parts" jsonb;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "owner_id" text;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_fund_id_funds_id_fk" FOREIGN KEY ("fund_id") REFERENCES "public"."funds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_notification_id_notifications_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notifications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_signed_by_people_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conditions" ADD CONSTRAINT "conditions_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conditions" ADD CONSTRAINT "conditions_lifted_by_people_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_fund_id_funds_id_fk" FOREIGN KEY ("fund_id") REFERENCES "public"."funds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_started_by_people_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_clocks" ADD CONSTRAINT "review_clocks_proposal_id_reviews_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."reviews"("proposal_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "awards_fund" ON "awards" USING btree ("fund_id");--> statement-breakpoint
CREATE INDEX "conditions_proposal" ON "conditions" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "review_clocks_due" ON "review_clocks" USING btree ("due_at");--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_fund_id_funds_id_fk" FOREIGN KEY ("fund_id") REFERENCES "public"."funds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reviews_owner" ON "reviews" USING btree ("owner_id");--> statement-breakpoint
ALTER TABLE "call_acts" ADD CONSTRAINT "call_acts_act" CHECK ("call_acts"."act" in ('publish', 'extend', 'cancel', 'archive', 'amend'));--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_state" CHECK ("reviews"."state" in ('draft', 'certifying', 'intake', 'conceptDecision', 'tracks', 'decision', 'changesRequested', 'decided', 'approved', 'awardReady', 'reconsideration', 'suspended', 'awarded', 'declined', 'ineligible', 'withdrawn', 'lapsed', 'rescinded', 'declinedByPartner', 'closed', 'terminated'));