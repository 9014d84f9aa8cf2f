// What the shop's engineer may choose about orders that Amazon ships, checked at boot: one
// sentence per mistake.

import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { outboundVersions, type OutboundVersion } from "../../sp-api"

const decimal = z
  .string()
  .regex(/^-?\d{1,9}(\.\d{1,4})?$/, 'must be a decimal as text, such as "1.50"')

const optionsShape = z.strictObject({
  account_id: z.string().min(1, "must not be empty").optional(),
  marketplace_id: z.string().min(1, "must not be empty").optional(),
  api_version: z
    .enum(outboundVersions, {
      error: `must be "${outboundVersions.join('" or "')}"`,
    })
    .default("2020-07-01"),
  hold_until_captured: z.boolean("must be true or false").default(false),
  policy: z
    .enum(["fill_or_kill", "fill_all", "fill_all_available"], {
      error: 'must be "fill_or_kill", "fill_all" or "fill_all_available"',
    })
    .default("fill_or_kill"),
  blank_box: z.boolean("must be true or false").default(false),
  signature: z.boolean("must be true or false").default(false),
  block_amazon_logistics: z.boolean("must be true or false").default(false),
  packing_slip_text: z
    .string("must be text")
    .max(
      700,
      "must be at most 700 characters: Amazon prints 750, and {order} grows"
    )
    .default("{order}"),
  notify_buyer: z.boolean("must be true or false").default(false),
  surcharge: decimal.default("0"),
  markup_percent: decimal.default("0"),
  is_price_tax_inclusive: z.boolean("must be true or false").default(false),
  price_cache_minutes: z
    .number("must be a number of minutes")
    .min(0, "must not be negative")
    .max(24 * 60, "must be at most a day (1440)")
    .default(30),
  return_reason: z.string().min(1, "must not be empty").optional(),
})

/** The options of the fulfillment provider `amazon` in medusa-config.ts. */
export interface AmazonFulfillmentOptions {
  /**
   * The Amazon account whose stock is shipped (amzacc_…).
   * @default the only connected account with FBA; a shipping option may name another
   */
  account_id?: string
  /**
   * The marketplace whose warehouses ship, such as A1PA6795UKMFR9.
   * @default the one whose stock the account shows in Medusa
   */
  marketplace_id?: string
  /** The version of Amazon's API. Only 2020-07-01 knows returns. @default "2020-07-01" */
  api_version?: OutboundVersion
  /**
   * Amazon sets the goods aside, and ships them once the payment is captured. It gives them up
   * after 14 days.
   * @default false
   */
  hold_until_captured?: boolean
  /**
   * When goods are missing: ship nothing, wait for them, or ship what there is.
   * @default "fill_or_kill"
   */
  policy?: "fill_or_kill" | "fill_all" | "fill_all_available"
  /** A box without Amazon's name, where Amazon has them. @default false */
  blank_box?: boolean
  /** The recipient signs (USA). @default false */
  signature?: boolean
  /** Amazon's own drivers do not deliver it; that may cost more. @default false */
  block_amazon_logistics?: boolean
  /** On the packing slip; {order} is the order's number. At most 700 characters. @default "{order}" */
  packing_slip_text?: string
  /** Amazon mails the customer as well. @default false */
  notify_buyer?: boolean
  /** Added to Amazon's fee; in the cart's currency, may be negative. @default "0" */
  surcharge?: string
  /** Percent of Amazon's fee, before the surcharge. @default "0" */
  markup_percent?: string
  /** Whether the price that comes of it includes tax. Amazon's fees do not. @default false */
  is_price_tax_inclusive?: boolean
  /** For so long a price that Amazon has named is used again. @default 30 */
  price_cache_minutes?: number
  /** Amazon's code for why goods come back. @default the first that Amazon names for the SKU */
  return_reason?: string
}

export type ProviderOptions = z.infer<typeof optionsShape>

/** Options → what the provider works with. Throws INVALID_DATA with a sentence per mistake. */
export function readProviderOptions(options: unknown): ProviderOptions {
  const { data, error } = optionsShape.safeParse(options ?? {})
  if (!data) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Failed to start the fulfillment provider "amazon": ${error.issues.map(sentenceOf).join(" ")} Correct it in medusa-config.ts; docs/setup.md lists every option.`
    )
  }
  return data
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") {
    return `Option "${issue.keys.join('", "')}" does not exist.`
  }
  return `Option "${issue.path.join(".")}" ${issue.message}.`
}
