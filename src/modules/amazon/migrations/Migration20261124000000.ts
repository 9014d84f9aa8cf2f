import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124000000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "amazon_marketplace" add column if not exists "set_up_at" timestamptz null;`
    )
    // Whoever is here already has chosen, and goes on as before.
    this.addSql(
      `update "amazon_marketplace" set "set_up_at" = "updated_at" where "deleted_at" is null;`
    )
    this.addSql(
      `update "amazon_marketplace" set "pending_mode" = 'off' where "deleted_at" is not null;`
    )
    this.addSql(
      `alter table if exists "amazon_order" add column if not exists "confirmed_at" timestamptz null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_open" ON "amazon_order" ("account_id", "confirmed_at") WHERE status IN ('pending_availability', 'pending', 'unshipped', 'partially_shipped') AND deleted_at IS NULL;`
    )
    this.addSql(
      `alter table if exists "amazon_sync_cursor" add column if not exists "covers" jsonb null;`
    )
    this.addSql(
      `alter table if exists "amazon_sync_cursor" add column if not exists "first_window" jsonb null;`
    )
    // A window now names its marketplaces: the next reading begins a new one, for all that
    // have been read so far.
    this.addSql(
      `update "amazon_sync_cursor" c set "window" = null, "covers" = (
         select coalesce(jsonb_agg(m.marketplace_id), '[]'::jsonb) from "amazon_marketplace" m
          where m.account_id = c.id and m.deleted_at is null)
        where c.read_until is not null;`
    )
    this.addSql(`update "amazon_sync_cursor" set "window" = null;`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "amazon_marketplace" drop column if exists "set_up_at";`
    )
    this.addSql(`drop index if exists "IDX_amazon_order_open";`)
    this.addSql(
      `alter table if exists "amazon_order" drop column if exists "confirmed_at";`
    )
    this.addSql(
      `alter table if exists "amazon_sync_cursor" drop column if exists "covers", drop column if exists "first_window";`
    )
  }
}
