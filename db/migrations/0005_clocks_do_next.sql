ALTER TABLE "review_clocks" ADD COLUMN "next_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "review_clocks_next" ON "review_clocks" USING btree ("next_at");