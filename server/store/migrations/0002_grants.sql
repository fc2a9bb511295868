-- Requests may touch the reviewer's tables, and through the policies only the caller's rows. The engine's tables and the token hashes stay closed to them.
GRANT USAGE ON SCHEMA public TO countersign_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON analyses, snapshots, artifacts, results, finding_states, outbox TO countersign_app;
