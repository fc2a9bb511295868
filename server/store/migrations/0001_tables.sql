CREATE TABLE "analyses" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"document_key" text NOT NULL,
	"document_name" text NOT NULL,
	"status" text NOT NULL,
	"stage" text NOT NULL,
	"percent" smallint DEFAULT 0 NOT NULL,
	"message" text NOT NULL,
	"chunks_processed" integer,
	"total_chunks" integer,
	"stages_done" text[] DEFAULT '{}'::text[] NOT NULL,
	"options" jsonb NOT NULL,
	"words" integer NOT NULL,
	"paragraphs" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"completed_at" timestamp with time zone,
	"failure_code" text,
	"failure_message" text,
	"idempotency_key" text,
	"request_hash" text NOT NULL,
	"severity_counts" jsonb,
	"finding_ids" text[]
);
--> statement-breakpoint
ALTER TABLE "analyses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "artifacts" (
	"analysis_id" text NOT NULL,
	"stage" text NOT NULL,
	"tenant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "artifacts_analysis_id_stage_pk" PRIMARY KEY("analysis_id","stage")
);
--> statement-breakpoint
ALTER TABLE "artifacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "engine_keys" (
	"key" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "engine_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "engine_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"function_id" text NOT NULL,
	"status" text NOT NULL,
	"state" text NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "engine_runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finding_states" (
	"tenant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"document_key" text NOT NULL,
	"finding_id" text NOT NULL,
	"status" text NOT NULL,
	"note" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "finding_states_tenant_id_user_id_document_key_finding_id_pk" PRIMARY KEY("tenant_id","user_id","document_key","finding_id")
);
--> statement-breakpoint
ALTER TABLE "finding_states" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"analysis_id" text NOT NULL,
	"tenant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "realtime_tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"analysis_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "realtime_tokens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "results" (
	"analysis_id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"body" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "results" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "snapshots" (
	"analysis_id" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"user_id" text NOT NULL,
	"body" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "snapshots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_analysis_id_analyses_id_fk" FOREIGN KEY ("analysis_id") REFERENCES "public"."analyses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_analysis_id_analyses_id_fk" FOREIGN KEY ("analysis_id") REFERENCES "public"."analyses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "realtime_tokens" ADD CONSTRAINT "realtime_tokens_analysis_id_analyses_id_fk" FOREIGN KEY ("analysis_id") REFERENCES "public"."analyses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_analysis_id_analyses_id_fk" FOREIGN KEY ("analysis_id") REFERENCES "public"."analyses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_analysis_id_analyses_id_fk" FOREIGN KEY ("analysis_id") REFERENCES "public"."analyses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "analyses_idempotency" ON "analyses" USING btree ("tenant_id","user_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "analyses_by_document" ON "analyses" USING btree ("tenant_id","user_id","document_key","id");--> statement-breakpoint
CREATE INDEX "analyses_unfinished" ON "analyses" USING btree ("status","updated_at");--> statement-breakpoint
CREATE INDEX "analyses_by_age" ON "analyses" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "engine_keys_expiry" ON "engine_keys" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "engine_runs_status" ON "engine_runs" USING btree ("status");--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "outbox" USING btree ("sent_at","created_at");--> statement-breakpoint
CREATE INDEX "realtime_tokens_expiry" ON "realtime_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE POLICY "analyses_own_rows" ON "analyses" AS PERMISSIVE FOR ALL TO "countersign_app" USING (tenant_id = current_setting('countersign.tenant_id', true) and user_id = current_setting('countersign.user_id', true)) WITH CHECK (tenant_id = current_setting('countersign.tenant_id', true) and user_id = current_setting('countersign.user_id', true));--> statement-breakpoint
CREATE POLICY "artifacts_own_rows" ON "artifacts" AS PERMISSIVE FOR ALL TO "countersign_app" USING (tenant_id = current_setting('countersign.tenant_id', true) and user_id = current_setting('countersign.user_id', true)) WITH CHECK (tenant_id = current_setting('countersign.tenant_id', true) and user_id = current_setting('countersign.user_id', true));--> statement-breakpoint
CREATE POLICY "finding_states_own_rows" ON "finding_states" AS PERMISSIVE FOR ALL TO "countersign_app" USING (tenant_id = current_setting('countersign.tenant_id', true) and user_id = current_setting('countersign.user_id', true)) WITH CHECK (tenant_id = current_setting('countersign.tenant_id', true) and user_id = current_setting('countersign.user_id', true));--> statement-breakpoint
CREATE POLICY "outbox_own_rows" ON "outbox" AS PERMISSIVE FOR ALL TO "countersign_app" USING (tenant_id = current_setting('countersign.tenant_id', true) and user_id = current_setting('countersign.user_id', true)) WITH CHECK (tenant_id = current_setting('countersign.tenant_id', true) and user_id = current_setting('countersign.user_id', true));--> statement-breakpoint
CREATE POLICY "results_own_rows" ON "results" AS PERMISSIVE FOR ALL TO "countersign_app" USING (tenant_id = current_setting('countersign.tenant_id', true) and user_id = current_setting('countersign.user_id', true)) WITH CHECK (tenant_id = current_setting('countersign.tenant_id', true) and user_id = current_setting('countersign.user_id', true));--> statement-breakpoint
CREATE POLICY "snapshots_own_rows" ON "snapshots" AS PERMISSIVE FOR ALL TO "countersign_app" USING (tenant_id = current_setting('countersign.tenant_id', true) and user_id = current_setting('countersign.user_id', true)) WITH CHECK (tenant_id = current_setting('countersign.tenant_id', true) and user_id = current_setting('countersign.user_id', true));