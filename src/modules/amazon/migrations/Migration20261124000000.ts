import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124000000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "amazon_marketplace" add column if not exists "set_up_at" timestamptz null;`
    )
    // Whoever is here already has chosen, and goes on as before.
    this.addSql(`update "amazon_marketplace" set "set_up_at" = "updated_at";`)
    this.addSql(
      `alter table if exists "amazon_sync_cursor" add column if not exists "covers" jsonb null;`
    )
    // A window now names its marketplaces. The next reading begins a new one.
    this.addSql(`update "amazon_sync_cursor" set "window" = null;`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "amazon_marketplace" drop column if exists "set_up_at";`
    )
    this.addSql(
      `alter table if exists "amazon_sync_cursor" drop column if exists "covers";`
    )
  }
}
