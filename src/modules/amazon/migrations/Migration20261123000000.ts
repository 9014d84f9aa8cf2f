import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123000000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "amazon_hold_movement" drop constraint if exists "amazon_hold_movement_line_id_revision_kind_unique";`
    )
    this.addSql(
      `alter table if exists "amazon_order_line" drop constraint if exists "amazon_order_line_order_id_order_item_id_unique";`
    )
    this.addSql(
      `alter table if exists "amazon_order_event" drop constraint if exists "amazon_order_event_order_id_revision_name_unique";`
    )
    this.addSql(
      `alter table if exists "amazon_order" drop constraint if exists "amazon_order_account_id_amazon_order_id_unique";`
    )
    this.addSql(
      `alter table if exists "amazon_marketplace" drop constraint if exists "amazon_marketplace_account_id_marketplace_id_unique";`
    )
    this.addSql(
      `alter table if exists "amazon_listing" drop constraint if exists "amazon_listing_account_id_sku_unique";`
    )
    this.addSql(
      `alter table if exists "amazon_account" drop constraint if exists "amazon_account_seller_id_region_unique";`
    )
    this.addSql(
      `create table if not exists "amazon_account" ("id" text not null, "name" text not null, "seller_id" text not null, "region" text check ("region" in ('na', 'eu', 'fe')) not null, "sealed_credentials" text not null, "state" text check ("state" in ('connected', 'refused', 'paused')) not null default 'connected', "last_error" text null, "last_error_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_account_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_account_deleted_at" ON "amazon_account" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_account_seller_id_region_unique" ON "amazon_account" ("seller_id", "region") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "amazon_call_budget" ("id" text not null, "bucket" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_call_budget_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_call_budget_deleted_at" ON "amazon_call_budget" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "amazon_listing" ("id" text not null, "account_id" text not null, "sku" text not null, "variant_id" text null, "mapped_by" text check ("mapped_by" in ('sku', 'owner')) null, "asin" text null, "title" text null, "fulfilled_by" text check ("fulfilled_by" in ('merchant', 'amazon')) not null default 'merchant', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_listing_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_listing_deleted_at" ON "amazon_listing" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_listing_account_id_sku_unique" ON "amazon_listing" ("account_id", "sku") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_listing_variant_id" ON "amazon_listing" ("variant_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "amazon_marketplace" ("id" text not null, "account_id" text not null, "marketplace_id" text not null, "country_code" text not null, "currency_code" text not null, "pending_mode" text check ("pending_mode" in ('import', 'reserve', 'off')) not null default 'off', "preorders" text check ("preorders" in ('hold', 'wait')) not null default 'wait', "fba_orders" text check ("fba_orders" in ('import', 'ignore')) not null default 'import', "sales_channel_id" text null, "region_id" text null, "location_ids" jsonb not null, "shipping_option_id" text null, "is_tax_inclusive" boolean not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_marketplace_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_marketplace_deleted_at" ON "amazon_marketplace" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_marketplace_account_id_marketplace_id_unique" ON "amazon_marketplace" ("account_id", "marketplace_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "amazon_order" ("id" text not null, "account_id" text not null, "amazon_order_id" text not null, "marketplace_id" text not null, "status" text not null, "phase" text check ("phase" in ('none', 'held', 'placeholder', 'completed', 'canceled')) not null default 'none', "is_complete" boolean not null default false, "fulfilled_by" text check ("fulfilled_by" in ('merchant', 'amazon')) not null, "purchased_at" timestamptz not null, "amazon_updated_at" timestamptz not null, "snapshot" jsonb not null, "sealed_personal" text null, "medusa_order_id" text null, "revision" integer not null default 1, "applied_revision" integer not null default 0, "lease" text null, "lease_until" timestamptz null, "attempts" integer not null default 0, "last_error" text null, "next_try_at" timestamptz null, "unreadable_since" timestamptz null, "problems" jsonb null, "first_seen_at" timestamptz not null, "first_seen_by" text not null, "held_at" timestamptz null, "resolved_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_order_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_deleted_at" ON "amazon_order" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_order_account_id_amazon_order_id_unique" ON "amazon_order" ("account_id", "amazon_order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_medusa_order_id" ON "amazon_order" ("medusa_order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_purchased_at_id" ON "amazon_order" ("purchased_at", "id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_status" ON "amazon_order" ("status") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_phase" ON "amazon_order" ("phase") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_problems" ON "amazon_order" ("id") WHERE problems IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_unreadable" ON "amazon_order" ("account_id") WHERE unreadable_since IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_placeholder" ON "amazon_order" ("medusa_order_id") WHERE phase IN ('none', 'held', 'placeholder') AND medusa_order_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_due" ON "amazon_order" ("first_seen_at", "id") WHERE applied_revision < revision AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "amazon_order_event" ("id" text not null, "order_id" text not null, "revision" integer not null, "name" text not null, "detail" jsonb null, "happened_at" timestamptz not null, "told_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_order_event_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_event_order_id" ON "amazon_order_event" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_event_deleted_at" ON "amazon_order_event" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_order_event_order_id_revision_name_unique" ON "amazon_order_event" ("order_id", "revision", "name") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_event_due" ON "amazon_order_event" ("happened_at") WHERE told_at IS NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "amazon_order_line" ("id" text not null, "order_id" text not null, "order_item_id" text not null, "sku" text null, "quantity" integer not null, "applied_quantity" integer not null default 0, "variant_id" text null, "line_item_id" text not null, "held_quantity" integer not null default 0, "held_in" text check ("held_in" in ('medusa', 'offer')) null, "was_held" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_order_line_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_line_order_id" ON "amazon_order_line" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_line_deleted_at" ON "amazon_order_line" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_order_line_order_id_order_item_id_unique" ON "amazon_order_line" ("order_id", "order_item_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_line_sku" ON "amazon_order_line" ("sku") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_line_line_item_id" ON "amazon_order_line" ("line_item_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_line_variant_id" ON "amazon_order_line" ("variant_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "amazon_hold_movement" ("id" text not null, "line_id" text not null, "revision" integer not null, "kind" text check ("kind" in ('reserve', 'release', 'transfer', 'ship')) not null, "quantity" integer not null, "cause" text not null, "moved_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_hold_movement_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_hold_movement_line_id" ON "amazon_hold_movement" ("line_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_hold_movement_deleted_at" ON "amazon_hold_movement" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_hold_movement_line_id_revision_kind_unique" ON "amazon_hold_movement" ("line_id", "revision", "kind") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "amazon_sync_cursor" ("id" text not null, "read_until" text null, "window" jsonb null, "next_read_at" timestamptz null, "lease" text null, "lease_until" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_sync_cursor_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_sync_cursor_deleted_at" ON "amazon_sync_cursor" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "amazon_sync_run" ("id" text not null, "account_id" text not null, "kind" text check ("kind" in ('poll', 'refresh')) not null, "started_at" timestamptz not null, "ended_at" timestamptz null, "pages" integer not null default 0, "seen" integer not null default 0, "changed" integer not null default 0, "rejected" jsonb null, "error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_sync_run_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_sync_run_deleted_at" ON "amazon_sync_run" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_sync_run_account_id_started_at" ON "amazon_sync_run" ("account_id", "started_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "amazon_order_event" add constraint "amazon_order_event_order_id_foreign" foreign key ("order_id") references "amazon_order" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "amazon_order_line" add constraint "amazon_order_line_order_id_foreign" foreign key ("order_id") references "amazon_order" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "amazon_hold_movement" add constraint "amazon_hold_movement_line_id_foreign" foreign key ("line_id") references "amazon_order_line" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "amazon_order_event" drop constraint if exists "amazon_order_event_order_id_foreign";`
    )

    this.addSql(
      `alter table if exists "amazon_order_line" drop constraint if exists "amazon_order_line_order_id_foreign";`
    )

    this.addSql(
      `alter table if exists "amazon_hold_movement" drop constraint if exists "amazon_hold_movement_line_id_foreign";`
    )

    this.addSql(`drop table if exists "amazon_account" cascade;`)

    this.addSql(`drop table if exists "amazon_call_budget" cascade;`)

    this.addSql(`drop table if exists "amazon_listing" cascade;`)

    this.addSql(`drop table if exists "amazon_marketplace" cascade;`)

    this.addSql(`drop table if exists "amazon_order" cascade;`)

    this.addSql(`drop table if exists "amazon_order_event" cascade;`)

    this.addSql(`drop table if exists "amazon_order_line" cascade;`)

    this.addSql(`drop table if exists "amazon_hold_movement" cascade;`)

    this.addSql(`drop table if exists "amazon_sync_cursor" cascade;`)

    this.addSql(`drop table if exists "amazon_sync_run" cascade;`)
  }
}
