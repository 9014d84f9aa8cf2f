import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126130000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_failed" ON "amazon_order" ("account_id") WHERE (last_error IS NOT NULL OR mirror_error IS NOT NULL) AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_resolved" ON "amazon_order" ("resolved_at", "account_id", "purchased_at", "held_at", "phase", "id") WHERE resolved_at IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_order_line_held" ON "amazon_order_line" ("order_id") WHERE held_quantity > 0 AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_hold_movement_moved_at" ON "amazon_hold_movement" ("moved_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_listing_failed" ON "amazon_listing" ("account_id") WHERE (last_error IS NOT NULL OR waits_for = 'confirmation') AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_return_problem" ON "amazon_return" ("account_id") WHERE problem IS NOT NULL AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_amazon_order_failed";`)
    this.addSql(`drop index if exists "IDX_amazon_order_resolved";`)
    this.addSql(`drop index if exists "IDX_amazon_order_line_held";`)
    this.addSql(`drop index if exists "IDX_amazon_hold_movement_moved_at";`)
    this.addSql(`drop index if exists "IDX_amazon_listing_failed";`)
    this.addSql(`drop index if exists "IDX_amazon_return_problem";`)
  }
}
