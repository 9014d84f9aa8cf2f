import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126000000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "amazon_shipment" drop constraint if exists "amazon_shipment_order_id_package_reference_unique";`
    )
    this.addSql(
      `alter table if exists "amazon_shipment" drop constraint if exists "amazon_shipment_fulfillment_id_parcel_unique";`
    )
    this.addSql(
      `alter table if exists "amazon_return" drop constraint if exists "amazon_return_account_id_reported_key_unique";`
    )
    this.addSql(
      `alter table if exists "amazon_outbound_order" drop constraint if exists "amazon_outbound_order_account_id_outbound_id_unique";`
    )
    this.addSql(
      `alter table if exists "amazon_inspection" drop constraint if exists "amazon_inspection_order_id_order_item_id_revision_unique";`
    )
    this.addSql(
      `alter table if exists "amazon_fba_stock" drop constraint if exists "amazon_fba_stock_account_id_sku_unique";`
    )
    this.addSql(
      `alter table if exists "amazon_carrier" drop constraint if exists "amazon_carrier_match_value_unique";`
    )
    this.addSql(
      `create table if not exists "amazon_carrier" ("id" text not null, "match" text check ("match" in ('provider', 'option', 'tracking_host', 'name')) not null, "value" text not null, "carrier_code" text not null, "carrier_name" text null, "shipping_method" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_carrier_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_carrier_deleted_at" ON "amazon_carrier" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_carrier_match_value_unique" ON "amazon_carrier" ("match", "value") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "amazon_fba_stock" ("id" text not null, "account_id" text not null, "sku" text not null, "asin" text null, "fulfillable_quantity" integer not null, "reserved_quantity" integer not null, "inbound_quantity" integer not null, "unfulfillable_quantity" integer not null, "amazon_updated_at" timestamptz null, "read_at" timestamptz not null, "mirrored_quantity" integer null, "problem" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_fba_stock_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_fba_stock_deleted_at" ON "amazon_fba_stock" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_fba_stock_account_id_sku_unique" ON "amazon_fba_stock" ("account_id", "sku") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "amazon_inspection" ("id" text not null, "order_id" text not null, "amazon_order_id" text not null, "order_item_id" text not null, "revision" integer not null, "sku" text null, "variant_id" text not null, "quantity" integer not null, "restocked_quantity" integer not null default 0, "written_off_quantity" integer not null default 0, "reservations" jsonb not null, "canceled_by" text null, "reason" text null, "state" text check ("state" in ('open', 'restocked', 'written_off')) not null default 'open', "deciding" jsonb null, "decided_at" timestamptz null, "decided_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_inspection_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_inspection_deleted_at" ON "amazon_inspection" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_inspection_order_id_order_item_id_revision_unique" ON "amazon_inspection" ("order_id", "order_item_id", "revision") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_inspection_open" ON "amazon_inspection" ("id") WHERE state = 'open' AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "amazon_outbound_order" ("id" text not null, "account_id" text not null, "marketplace_id" text not null, "outbound_id" text not null, "fulfillment_id" text not null, "medusa_order_id" text not null, "api_version" text not null, "state" text check ("state" in ('asked', 'open', 'ended')) not null default 'asked', "status" text null, "speed" text check ("speed" in ('standard', 'expedited', 'priority')) not null, "is_held" boolean not null default false, "items" jsonb not null, "fingerprint" text not null, "packages" jsonb null, "returns" jsonb null, "problems" jsonb null, "told_stage" text null, "cancel_asked_at" timestamptz null, "asked_at" timestamptz not null, "checked_at" timestamptz null, "next_check_at" timestamptz null, "attempts" integer not null default 0, "last_error" text null, "ended_at" timestamptz null, "lease" text null, "lease_until" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_outbound_order_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_outbound_order_deleted_at" ON "amazon_outbound_order" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_outbound_order_account_id_outbound_id_unique" ON "amazon_outbound_order" ("account_id", "outbound_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_outbound_order_fulfillment_id" ON "amazon_outbound_order" ("fulfillment_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_outbound_order_medusa_order_id" ON "amazon_outbound_order" ("medusa_order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_outbound_order_due" ON "amazon_outbound_order" ("next_check_at") WHERE state <> 'ended' AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "amazon_return" ("id" text not null, "account_id" text not null, "amazon_order_id" text not null, "reported_key" text not null, "kind" text check ("kind" in ('merchant', 'amazon')) not null, "sku" text null, "quantity" integer not null, "reason" text null, "status" text null, "rma_id" text null, "disposition" text null, "requested_at" timestamptz null, "received_at" timestamptz null, "refunded_amount" text null, "currency_code" text null, "medusa_order_id" text null, "medusa_return_id" text null, "booked_amount" text null, "revision" integer not null default 1, "applied_revision" integer not null default 0, "problem" text null, "attempts" integer not null default 0, "next_try_at" timestamptz null, "lease" text null, "lease_until" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_return_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_return_deleted_at" ON "amazon_return" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_return_account_id_reported_key_unique" ON "amazon_return" ("account_id", "reported_key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_return_amazon_order_id" ON "amazon_return" ("amazon_order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_return_due" ON "amazon_return" ("id") WHERE applied_revision < revision AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "amazon_shipment" ("id" text not null, "account_id" text not null, "order_id" text not null, "amazon_order_id" text not null, "marketplace_id" text not null, "fulfillment_id" text not null, "parcel" integer not null, "package_reference" text not null, "state" text check ("state" in ('due', 'told', 'confirmed', 'refused', 'withdrawn')) not null default 'due', "carrier_code" text null, "carrier_name" text null, "shipping_method" text null, "tracking_number" text null, "ship_from" text null, "shipped_at" timestamptz not null, "items" jsonb not null, "ship_by" timestamptz null, "collected" jsonb null, "collected_at" timestamptz not null, "note" text null, "revision" integer not null default 1, "told_revision" integer not null default 0, "told_at" timestamptz null, "confirmed_at" timestamptz null, "sending_since" timestamptz null, "looks" integer not null default 0, "rounds" integer not null default 0, "refusal" text null, "attempts" integer not null default 0, "last_error" text null, "next_try_at" timestamptz null, "lease" text null, "lease_until" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_shipment_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_shipment_deleted_at" ON "amazon_shipment" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_shipment_fulfillment_id_parcel_unique" ON "amazon_shipment" ("fulfillment_id", "parcel") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_shipment_order_id_package_reference_unique" ON "amazon_shipment" ("order_id", "package_reference") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_shipment_amazon_order_id" ON "amazon_shipment" ("amazon_order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_shipment_state_next_try_at" ON "amazon_shipment" ("state", "next_try_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_shipment_open" ON "amazon_shipment" ("collected_at") WHERE state IN ('due', 'told', 'refused') AND deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "amazon_account" add column if not exists "fba_marketplace_id" text null, add column if not exists "fba_location_id" text null;`
    )

    this.addSql(
      `alter table if exists "amazon_marketplace" add column if not exists "restock" text check ("restock" in ('by_reason', 'always', 'inspect')) not null default 'by_reason', add column if not exists "shipped_elsewhere" text check ("shipped_elsewhere" in ('book', 'leave')) not null default 'book', add column if not exists "carrier_code" text null, add column if not exists "carrier_name" text null;`
    )

    this.addSql(
      `alter table if exists "amazon_order" add column if not exists "mirrored_revision" integer not null default 0, add column if not exists "mirror_attempts" integer not null default 0, add column if not exists "mirror_error" text null, add column if not exists "mirror_next_try_at" timestamptz null, add column if not exists "mirror_plan" jsonb null, add column if not exists "cancellation_decision" text check ("cancellation_decision" in ('ship', 'cancel')) null, add column if not exists "cancellation_decided_at" timestamptz null, add column if not exists "cancellation_decided_by" text null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_to_mirror" ON "amazon_order" ("id") WHERE ((phase = 'completed' AND status IN ('partially_shipped', 'shipped') AND mirrored_revision < applied_revision) OR mirror_plan IS NOT NULL) AND deleted_at IS NULL;`
    )

    this.addSql(
      `drop index if exists "IDX_amazon_order_event_order_id_revision_name_unique";`
    )

    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_event_order_id_revision_name" ON "amazon_order_event" ("order_id", "revision", "name") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "amazon_carrier" cascade;`)

    this.addSql(`drop table if exists "amazon_fba_stock" cascade;`)

    this.addSql(`drop table if exists "amazon_inspection" cascade;`)

    this.addSql(`drop table if exists "amazon_outbound_order" cascade;`)

    this.addSql(`drop table if exists "amazon_return" cascade;`)

    this.addSql(`drop table if exists "amazon_shipment" cascade;`)

    this.addSql(
      `alter table if exists "amazon_account" drop column if exists "fba_marketplace_id", drop column if exists "fba_location_id";`
    )

    this.addSql(
      `alter table if exists "amazon_marketplace" drop column if exists "restock", drop column if exists "shipped_elsewhere", drop column if exists "carrier_code", drop column if exists "carrier_name";`
    )

    this.addSql(`drop index if exists "IDX_amazon_order_to_mirror";`)
    this.addSql(
      `alter table if exists "amazon_order" drop column if exists "mirrored_revision", drop column if exists "mirror_attempts", drop column if exists "mirror_error", drop column if exists "mirror_next_try_at", drop column if exists "mirror_plan", drop column if exists "cancellation_decision", drop column if exists "cancellation_decided_at", drop column if exists "cancellation_decided_by";`
    )

    this.addSql(
      `drop index if exists "IDX_amazon_order_event_order_id_revision_name";`
    )

    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_order_event_order_id_revision_name_unique" ON "amazon_order_event" ("order_id", "revision", "name") WHERE deleted_at IS NULL;`
    )
  }
}
