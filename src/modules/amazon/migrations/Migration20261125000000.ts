import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261125000000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "amazon_feed" ("id" text not null, "account_id" text not null, "amazon_feed_id" text null, "document_id" text null, "state" text check ("state" in ('prepared', 'submitted', 'done', 'failed')) not null default 'prepared', "messages" jsonb not null, "message_count" integer not null, "submitted_at" timestamptz null, "next_check_at" timestamptz null, "ended_at" timestamptz null, "accepted" integer null, "invalid" integer null, "error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_feed_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_feed_deleted_at" ON "amazon_feed" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_feed_account_id_state" ON "amazon_feed" ("account_id", "state") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_feed_amazon_id" ON "amazon_feed" ("account_id", "amazon_feed_id") WHERE amazon_feed_id IS NOT NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "amazon_task" ("id" text not null, "progress" jsonb null, "lease" text null, "lease_until" timestamptz null, "next_run_at" timestamptz null, "started_at" timestamptz null, "ended_at" timestamptz null, "last_error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_task_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_task_deleted_at" ON "amazon_task" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "amazon_listing" drop constraint if exists "amazon_listing_mapped_by_check";`
    )

    this.addSql(
      `alter table if exists "amazon_account" add column if not exists "offering" text check ("offering" in ('stock', 'zero', 'none')) null, add column if not exists "buffer" integer null, add column if not exists "share" integer null, add column if not exists "cap" integer null, add column if not exists "jump_factor" integer null default 10, add column if not exists "match_by" jsonb null;`
    )

    this.addSql(
      `alter table if exists "amazon_listing" add column if not exists "product_type" text null, add column if not exists "marketplace_ids" jsonb null, add column if not exists "barcodes" jsonb null, add column if not exists "gone_at" timestamptz null, add column if not exists "offering" text check ("offering" in ('stock', 'zero', 'none')) null, add column if not exists "buffer" integer null, add column if not exists "share" integer null, add column if not exists "cap" integer null, add column if not exists "revision" integer not null default 1, add column if not exists "computed_revision" integer not null default 0, add column if not exists "computed_at" timestamptz null, add column if not exists "desired_quantity" integer null, add column if not exists "explanation" jsonb null, add column if not exists "shown_quantity" integer null, add column if not exists "shown_at" timestamptz null, add column if not exists "is_look_due" boolean not null default false, add column if not exists "look_quantity" integer null, add column if not exists "look_at" timestamptz null, add column if not exists "reckoned_quantity" integer null, add column if not exists "reckoned_at" timestamptz null, add column if not exists "base_quantity" integer null, add column if not exists "base_from" integer null, add column if not exists "base_at" timestamptz null, add column if not exists "is_answered" boolean not null default true, add column if not exists "verified_at" timestamptz null, add column if not exists "unseen_quantity" integer not null default 0, add column if not exists "sent_quantity" integer null, add column if not exists "sent_at" timestamptz null, add column if not exists "sent_by" text check ("sent_by" in ('patch', 'feed')) null, add column if not exists "accepted_quantity" integer null, add column if not exists "accepted_at" timestamptz null, add column if not exists "feed_id" text null, add column if not exists "peak_quantity" integer null, add column if not exists "confirmed_quantity" integer null, add column if not exists "waits_for" text check ("waits_for" in ('intake', 'settling', 'confirmation')) null, add column if not exists "attempts" integer not null default 0, add column if not exists "last_error" text null, add column if not exists "next_try_at" timestamptz null;`
    )
    this.addSql(
      `alter table if exists "amazon_listing" add constraint "amazon_listing_mapped_by_check" check("mapped_by" in ('sku', 'barcode', 'asin', 'owner'));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_listing_stale" ON "amazon_listing" ("account_id", "id") WHERE computed_revision < revision AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_listing_to_send" ON "amazon_listing" ("account_id", "id") WHERE desired_quantity IS NOT NULL AND (base_quantity IS NULL OR desired_quantity <> base_quantity OR NOT is_answered) AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_listing_unverified" ON "amazon_listing" ("account_id", "base_at") WHERE desired_quantity IS NOT NULL AND verified_at IS NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_listing_feed" ON "amazon_listing" ("feed_id") WHERE feed_id IS NOT NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "amazon_marketplace" add column if not exists "offering" text check ("offering" in ('stock', 'zero', 'none')) null, add column if not exists "buffer" integer null, add column if not exists "share" integer null, add column if not exists "cap" integer null;`
    )

    this.addSql(`drop index if exists "IDX_amazon_order_line_sku";`)

    this.addSql(
      `alter table if exists "amazon_order_line" add column if not exists "purchased_at" timestamptz null;`
    )
    this.addSql(
      `update "amazon_order_line" set "purchased_at" = o."purchased_at" from "amazon_order" o where o."id" = "amazon_order_line"."order_id";`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_line_sku_purchased_at" ON "amazon_order_line" ("sku", "purchased_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_line_offer" ON "amazon_order_line" ("variant_id") WHERE held_in = 'offer' AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "amazon_feed" cascade;`)

    this.addSql(`drop table if exists "amazon_task" cascade;`)

    this.addSql(
      `alter table if exists "amazon_listing" drop constraint if exists "amazon_listing_mapped_by_check";`
    )

    this.addSql(
      `alter table if exists "amazon_account" drop column if exists "offering", drop column if exists "buffer", drop column if exists "share", drop column if exists "cap", drop column if exists "jump_factor", drop column if exists "match_by";`
    )

    this.addSql(`drop index if exists "IDX_amazon_listing_stale";`)
    this.addSql(`drop index if exists "IDX_amazon_listing_to_send";`)
    this.addSql(`drop index if exists "IDX_amazon_listing_unverified";`)
    this.addSql(`drop index if exists "IDX_amazon_listing_feed";`)
    this.addSql(
      `alter table if exists "amazon_listing" drop column if exists "product_type", drop column if exists "marketplace_ids", drop column if exists "barcodes", drop column if exists "gone_at", drop column if exists "offering", drop column if exists "buffer", drop column if exists "share", drop column if exists "cap", drop column if exists "revision", drop column if exists "computed_revision", drop column if exists "computed_at", drop column if exists "desired_quantity", drop column if exists "explanation", drop column if exists "shown_quantity", drop column if exists "shown_at", drop column if exists "is_look_due", drop column if exists "look_quantity", drop column if exists "look_at", drop column if exists "reckoned_quantity", drop column if exists "reckoned_at", drop column if exists "base_quantity", drop column if exists "base_from", drop column if exists "base_at", drop column if exists "is_answered", drop column if exists "verified_at", drop column if exists "unseen_quantity", drop column if exists "sent_quantity", drop column if exists "sent_at", drop column if exists "sent_by", drop column if exists "accepted_quantity", drop column if exists "accepted_at", drop column if exists "feed_id", drop column if exists "peak_quantity", drop column if exists "confirmed_quantity", drop column if exists "waits_for", drop column if exists "attempts", drop column if exists "last_error", drop column if exists "next_try_at";`
    )

    this.addSql(
      `alter table if exists "amazon_listing" add constraint "amazon_listing_mapped_by_check" check("mapped_by" in ('sku', 'owner'));`
    )

    this.addSql(
      `alter table if exists "amazon_marketplace" drop column if exists "offering", drop column if exists "buffer", drop column if exists "share", drop column if exists "cap";`
    )

    this.addSql(
      `drop index if exists "IDX_amazon_order_line_sku_purchased_at";`
    )
    this.addSql(`drop index if exists "IDX_amazon_order_line_offer";`)
    this.addSql(
      `alter table if exists "amazon_order_line" drop column if exists "purchased_at";`
    )

    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_line_sku" ON "amazon_order_line" ("sku") WHERE deleted_at IS NULL;`
    )
  }
}
