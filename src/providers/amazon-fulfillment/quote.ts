// What a customer pays for a speed: one call to Amazon answers for all of them.

import type {
  CalculatedShippingOptionPrice,
  CalculateShippingOptionPriceDTO,
} from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { missingIn, placeOf } from "../../domain/outbound/address"
import { priceOf } from "../../domain/outbound/price"
import { quoteKey, toGoods } from "../../domain/outbound/quote-key"
import { speedOf } from "../../domain/outbound/speed"
import { isSpApiError, type OutboundPreview } from "../../sp-api"
import { toPostalAddress } from "./addresses"
import { declaredValues } from "./declared-values"
import type { QuoteCache } from "./quote-cache"
import { invalid, whyOf } from "./refusals"
import { sourceOf } from "./source"
import { linesAtAmazon } from "./stored"
import type { Surroundings } from "./surroundings"

type Context = CalculateShippingOptionPriceDTO["context"]

export async function quote(
  surroundings: Surroundings,
  cache: QuoteCache,
  optionData: Record<string, unknown>,
  context: Context
): Promise<CalculatedShippingOptionPrice> {
  const { options, amazon } = surroundings
  const speed = speedOf(optionData.id)
  if (!speed) {
    throw refused("the shipping option names none of Amazon's speeds")
  }
  const address = toPostalAddress(context.shipping_address ?? {})
  const missing = missingIn({ ...address, name: "Customer" })
  if (missing.length > 0) {
    throw refused(`the shipping address lacks ${missing.join(", ")}`)
  }
  const source = await sourceOf(surroundings, optionData).catch(
    (error: unknown) => {
      throw hidden(surroundings, error)
    }
  )
  const items = context.items.filter((item) => item.requires_shipping)
  const found = await linesAtAmazon(
    surroundings,
    source,
    items.map((item) => ({
      lineId: item.id,
      title: item.title,
      variantId: item.variant_id ?? null,
      quantity: Number(item.quantity),
    }))
  )
  if (!found.ok) {
    throw invalid(
      `Failed to ask Amazon what shipping costs: ${lower(found.sentence)}`
    )
  }
  const place = placeOf(address)
  const goods = toGoods(found.lines)
  const question = {
    accountId: source.accountId,
    marketplaceId: source.marketplaceId,
    address: place,
    goods,
  }
  const currency = String(context.currency_code)
  const values = declaredValues(items, { currency, source, address: place })
  const previews = await cache
    .get(quoteKey(question), amazon.now().getTime(), () =>
      source.gateway.previewOutbound({
        marketplaceId: source.marketplaceId,
        address: place,
        items: goods.map(({ line, itemId, sku, quantity }) => ({
          itemId,
          sku,
          quantity,
          declaredValue: line.isPart ? null : values(line.lineItemId),
        })),
      })
    )
    .catch((error: unknown): OutboundPreview[] => {
      throw isSpApiError(error) && error.retry === "later"
        ? refused(whyOf(error))
        : hidden(surroundings, error)
    })
  const titles = new Map(
    goods.map(({ itemId, line }) => [
      itemId,
      items.find(({ id }) => id === line.lineItemId)?.title ?? line.sku,
    ])
  )
  const price = priceOf(speed, previews, {
    currency,
    surcharge: options.surcharge,
    markupPercent: options.markup_percent,
    titles,
  })
  if (!price.ok) {
    throw invalid(price.sentence)
  }
  return {
    calculated_amount: Number(price.amount),
    is_calculated_price_tax_inclusive: options.is_price_tax_inclusive,
  }
}

const refused = (why: string) =>
  invalid(`Failed to ask Amazon what shipping costs: ${why}.`)

/** Accounts, roles and Amazon's own words are the shop's to read, in its log: here customers read. */
function hidden({ logger }: Surroundings, error: unknown): MedusaError {
  const why = MedusaError.isMedusaError(error)
    ? error.message
    : `Failed to ask Amazon what shipping costs: ${whyOf(error)}.`
  logger.warn(`A customer was shown no price of Amazon's shipping. ${why}`)
  return refused(
    "it cannot be priced now. Choose another way of shipping, or ask the shop"
  )
}

const lower = (sentence: string): string =>
  sentence.startsWith("Amazon")
    ? sentence
    : sentence.charAt(0).toLowerCase() + sentence.slice(1)
