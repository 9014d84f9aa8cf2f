import { model } from "@medusajs/framework/utils"
import { offerSettings } from "./offer-settings"

/**
 * One SKU of an account at Amazon: the variant that is sold under it, and the number of units
 * that Amazon shows. `computed_revision < revision` means that the number must be computed
 * anew; `desired_quantity <> base_quantity` that Amazon must be told.
 */
export const AmazonListing = model
  .define("amazon_listing", {
    id: model.id({ prefix: "amzlst" }).primaryKey(),
    account_id: model.text(),
    sku: model.text().searchable(),
    /** Null: nobody has said yet which variant this is; orders of it hold no stock. */
    variant_id: model.text().nullable(),
    /** By which rule it was found; `owner`: chosen by hand, never changed by us. */
    mapped_by: model.enum(["sku", "barcode", "asin", "owner"]).nullable(),
    asin: model.text().nullable(),
    title: model.text().searchable().nullable(),
    fulfilled_by: model.enum(["merchant", "amazon"]).default("merchant"),
    product_type: model.text().nullable(),
    /** Marketplaces that list it; null: not read yet. */
    marketplace_ids: model.json().nullable(),
    barcodes: model.json().nullable(),
    /** Since when Amazon lists it no more. */
    gone_at: model.dateTime().nullable(),
    ...offerSettings(),

    revision: model.number().default(1),
    computed_revision: model.number().default(0),
    computed_at: model.dateTime().nullable(),
    /** What Amazon is to show; null: no number is sent. */
    desired_quantity: model.number().nullable(),
    /** How it came about: the domain's Offer. */
    explanation: model.json().nullable(),

    /** What Amazon showed when we last looked, and when that was. */
    shown_quantity: model.number().nullable(),
    shown_at: model.dateTime().nullable(),
    /** An order of it has come or changed: what Amazon shows is to be looked at. */
    is_look_due: model.boolean().default(false),
    /** A look that waits until every order up to it has been read; then it is the reckoned one. */
    look_quantity: model.number().nullable(),
    look_at: model.dateTime().nullable(),
    reckoned_quantity: model.number().nullable(),
    reckoned_at: model.dateTime().nullable(),
    /** The last number that we sent or found there: what Amazon's own count starts from. */
    base_quantity: model.number().nullable(),
    /** What Amazon showed when that number was sent. */
    base_from: model.number().nullable(),
    base_at: model.dateTime().nullable(),
    /** False: it was sent, and what became of it is not known yet. */
    is_answered: model.boolean().default(true),
    /** When the base was seen at Amazon after it had had time to take effect. */
    verified_at: model.dateTime().nullable(),

    /** Units that Amazon had sold, by its own count, of which we had not read. */
    unseen_quantity: model.number().default(0),
    sent_quantity: model.number().nullable(),
    sent_at: model.dateTime().nullable(),
    sent_by: model.enum(["patch", "feed"]).nullable(),
    accepted_quantity: model.number().nullable(),
    accepted_at: model.dateTime().nullable(),
    /** The feed (ours) that carries it now. */
    feed_id: model.text().nullable(),
    /** The most that Amazon ever showed or took: the measure of a jump. */
    peak_quantity: model.number().nullable(),
    /** The owner has confirmed raises up to this. */
    confirmed_quantity: model.number().nullable(),
    waits_for: model.enum(["intake", "settling", "confirmation"]).nullable(),
    attempts: model.number().default(0),
    last_error: model.text().nullable(),
    next_try_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["account_id", "sku"], unique: true },
    { on: ["variant_id"] },
    {
      name: "IDX_amazon_listing_stale",
      on: ["account_id", "id"],
      where: "computed_revision < revision",
    },
    {
      name: "IDX_amazon_listing_to_send",
      on: ["account_id", "id"],
      where:
        "desired_quantity IS NOT NULL AND (base_quantity IS NULL OR desired_quantity <> base_quantity OR NOT is_answered)",
    },
    {
      name: "IDX_amazon_listing_unverified",
      on: ["account_id", "base_at"],
      where: "desired_quantity IS NOT NULL AND verified_at IS NULL",
    },
    {
      name: "IDX_amazon_listing_failed",
      on: ["account_id"],
      where: "(last_error IS NOT NULL OR waits_for = 'confirmation')",
    },
    {
      name: "IDX_amazon_listing_feed",
      on: ["feed_id"],
      where: "feed_id IS NOT NULL",
    },
  ])
