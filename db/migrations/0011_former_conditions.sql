ALTER TABLE "conditions" ADD COLUMN "former_what" text;--> statement-breakpoint
ALTER TABLE "conditions" ADD COLUMN "former_due_on" date;