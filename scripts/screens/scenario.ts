// A shop in which everything has happened once that a screen can show: so that each can be looked
// at, and none is tested empty. The owner's acts go through the admin's own routes.

import type { SimulatedOrder, SimulatorControl } from "../../simulator"
import type { AdminApi, StoreApi } from "../demo/admin-api"
import { openAmazonWarehouse } from "../demo/amazon-warehouse"
import { orderFromAmazon } from "../demo/order-from-amazon"
import { until } from "../demo/until"
import { catalogue } from "../shop/seed/assortment"

/** Amazon's number of each order, by what became of it. */
export interface Scenario {
  pending: string
  unknownSku: string
  lastPot: string
  wantsToCancel: string
  refusedParcel: string
  confirmedParcel: string
  inspected: string
  returned: string
  canceled: string
  byAmazon: string
}

interface Played {
  amazon: SimulatorControl
  admin: AdminApi
  store: StoreApi
}

interface MedusaOrder {
  id: string
  items: { id: string; quantity: number }[]
  fulfillments: { id: string }[]
}

/** What the settings have to be like: an account that is connected and imports in Germany. */
export async function playScenario(played: Played): Promise<Scenario> {
  const { amazon, admin } = played
  const place = async (sku: string, quantity = 1, by?: "AMAZON") => {
    const listed = catalogue().find((one) => one.sku === sku)
    const { orderId } = await amazon.place({
      ...(by && { fulfilledBy: by }),
      lines: [{ sku, title: "Gift box, extra large", ...listed, quantity }],
    })
    return orderId
  }
  const read = () => admin.post("/admin/amazon/sync/run")
  const orders = {
    pending: await place("TEA-GREEN-100", 2),
    unknownSku: await place("GIFT-BOX-XL"),
    lastPot: await place("POT-LAST-ONE", 2),
    wantsToCancel: await place("MUG-WHITE", 2),
    refusedParcel: await place("MUG-BLUE"),
    confirmedParcel: await place("TEA-BLACK-100", 2),
    inspected: await place("TEA-BLACK-250", 2),
    returned: await place("MUG-WHITE"),
    canceled: await place("TEA-GREEN-250"),
    byAmazon: await place("TEA-GREEN-250", 1, "AMAZON"),
  }
  await read()
  await arrival(admin, orders.canceled)

  await amazon.cancel(orders.canceled, { by: "BUYER" })
  const paid = [
    orders.wantsToCancel,
    orders.refusedParcel,
    orders.confirmedParcel,
    orders.inspected,
    orders.returned,
    orders.byAmazon,
  ]
  for (const id of paid) {
    await amazon.pay(id)
  }
  await read()
  await Promise.all(paid.map((id) => arrival(admin, id, "complete")))

  await amazon.ship(orders.byAmazon)
  await amazon.requestCancellation(orders.wantsToCancel, {
    reason: "Ordered by mistake",
  })
  await amazon.cancel(orders.inspected, {
    by: "MERCHANT",
    reason: "NO_INVENTORY",
  })
  await amazon.rejectConfirmation({
    message: "The carrier code is not supported for this marketplace.",
    times: 1,
  })
  await send(admin, orders.refusedParcel, "no-such-parcel")
  await parcelIs(admin, orders.refusedParcel, "refused")
  await send(admin, orders.confirmedParcel, "JD014600003333333333")
  await send(admin, orders.returned, "JD014600004444444444")
  await parcelIs(admin, orders.confirmedParcel, "told,confirmed")
  await parcelIs(admin, orders.returned, "told,confirmed")
  await amazon.returnGoods(orders.returned, {
    sku: "MUG-WHITE",
    reason: "CR-DEFECTIVE",
    refund: "5.00",
  })
  await admin.post("/admin/amazon/returns/read")
  await addCarrierRule(admin)
  await letAmazonShip(played)
  await returnIsThere(admin)
  await read()
  return orders
}

const addCarrierRule = (admin: AdminApi) =>
  admin.post("/admin/amazon/carriers", {
    match: "tracking_host",
    value: "parcels.example.com",
    carrier_code: "DHL",
  })

/** Three orders of the storefront: one is on its way, one cannot be delivered, one is not packed yet. */
async function letAmazonShip(played: Played): Promise<void> {
  const { amazon, admin } = played
  await openAmazonWarehouse(played)
  await amazon.setOutbound({ planMs: 300_000, processMs: 86_400_000 })
  const sent = await orderFromAmazon(played, "WHISK-BAMBOO", 2)
  await amazon.outbound.ship(sent)
  const lost = await orderFromAmazon(played, "MUG-TRAVEL", 1)
  await amazon.outbound.ship(lost)
  await amazon.outbound.failDelivery(lost)
  await orderFromAmazon(played, "BOWL-MATCHA", 1)
  const { amazon_outbound_orders: asked } = await admin.get<{
    amazon_outbound_orders: { id: string }[]
  }>("/admin/amazon/outbound")
  for (const { id } of asked) {
    await admin.post(`/admin/amazon/outbound/${id}/refresh`)
  }
}

/** Fulfilled and handed over, as somebody in the warehouse does it. */
async function send(
  admin: AdminApi,
  amazonOrderId: string,
  tracking_number: string
): Promise<void> {
  const { id, items } = await medusaOrder(admin, amazonOrderId)
  const all = items.map(({ id, quantity }) => ({ id, quantity }))
  const { stock_locations: locations } = await admin.get<{
    stock_locations: { id: string; name: string }[]
  }>("/admin/stock-locations?order=created_at")
  const { order } = await admin.post<{ order: MedusaOrder }>(
    `/admin/orders/${id}/fulfillments?fields=*fulfillments`,
    { items: all, location_id: locations[0]?.id }
  )
  const link = `https://www.dhl.de/track/${tracking_number}`
  await admin.post(
    `/admin/orders/${id}/fulfillments/${order.fulfillments[0]?.id}/shipments`,
    {
      items: all,
      labels: [{ tracking_number, tracking_url: link, label_url: link }],
    }
  )
}

const medusaOrder = async (admin: AdminApi, amazonOrderId: string) =>
  (
    await admin.get<{ order: MedusaOrder }>(
      `/admin/orders/order_amz_${amazonOrderId}?fields=*items,*fulfillments`
    )
  ).order

/** The order is in Medusa, and complete if that is asked for. */
async function arrival(
  admin: AdminApi,
  amazonOrderId: SimulatedOrder["orderId"],
  state?: "complete"
): Promise<void> {
  await until(async () => {
    const { amazon_orders: found } = await admin.get<{
      amazon_orders: { is_complete: boolean; medusa_order_id: string | null }[]
    }>(`/admin/amazon/orders?amazon_order_id=${amazonOrderId}`)
    const [order] = found
    return Boolean(
      order?.medusa_order_id && (state === undefined || order.is_complete)
    )
  }, `order ${amazonOrderId}`)
}

/** Amazon takes a while over the report; who asks again goes on with the reading. */
const returnIsThere = (admin: AdminApi) =>
  until(async () => {
    await admin.post("/admin/amazon/returns/read")
    const { count } = await admin.get<{ count: number }>(
      "/admin/amazon/returns"
    )
    return count > 0
  }, "the goods that come back")

const parcelIs = (admin: AdminApi, amazonOrderId: string, states: string) =>
  until(async () => {
    const { count } = await admin.get<{ count: number }>(
      `/admin/amazon/shipments?amazon_order_id=${amazonOrderId}&state=${states}`
    )
    return count > 0
  }, `the parcel of ${amazonOrderId} to be ${states}`)
