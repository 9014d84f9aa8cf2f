import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126120000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "amazon_authorization" drop constraint if exists "amazon_authorization_state_hash_unique";`
    )
    this.addSql(
      `create table if not exists "amazon_authorization" ("id" text not null, "state_hash" text not null, "actor_id" text not null, "name" text not null, "region" text check ("region" in ('na', 'eu', 'fe')) not null, "account_id" text null, "expires_at" timestamptz not null, "used_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "amazon_authorization_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_amazon_authorization_deleted_at" ON "amazon_authorization" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_amazon_authorization_state_hash_unique" ON "amazon_authorization" ("state_hash") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "amazon_authorization" cascade;`)
  }
}
