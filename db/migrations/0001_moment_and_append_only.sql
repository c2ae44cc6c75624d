-- The one clock of the product: the database's transaction time.
create function moment() returns timestamptz language sql stable as $$ select transaction_timestamp() $$;
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;
--> statement-breakpoint
create trigger review_events_append_only before update or delete or truncate on review_events for each statement execute function refuse_change();
--> statement-breakpoint
create trigger audit_log_append_only before update or delete or truncate on audit_log for each statement execute function refuse_change();
--> statement-breakpoint
create trigger proposal_versions_append_only before update or delete or truncate on proposal_versions for each statement execute function refuse_change();
