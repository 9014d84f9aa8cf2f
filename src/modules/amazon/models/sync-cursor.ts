import { model } from "@medusajs/framework/utils"

/** How far an account's orders have been read (domain Cursor), and when to read on. */
export const AmazonSyncCursor = model.define("amazon_sync_cursor", {
  /** The account. */
  id: model.text().primaryKey(),
  read_until: model.text().nullable(),
  /** Marketplaces that have had their first reading. */
  covers: model.json().nullable(),
  window: model.json().nullable(),
  first_window: model.json().nullable(),
  next_read_at: model.dateTime().nullable(),
  /** Who reads now: one process per account at a time. */
  lease: model.text().nullable(),
  lease_until: model.dateTime().nullable(),
})
