import { model } from "@medusajs/framework/utils"

/** The token bucket of one seller and operation, shared by all processes. */
export const AmazonCallBudget = model.define("amazon_call_budget", {
  /** `<account id>/<operation>`. */
  id: model.text().primaryKey(),
  /** State of the pure bucket in sp-api/token-bucket.ts. */
  bucket: model.json(),
})
