import { model } from "@medusajs/framework/utils"

/**
 * Recurring work for one account, such as sending its offers: who does it now, how far it has
 * come, and when it is due again.
 */
export const AmazonTask = model.define("amazon_task", {
  /** `<account id>/<name of the task>`. */
  id: model.text().primaryKey(),
  /** How far it has come; each task knows what that means. */
  progress: model.json().nullable(),
  lease: model.text().nullable(),
  lease_until: model.dateTime().nullable(),
  next_run_at: model.dateTime().nullable(),
  started_at: model.dateTime().nullable(),
  ended_at: model.dateTime().nullable(),
  last_error: model.text().nullable(),
})
