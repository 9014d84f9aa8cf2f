// What a shop process does that ships: staff pack Amazon's orders and put their parcels on the way,
// have Amazon ship the shop's own ones, and cancel some; jobs run meanwhile, and time passes.

import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  cancelOrderFulfillmentWorkflow,
  cancelOrderWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
} from "@medusajs/medusa/core-flows"
import confirmShipments from "../../../src/jobs/confirm-shipments"
import followOutbounds from "../../../src/jobs/follow-outbounds"
import sweepOrders from "../../../src/jobs/sweep-orders"
import { AMAZON_MODULE } from "../../../src/modules/amazon"
import { isAmazonOrderId } from "../../../src/modules/amazon/ids"
import type AmazonModuleService from "../../../src/modules/amazon/service"
import { repairDriftWorkflow } from "../../../src/workflows/audit/repair-drift"
import { mirrorFbaStockWorkflow } from "../../../src/workflows/mirror-fba-stock"
import { pollOrdersWorkflow } from "../../../src/workflows/poll-orders"
import { senderIdle } from "../../../src/workflows/shipments/wake-sender"
import { followClock, letPass } from "./live-as-seller"
import type { Pack } from "./start-shop"

interface Fulfilment {
  id: string
  shipped_at: string | null
  canceled_at: string | null
}

/** As staff see it. */
interface OrderSeen {
  id: string
  metadata: { batch?: number; is_to_be_canceled?: boolean } | null
  items: {
    id: string
    quantity: number
    detail: { fulfilled_quantity: number }
  }[]
  fulfillments?: Fulfilment[]
}

/** Events and wake-up calls arrive in their own time. */
const wokenMs = 250

/** What staff were refused, in sentences. */
export async function pack(
  container: MedusaContainer,
  { rounds, upTo }: Pick<Pack, "rounds" | "upTo">
): Promise<string[]> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const refusals: string[] = []
  await followClock(amazon)
  await repairDriftWorkflow(container).run({ input: {} })
  for (const thenMs of rounds) {
    await pollOrdersWorkflow(container).run({ input: {} })
    await sweepOrders(container)
    const orders = await ordersToDo(container)
    const ofAmazon = orders.filter(isOfAmazon)
    // Not while jobs look: where the order does not count a fulfilment, Medusa marks it as shipped,
    // refuses, and unmarks it again.
    await atDesk(refusals, ofAmazon, (order) => shipWaiting(container, order))
    await Promise.all([
      atDesk(refusals, ofAmazon, (order) => packOrder(container, order)),
      atDesk(
        refusals,
        orders.filter((order) => isOrdered(order, upTo)),
        (order) => haveAmazonShip(container, order)
      ),
      jobs(container),
    ])
    await sleep(wokenMs)
    await senderIdle(container)
    await jobs(container)
    await letPass(amazon, thenMs)
  }
  await mirrorFbaStockWorkflow(container).run({ input: {} })
  return refusals
}

async function jobs(container: MedusaContainer): Promise<void> {
  await confirmShipments(container)
  await followOutbounds(container)
  await sweepOrders(container)
}

/** One order after the other; one that cannot be done now is left for the next round. */
async function atDesk(
  refusals: string[],
  orders: OrderSeen[],
  act: (order: OrderSeen) => Promise<void>
): Promise<void> {
  for (const order of orders) {
    try {
      await act(order)
    } catch (error) {
      refusals.push(`${order.id}: ${messageOf(error)}`)
    }
  }
}

/** Medusa's workflows throw objects that are no Errors. */
const messageOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "message" in error
    ? String(error.message)
    : String(error)

const isOfAmazon = ({ id }: OrderSeen): boolean => isAmazonOrderId(id)

const isOrdered = ({ id, metadata }: OrderSeen, upTo: number): boolean =>
  !isAmazonOrderId(id) && (metadata?.batch ?? 0) <= upTo

const isLiving = (one: Fulfilment): boolean => one.canceled_at === null

/** Not all of it is fulfilled, or a parcel of it stands in the warehouse. */
async function ordersToDo(container: MedusaContainer): Promise<OrderSeen[]> {
  const connection = container.resolve<{
    raw(statement: string): Promise<{ rows: { id: string }[] }>
  }>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await connection.raw(
    `SELECT o.id FROM "order" o WHERE o.status = 'pending' AND o.deleted_at IS NULL AND (
       EXISTS (SELECT 1 FROM order_item i WHERE i.order_id = o.id AND i.version = o.version
                  AND i.deleted_at IS NULL AND i.fulfilled_quantity < i.quantity)
       OR EXISTS (SELECT 1 FROM order_fulfillment l JOIN fulfillment f ON f.id = l.fulfillment_id
                   WHERE l.order_id = o.id AND l.deleted_at IS NULL AND f.deleted_at IS NULL
                     AND f.shipped_at IS NULL AND f.canceled_at IS NULL))
      ORDER BY o.id`
  )
  return see(
    container,
    rows.map(({ id }) => id)
  )
}

async function see(
  container: MedusaContainer,
  ids: string[]
): Promise<OrderSeen[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: [
        "id",
        "metadata",
        "items.*",
        "items.detail.*",
        "fulfillments.id",
        "fulfillments.shipped_at",
        "fulfillments.canceled_at",
      ],
      filters: { id: ids },
    })
  return data
}

const openItems = ({ items }: OrderSeen) =>
  items.flatMap((item) => {
    const quantity = item.quantity - item.detail.fulfilled_quantity
    return quantity > 0 ? [{ id: item.id, quantity }] : []
  })

type Habit = "one parcel" | "two labels" | "two fulfilments"

/** The same order is always packed in the same way. */
function habitFor({ id, items }: OrderSeen): Habit {
  if (items.every(({ quantity }) => quantity === 1)) {
    return "one parcel"
  }
  const habits = ["one parcel", "two labels", "two fulfilments"] as const
  const sum = [...id].reduce((total, char) => total + char.charCodeAt(0), 0)
  return habits[sum % habits.length] ?? "one parcel"
}

/** At once, or unit by unit; each parcel leaves as soon as it is packed. */
async function packOrder(
  container: MedusaContainer,
  order: OrderSeen
): Promise<void> {
  const habit = habitFor(order)
  for (let open = openItems(order); open.length > 0;) {
    const { result: fulfilment } = await createOrderFulfillmentWorkflow(
      container
    ).run({
      input: {
        order_id: order.id,
        items:
          habit === "two fulfilments"
            ? open.map(({ id }) => ({ id, quantity: 1 }))
            : open,
      },
    })
    await putOnTheWay(container, order, fulfilment.id)
    const [seen] = await see(container, [order.id])
    open = seen ? openItems(seen) : []
  }
}

/** What was packed before. */
async function shipWaiting(
  container: MedusaContainer,
  order: OrderSeen
): Promise<void> {
  for (const { id } of (order.fulfillments ?? []).filter(isWaitingForCarrier)) {
    await putOnTheWay(container, order, id)
  }
}

const isWaitingForCarrier = (one: Fulfilment): boolean =>
  isLiving(one) && one.shipped_at === null

async function putOnTheWay(
  container: MedusaContainer,
  order: OrderSeen,
  fulfilmentId: string
): Promise<void> {
  const parcels = habitFor(order) === "two labels" ? [1, 2] : [1]
  const numbers = parcels.map(
    (parcel) => `${fulfilmentId.slice(-12)}-${parcel}`
  )
  await createOrderShipmentWorkflow(container).run({
    input: {
      order_id: order.id,
      fulfillment_id: fulfilmentId,
      // Medusa takes from the fulfilment how many of each have left.
      items: order.items.map(({ id }) => ({ id, quantity: 1 })),
      labels: numbers.map((number) => ({
        tracking_number: number,
        tracking_url: `https://www.dhl.de/track/${number}`,
        label_url: `https://www.dhl.de/label/${number}.pdf`,
      })),
    },
  })
}

/** What shows no fulfilment is fulfilled (again); what was changed one's mind about is canceled. */
async function haveAmazonShip(
  container: MedusaContainer,
  order: OrderSeen
): Promise<void> {
  const all = order.fulfillments ?? []
  const [living] = all.filter(isLiving)
  const isToBeCanceled = order.metadata?.is_to_be_canceled === true
  if (!living && all.length === 0) {
    await createOrderFulfillmentWorkflow(container).run({
      input: { order_id: order.id, items: openItems(order) },
    })
  }
  const [seen] = await see(container, [order.id])
  const [own] = (seen?.fulfillments ?? []).filter(isLiving)
  if (!isToBeCanceled || own?.shipped_at) {
    return
  }
  if (own) {
    await cancelOrderFulfillmentWorkflow(container).run({
      input: { order_id: order.id, fulfillment_id: own.id },
    })
  }
  await cancelOrderWorkflow(container).run({ input: { order_id: order.id } })
}
