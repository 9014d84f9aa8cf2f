// What the storefront's checkout waits for when Amazon ships: the price of each speed, asked for
// the first time and again, and how many calls to Amazon a whole checkout takes.

import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  addShippingMethodToCartWorkflow,
  calculateShippingOptionsPricesWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  createShippingOptionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { marketplaces } from "../../simulator"
import { AMAZON_MODULE } from "../../src/modules/amazon"
import type AmazonModuleService from "../../src/modules/amazon/service"
import { createDatabase } from "../databases"
import type { Bench, Measured } from "../measured"
import { startAmazon, type Amazon } from "../shop/start-amazon"
import { percentile } from "../timing"

/** Amazon answers 30 calls at once, and two a second then: no checkout waits for its turn. */
const samples = 25
/** Not counted: what Medusa loads at its first use. */
const warmUp = 3
const speeds = ["standard", "expedited", "priority"] as const
const sku = "BENCH-0-0"

export async function outboundPrices(bench: Bench): Promise<Measured> {
  const { container } = bench
  const amazon = await startAmazon(await createDatabase("bench_outbound"))
  container.resolve<AmazonModuleService>(AMAZON_MODULE).options.endpoint =
    amazon.endpoint
  await stockAmazon(bench, amazon)
  const options = await addOptions(bench)

  const first: number[] = []
  const again: number[] = []
  for (let n = 0; n < warmUp + samples; n++) {
    if (n === warmUp) {
      await amazon.control.resetCalls()
    }
    const cartId = await fillCart(bench, n)
    const prices = () => timePrices(bench, cartId, options)
    first.push(await prices())
    again.push(await prices())
    await checkOut(bench, cartId, options[1] ?? "")
  }
  const { calls } = await amazon.control.state()
  await amazon.stop()

  const counted = (times: number[]) => times.slice(warmUp)
  return {
    figures: {
      preview_p50_ms: percentile(counted(first), 50),
      preview_cached_p50_ms: percentile(counted(again), 50),
      calls_per_checkout: calls.getFulfillmentPreview.calls / samples,
    },
    settings: [
      `${samples} checkouts of the storefront, one after the other, each to an address of its own; ${warmUp} before them as a warm-up. The price of three speeds by one calculateShippingOptionsPricesWorkflow, then the same again; then a speed is chosen, paid for and ordered. The simulator answers on the same machine: to Amazon the first price takes as much longer as its answer does.`,
      `First: fastest ${Math.min(...counted(first)).toFixed(0)} ms, slowest ${Math.max(...counted(first)).toFixed(0)} ms; again: fastest ${Math.min(...counted(again)).toFixed(0)} ms, slowest ${Math.max(...counted(again)).toFixed(0)} ms.`,
      `getFulfillmentPreview ${calls.getFulfillmentPreview.calls} calls, ${calls.getFulfillmentPreview.throttled} throttled.`,
    ],
    times: [],
  }
}

async function stockAmazon(
  { container, shop }: Bench,
  { control }: Amazon
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const marketplaceId = marketplaces[0]?.id ?? ""
  const variantId = shop.variants.find((one) => one.sku === sku)?.variantId
  await control.list([{ sku, quantity: 0, fulfilledBy: "AMAZON" }])
  await control.setFbaStock(sku, {
    fulfillable: 100_000,
    marketplaceIds: [marketplaceId],
  })
  await amazon.updateAmazonAccounts({
    id: shop.accountId,
    fba_marketplace_id: marketplaceId,
  })
  await amazon.createAmazonListings({
    account_id: shop.accountId,
    sku,
    variant_id: variantId,
    mapped_by: "sku",
    fulfilled_by: "amazon",
  })
}

/** Beside the parcels that Berlin packs by hand. */
async function addOptions({ container }: Bench): Promise<string[]> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [manual] = await fulfillment.listShippingOptions(
    { name: "Standard parcel" },
    { relations: ["service_zone"] }
  )
  const [profile] = await fulfillment.listShippingProfiles({ type: "default" })
  const [location] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ name: "Berlin" })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location?.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "amazon_amazon" },
  })
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: speeds.map((speed) => ({
      name: `Amazon ${speed}`,
      price_type: "calculated" as const,
      provider_id: "amazon_amazon",
      service_zone_id: manual?.service_zone.id ?? "",
      shipping_profile_id: profile?.id ?? "",
      data: { id: `amazon-${speed}` },
      type: { label: speed, description: speed, code: `amazon-${speed}` },
      prices: [],
      rules: [
        {
          attribute: "enabled_in_store",
          operator: "eq" as const,
          value: "true",
        },
        { attribute: "is_return", operator: "eq" as const, value: "false" },
      ],
    })),
  })
  return result.map(({ id }) => id)
}

async function fillCart({ container, shop }: Bench, n: number) {
  const variant = shop.variants.find((one) => one.sku === sku)
  const { result } = await createCartWorkflow(container).run({
    input: {
      region_id: shop.regionId,
      sales_channel_id: shop.channelId,
      currency_code: "eur",
      email: "zelda@customer.example",
      shipping_address: {
        first_name: "Zelda",
        last_name: "Muster",
        address_1: `Musterweg ${n + 1}`,
        city: "Musterstadt",
        postal_code: "00001",
        country_code: "de",
      },
      items: [{ variant_id: variant?.variantId ?? "", quantity: 1 }],
    },
  })
  return result.id
}

async function timePrices(
  { container }: Bench,
  cartId: string,
  optionIds: string[]
): Promise<number> {
  const startedAt = performance.now()
  await calculateShippingOptionsPricesWorkflow(container).run({
    input: {
      cart_id: cartId,
      shipping_options: optionIds.map((id) => ({ id, data: {} })),
    },
  })
  return performance.now() - startedAt
}

async function checkOut(
  { container }: Bench,
  cartId: string,
  optionId: string
): Promise<void> {
  await addShippingMethodToCartWorkflow(container).run({
    input: { cart_id: cartId, options: [{ id: optionId, data: {} }] },
  })
  const { result } = await createPaymentCollectionForCartWorkflow(
    container
  ).run({ input: { cart_id: cartId } })
  await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: result.id,
      provider_id: "pp_system_default",
    },
  })
  await completeCartWorkflow(container).run({ input: { id: cartId } })
}
