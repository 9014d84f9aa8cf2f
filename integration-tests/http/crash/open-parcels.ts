// A shop that sells from Amazon's warehouses: their stock is shown at a location of Medusa's, Amazon
// ships what is sold from there, and customers have ordered already.

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createOrderWorkflow,
  createReservationsWorkflow,
  createShippingOptionsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { seedShop, type Shop } from "../../../scripts/shop/seed-shop"
import { createControlClient } from "../../../simulator"
import { AMAZON_MODULE } from "../../../src/modules/amazon"
import type AmazonModuleService from "../../../src/modules/amazon/service"
import { changeAccountWorkflow } from "../../../src/workflows/accounts/change-account"
import { mirrorFbaStockWorkflow } from "../../../src/workflows/mirror-fba-stock"
import { readListingsWorkflow } from "../../../src/workflows/read-listings"
import type { Open, StorefrontOrder } from "./start-shop"

const germany = "A1PA6795UKMFR9"

/** Of each SKU in Amazon's warehouses: never too few. */
const unitsAtAmazon = 100_000

export async function openParcels(
  container: MedusaContainer,
  { orders }: Pick<Open, "orders">
): Promise<void> {
  const shop = await seedShop(container)
  await storeAtAmazon([...new Set(orders.map(({ sku }) => sku))])
  const locationId = await mirrorAmazon(container)
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: locationId, add: [shop.channels.storefront] },
  })
  const optionId = await addOption(container, shop, locationId)
  for (const order of orders) {
    await place(container, order, { shop, locationId, optionId })
  }
}

async function storeAtAmazon(skus: string[]): Promise<void> {
  const amazon = createControlClient(process.env.AMAZON_API_URL ?? "")
  for (const sku of skus) {
    await amazon.list([{ sku, quantity: 0, fulfilledBy: "AMAZON" }])
    await amazon.setFbaStock(sku, {
      fulfillable: unitsAtAmazon,
      marketplaceIds: ["DE"],
    })
  }
}

/** The id of the location. */
async function mirrorAmazon(container: MedusaContainer): Promise<string> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  for (let isComplete = false; !isComplete;) {
    const { result } = await readListingsWorkflow(container).run({ input: {} })
    isComplete = result.every((run) => run.is_complete)
  }
  const [account] = await amazon.listAmazonAccounts({})
  await changeAccountWorkflow(container).run({
    input: { id: account?.id ?? "", fba_marketplace_id: germany },
  })
  await mirrorFbaStockWorkflow(container).run({ input: {} })
  const [mirrored] = await amazon.listAmazonAccounts({})
  return mirrored?.fba_location_id ?? ""
}

async function addOption(
  container: MedusaContainer,
  { shipping }: Shop,
  locationId: string
): Promise<string> {
  const set = await container
    .resolve(Modules.FULFILLMENT)
    .createFulfillmentSets({
      name: "Parcels from Amazon",
      type: "shipping",
      service_zones: [
        {
          name: "Where Amazon delivers",
          geo_zones: [{ type: "country", country_code: "de" }],
        },
      ],
    })
  const location = {
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
  }
  await container.resolve(ContainerRegistrationKeys.LINK).create([
    {
      ...location,
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "amazon_amazon" },
    },
    { ...location, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } },
  ])
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Amazon standard",
        service_zone_id: set.service_zones[0]?.id ?? "",
        shipping_profile_id: shipping.profileId,
        provider_id: "amazon_amazon",
        data: { id: "amazon-standard" },
        type: { label: "Standard", description: "2–3 days", code: "amazon" },
        price_type: "flat",
        prices: [{ currency_code: "eur", amount: 4.9 }],
        rules: [
          { attribute: "enabled_in_store", operator: "eq", value: "true" },
          { attribute: "is_return", operator: "eq", value: "false" },
        ],
      },
    ],
  })
  return result[0]?.id ?? ""
}

/** As the checkout leaves it: the units are reserved in Amazon's warehouse. */
async function place(
  container: MedusaContainer,
  { sku, quantity, batch, isToBeCanceled }: StorefrontOrder,
  {
    shop,
    locationId,
    optionId,
  }: { shop: Shop; locationId: string; optionId: string }
): Promise<void> {
  const { result: order } = await createOrderWorkflow(container).run({
    input: {
      region_id: shop.regions.germany,
      sales_channel_id: shop.channels.storefront,
      email: "zelda@customer.example",
      currency_code: "eur",
      shipping_address: {
        first_name: "Zelda",
        last_name: "Muster",
        address_1: `Musterweg ${batch}`,
        city: "Musterstadt",
        postal_code: "00001",
        country_code: "de",
      },
      items: [
        {
          title: sku,
          variant_id: shop.variants[sku].id,
          quantity,
          unit_price: 10,
        },
      ],
      shipping_methods: [
        {
          name: "Amazon standard",
          shipping_option_id: optionId,
          amount: 4.9,
          data: { id: "amazon-standard" },
        },
      ],
      metadata: { batch, is_to_be_canceled: isToBeCanceled },
    },
  })
  await createReservationsWorkflow(container).run({
    input: {
      reservations: [
        {
          inventory_item_id: shop.inventoryItems.get(sku) ?? "",
          location_id: locationId,
          line_item_id: order.items?.[0]?.id ?? "",
          quantity,
        },
      ],
    },
  })
}
