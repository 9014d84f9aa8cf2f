import type { SimulatedOrder } from "../../../simulator"
import { decimals } from "../../../simulator/world/money"
import { lineProceeds, orderTotal } from "../../../simulator/world/proceeds"
import { inAmazonShop } from "../../helpers/amazon-shop"
import { cases, type Case } from "./cases"
import { comparable, type ShownFields } from "./comparable"

const fields = [
  "email",
  "currency_code",
  "customer_id",
  "sales_channel_id",
  "no_notification",
  "is_draft_order",
  "canceled_at",
  "payment_status",
  "fulfillment_status",
  "*shipping_address",
  "*billing_address",
  "*payment_collections",
  "*transactions",
  "*fulfillments",
  "*credit_lines",
]

interface ShownOrder extends ShownFields {
  id: string
  items: { id: string; requires_shipping: boolean; quantity: number }[]
  fulfillments: { id: string }[]
}

interface Reservation {
  line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: number
}

interface InventoryItem {
  id: string
  location_levels: { stocked_quantity: number; reserved_quantity: number }[]
}

inAmazonShop((world) => {
  beforeAll(async () => {
    await world.connect("na", "import")
    await world.connect("fe", "import")
  })

  const orderOf = async (amazonOrderId: string): Promise<ShownOrder> => {
    const { medusa_order_id: id } = await world.order(amazonOrderId)
    const plus = fields.map((field) =>
      field.startsWith("*") ? field : `%2B${field}`
    )
    const { data } = await world.get<{ order: ShownOrder }>(
      `/admin/orders/${id}?fields=${plus.join(",")}`
    )
    return data.order
  }

  /** Seen from the first moment, and paid in the end. */
  const completed = async ({ order, whilePending }: Case) => {
    const placed = await world.amazon.place(order)
    await world.sync()
    await whilePending?.(world.amazon, placed)
    await world.sync()
    const paid = await world.amazon.pay(placed.orderId)
    await world.sync()
    return paid
  }

  /** Paid before anybody looked. */
  const imported = async ({ order, whilePending }: Case) => {
    const placed = await world.amazon.place(order)
    await whilePending?.(world.amazon, placed)
    const paid = await world.amazon.pay(placed.orderId)
    await world.sync()
    return paid
  }

  const reservationsOf = async ({ items }: ShownOrder) => {
    const { data } = await world.get<{ reservations: Reservation[] }>(
      `/admin/reservations?limit=100&${items.map(({ id }) => `line_item_id[]=${id}`).join("&")}`
    )
    return data.reservations
  }

  /** Units on the shelves from which these reservations take, and reserved there. */
  const shelves = async (reservations: Reservation[]) => {
    const { data } = await world.get<{ inventory_items: InventoryItem[] }>(
      `/admin/inventory-items?limit=100&fields=%2Blocation_levels.stocked_quantity,%2Blocation_levels.reserved_quantity,%2Blocation_levels.location_id`
    )
    const levels = data.inventory_items
      .filter(({ id }) =>
        reservations.some(({ inventory_item_id: item }) => item === id)
      )
      .flatMap(({ location_levels: own }) => own)
    return {
      stocked: sumOf(levels.map((level) => level.stocked_quantity)),
      reserved: sumOf(levels.map((level) => level.reserved_quantity)),
    }
  }

  /** Units by what the ledger says became of them. */
  const ledgerOf = async (amazonOrderId: string) => {
    const { id } = await world.order(amazonOrderId)
    const movements = await world.service.listHoldMovements({
      line: { order_id: id },
    })
    const units = (kind: string) =>
      sumOf(
        movements.filter((one) => one.kind === kind).map((one) => one.quantity)
      )
    return { held: units("reserve") - units("release"), shipped: units("ship") }
  }

  const differences = async () => {
    const { data } = await world.get<{ differences: unknown[] }>(
      "/admin/amazon/sync/drift"
    )
    return data.differences
  }

  it.each(cases)(
    "an order of $name comes out the same, whether it waited or was paid at once, and costs to the cent what Amazon says",
    async (one) => {
      const waited = await completed(one)
      const atOnce = await imported(one)

      const [order, other] = [
        await orderOf(waited.orderId),
        await orderOf(atOnce.orderId),
      ]

      expect(comparable(order, waited)).toEqual(comparable(other, atOnce))
      expect({
        total: minor(order.total, waited),
        tax: minor(order.tax_total, waited),
      }).toEqual({ total: orderTotal(waited), tax: taxOf(waited) })
      expect(order).toMatchObject({
        currency_code: waited.currency.toLowerCase(),
        payment_status: "captured",
        version: 1,
        summary: {
          current_order_total: order.total,
          original_order_total: order.total,
          paid_total: order.total,
          pending_difference: 0,
        },
      })
      expect(await differences()).toEqual([])
    }
  )

  it.each(cases.filter(({ isNotShipped }) => !isNotShipped))(
    "an order of $name is shipped through Medusa, and its totals stay",
    async (one) => {
      const paid = await completed(one)
      const { orderId } = paid
      const order = await orderOf(orderId)
      const reservations = await reservationsOf(order)
      const before = await shelves(reservations)

      for (const { location, items } of byLocation(order, reservations)) {
        const { status, data } = await world.post<{
          message?: string
          order: ShownOrder
        }>(`/admin/orders/${order.id}/fulfillments`, {
          items,
          location_id: location ?? world.shop.warehouses.berlin,
        })
        expect({ status, message: data.message }).toEqual({ status: 200 })
      }
      for (const { id } of (await orderOf(orderId)).fulfillments) {
        const { status } = await world.post(
          `/admin/orders/${order.id}/fulfillments/${id}/shipments`,
          {
            items: order.items.map(({ id: item, quantity }) => ({
              id: item,
              quantity,
            })),
          }
        )
        expect(status).toBe(200)
      }
      await world.settle()

      const after = await orderOf(orderId)
      expect(totalsOf(after, paid)).toEqual(totalsOf(order, paid))
      expect(after).toMatchObject({
        payment_status: "captured",
        fulfillment_status: "shipped",
      })
      const units = sumOf(reservations.map(({ quantity }) => quantity))
      expect(await shelves(reservations)).toEqual({
        stocked: before.stocked - units,
        reserved: before.reserved - units,
      })
      const ledger = await ledgerOf(orderId)
      expect(ledger.shipped).toBe(ledger.held)
      expect(await world.held(orderId)).toBe(0)
      expect(await differences()).toEqual([])
    }
  )
})

/** In the order's smallest coin, to a millionth of it: what is not a whole coin shows. */
const minor = (amount: unknown, { currency }: SimulatedOrder): number =>
  Number((Number(amount) * 10 ** decimals(currency)).toFixed(6))

const taxOf = ({ lines, taxInclusive }: SimulatedOrder): number =>
  lines.reduce((sum, line) => sum + lineProceeds(line, taxInclusive).tax, 0)

const sumOf = (quantities: number[]): number =>
  quantities.reduce((sum, quantity) => sum + quantity, 0)

const totalsOf = (order: ShownFields, truth: SimulatedOrder) =>
  Object.fromEntries(
    Object.entries(order)
      .filter(([field]) => /total$/.test(field))
      .map(([field, amount]) => [field, minor(amount, truth)])
  )

/** What is fulfilled together: all lines whose units are reserved at one place. */
function byLocation(order: ShownOrder, reservations: Reservation[]) {
  const places = new Map<string | null, { id: string; quantity: number }[]>()
  for (const { id, quantity } of order.items) {
    const location =
      reservations.find(({ line_item_id: line }) => line === id)?.location_id ??
      null
    places.set(location, [...(places.get(location) ?? []), { id, quantity }])
  }
  return [...places].map(([location, items]) => ({ location, items }))
}
