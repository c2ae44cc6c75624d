CREATE TABLE "call_acts" (
	"call_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"act" text NOT NULL,
	"why" text,
	"closes_at" timestamp with time zone NOT NULL,
	"by_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "call_acts_call_id_number_pk" PRIMARY KEY("call_id","number"),
	CONSTRAINT "call_acts_act" CHECK ("call_acts"."act" in ('publish', 'extend', 'cancel'))
);
--> statement-breakpoint
CREATE TABLE "call_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"typed" jsonb NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "call_drafts_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "call_acts" ADD CONSTRAINT "call_acts_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_acts" ADD CONSTRAINT "call_acts_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_drafts" ADD CONSTRAINT "call_drafts_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;