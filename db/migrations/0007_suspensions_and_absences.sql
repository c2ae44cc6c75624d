ALTER TABLE "people" ADD COLUMN "away_from" date;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "away_until" date;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "substitute_id" text;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_substitute_id_people_id_fk" FOREIGN KEY ("substitute_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
UPDATE "suspensions" AS "later" SET "ended_at" = "later"."started_at", "ended_by" = "later"."started_by"
  WHERE "later"."ended_at" IS NULL AND EXISTS (
    SELECT 1 FROM "suspensions" AS "earlier" WHERE "earlier"."ended_at" IS NULL
      AND ("earlier"."country" = "later"."country" OR "earlier"."fund_id" = "later"."fund_id")
      AND ("earlier"."started_at", "earlier"."id") < ("later"."started_at", "later"."id"));--> statement-breakpoint
UPDATE "proposals" SET "countries" = ARRAY(
    SELECT jsonb_array_elements_text(CASE jsonb_typeof("places"."answers" -> 'countries')
      WHEN 'array' THEN "places"."answers" -> 'countries'
      WHEN 'string' THEN jsonb_build_array("places"."answers" -> 'countries')
      ELSE '[]' END))
  FROM (SELECT DISTINCT ON ("proposal_id") "proposal_id", "answers" FROM "section_revisions"
    WHERE "section" = 'places' ORDER BY "proposal_id", "revision" DESC) AS "places"
  WHERE "places"."proposal_id" = "proposals"."id" AND "proposals"."submitted_at" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "suspensions_open_country" ON "suspensions" USING btree ("country") WHERE "suspensions"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "suspensions_open_fund" ON "suspensions" USING btree ("fund_id") WHERE "suspensions"."ended_at" is null;
