// Looks from outside at what a shop has shipped: every parcel that Amazon was told of, and every one
// that Amazon was asked to send, against what was ordered and against what Medusa shows.

import type {
  SimulatedOrder,
  SimulatedOutboundOrder,
  SimulatorControl,
} from "../../../simulator"
import { readRows } from "./inspect-shop"
import type { StorefrontOrder } from "./start-shop"

export interface ParcelsVerdict {
  /** Of Amazon's orders: units that Amazon does not know as shipped, or parcels it does not know. */
  lost: string[]
  /** Units or parcels that Amazon knows more than once, or that nobody ordered. */
  doubled: string[]
  /** Shelves that count other than what has left them. */
  shelves: string[]
  /** What is still to be done, with the reason where there is one. */
  left: string[]
  unknownRoutes: string[]
  invalidAnswers: number
  figures: {
    amazonOrders: number
    packages: number
    /** Of packages that Amazon had been told of before. */
    repeats: number
    storefrontOrders: number
    outboundOrders: number
    canceled: number
    /** Outbound orders that the owner has been told to look at. */
    shownAsProblems: number
    /** Units off a shelf for a fulfilment that Medusa's own workflow did not live to note. */
    takenTwice: number
    /** Parcels that staff sent beyond what was ordered: Medusa had lost count. The owner is told. */
    sentTwice: number
    /** Changes that Medusa left open on orders that have nothing to do with Amazon. */
    leftOpen: number
  }
}

export async function inspectParcels(
  databaseUrl: string,
  amazon: SimulatorControl,
  { wanted, kills }: { wanted: StorefrontOrder[]; kills: number }
): Promise<ParcelsVerdict> {
  const orders = await ordersOf(amazon)
  const outbounds = await outboundsOf(amazon)
  const parcels = await inspectPackages(databaseUrl, orders)
  const sent = await inspectOutbounds(databaseUrl, outbounds)
  const shelves = await inspectShelves(databaseUrl, kills)
  const { unknownRoutes, invalidAnswers } = await amazon.state()
  const [foreign] = await readRows<{ count: number }>(databaseUrl, leftOpen)
  return {
    lost: [...parcels.lost, ...sent.lost],
    doubled: [...parcels.doubled, ...sent.doubled],
    shelves: [...shelves.wrong, ...(await wrongMirror(databaseUrl, amazon))],
    left: await leftToDo(databaseUrl),
    unknownRoutes,
    invalidAnswers,
    figures: {
      amazonOrders: orders.length,
      packages: orders.reduce((sum, one) => sum + one.packages.length, 0),
      repeats: parcels.repeats,
      storefrontOrders: wanted.length,
      outboundOrders: outbounds.length,
      canceled: outbounds.filter((one) => !isAlive(one)).length,
      shownAsProblems: sent.problems,
      takenTwice: shelves.takenTwice,
      sentTwice: parcels.sentTwice,
      leftOpen: foreign?.count ?? 0,
    },
  }
}

/** As the shop is seeded. */
const unitsOnShelf = 100_000
/** Of an order: a kill takes no more than these twice. */
const mostUnits = 3

/** Each is a query of a name, and of why. */
const isOurs = `(EXISTS (SELECT 1 FROM amazon_order z WHERE z.medusa_order_id = c.order_id)
  OR EXISTS (SELECT 1 FROM amazon_outbound_order z WHERE z.medusa_order_id = c.order_id))`

const leftOpen = `SELECT count(*)::int AS count FROM order_change c
  WHERE c.status = 'pending' AND c.deleted_at IS NULL AND NOT ${isOurs}`

/** As the outbox says it of a parcel beyond what was ordered. */
const sentTwice = "Its units are in other parcels of the order already"

const mustBeDone = {
  "parcel to be told": `
    SELECT tracking_number AS name, last_error AS why FROM amazon_shipment
     WHERE state IN ('due', 'told', 'refused') AND COALESCE(last_error, '') NOT LIKE '${sentTwice}%'`,
  "change that is left open": `
    SELECT c.order_id AS name, COALESCE(c.change_type, c.id) AS why FROM order_change c
     WHERE c.status = 'pending' AND c.deleted_at IS NULL
       AND c.change_type IS DISTINCT FROM 'amazon_pending' AND ${isOurs}`,
  "fulfilment that nobody can ship": `
    SELECT f.id AS name, l.order_id AS why FROM fulfillment f
      JOIN order_fulfillment l ON l.fulfillment_id = f.id AND l.deleted_at IS NULL
      JOIN amazon_order a ON a.medusa_order_id = l.order_id
     WHERE f.shipped_at IS NULL AND f.canceled_at IS NULL AND f.deleted_at IS NULL`,
  "line that Medusa does not count as shipped": `
    SELECT i.item_id AS name, i.shipped_quantity::text AS why FROM order_item i
      JOIN "order" o ON o.id = i.order_id AND o.version = i.version
      JOIN amazon_order a ON a.medusa_order_id = o.id
     WHERE i.deleted_at IS NULL AND i.shipped_quantity < i.quantity`,
  "order at Amazon to be followed":
    "SELECT outbound_id AS name, last_error AS why FROM amazon_outbound_order WHERE state <> 'ended'",
  "claim of the dead": `
    SELECT id AS name, lease AS why FROM amazon_shipment WHERE lease IS NOT NULL
    UNION ALL SELECT id, lease FROM amazon_outbound_order WHERE lease IS NOT NULL
    UNION ALL SELECT id, lease FROM amazon_task WHERE lease IS NOT NULL`,
  "task that failed":
    "SELECT id AS name, last_error AS why FROM amazon_task WHERE last_error IS NOT NULL",
  "event that was not told":
    "SELECT name, id AS why FROM amazon_order_event WHERE told_at IS NULL",
  "order with work left":
    "SELECT amazon_order_id AS name, last_error AS why FROM amazon_order WHERE applied_revision <> revision OR lease IS NOT NULL",
  "level that counts other than its reservations": `
    SELECT v.id AS name, v.reserved_quantity::text AS why FROM inventory_level v
     WHERE deleted_at IS NULL AND reserved_quantity <> COALESCE(
      (SELECT sum(quantity) FROM reservation_item r WHERE r.deleted_at IS NULL
          AND r.inventory_item_id = v.inventory_item_id AND r.location_id = v.location_id), 0)`,
}

async function leftToDo(databaseUrl: string): Promise<string[]> {
  const left: string[] = []
  for (const [what, statement] of Object.entries(mustBeDone)) {
    const rows = await readRows<{ name: string; why: string | null }>(
      databaseUrl,
      statement
    )
    left.push(...rows.map(({ name, why }) => `${what}: ${name}, ${why ?? "-"}`))
  }
  return left
}

async function ordersOf(amazon: SimulatorControl): Promise<SimulatedOrder[]> {
  const { orders } = await amazon.orders({ limit: 1000 })
  return orders.filter(({ channel }) => channel === "AMAZON")
}

const outboundsOf = async (amazon: SimulatorControl) =>
  (await amazon.outboundOrders({ limit: 10_000 })).orders

interface Label {
  amazon_order_id: string
  tracking_number: string
  /** What the outbox says of its fulfilment. */
  told: string
}

async function inspectPackages(
  databaseUrl: string,
  orders: SimulatedOrder[]
): Promise<{
  lost: string[]
  doubled: string[]
  repeats: number
  sentTwice: number
}> {
  const labels = await readRows<Label>(
    databaseUrl,
    `SELECT a.amazon_order_id, b.tracking_number,
            COALESCE((SELECT string_agg(s.state || ': ' || COALESCE(s.last_error, '-'), '; ')
               FROM amazon_shipment s WHERE s.fulfillment_id = f.id), 'not in the outbox') AS told
       FROM amazon_order a JOIN order_fulfillment l ON l.order_id = a.medusa_order_id
            AND l.deleted_at IS NULL
       JOIN fulfillment f ON f.id = l.fulfillment_id AND f.canceled_at IS NULL
            AND f.shipped_at IS NOT NULL
       JOIN fulfillment_label b ON b.fulfillment_id = f.id AND b.deleted_at IS NULL`
  )
  const lost: string[] = []
  const doubled: string[] = []
  let repeats = 0
  for (const order of orders) {
    const own = labels.filter((one) => one.amazon_order_id === order.orderId)
    for (const { orderItemId, quantityOrdered } of order.lines) {
      const units = unitsIn(order, orderItemId)
      const sentence = `${order.orderId}: of ${quantityOrdered} units, ${units} are in Amazon's parcels`
      if (units < quantityOrdered) {
        lost.push(sentence)
      } else if (units > quantityOrdered) {
        doubled.push(sentence)
      }
    }
    const told = order.packages.map(({ trackingNumber }) => trackingNumber)
    const made = own.map((label) => label.tracking_number)
    const missing = without(made, told)
    lost.push(
      ...own
        .filter((label) => missing.includes(label.tracking_number))
        .filter((label) => !label.told.includes(sentTwice))
        .map((one) => `${order.orderId}: ${one.tracking_number}, ${one.told}`)
    )
    doubled.push(
      ...without(told, made).map((one) => `${order.orderId}: ${one}`)
    )
    const names = order.confirmations.map((one) => one.packageReferenceId)
    repeats += names.length - new Set(names).size
  }
  return {
    lost,
    doubled,
    repeats,
    sentTwice: labels.filter(({ told }) => told.includes(sentTwice)).length,
  }
}

const unitsIn = ({ packages }: SimulatedOrder, orderItemId: string): number =>
  packages
    .flatMap(({ items }) => items)
    .filter((item) => item.orderItemId === orderItemId)
    .reduce((sum, { quantity }) => sum + quantity, 0)

/** Each as often as it is there, less as often as it is in the others. */
function without(some: string[], others: string[]): string[] {
  const left = [...others]
  return some.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) {
      left.splice(at, 1)
    }
    return at < 0
  })
}

const dead = ["Cancelled", "Unfulfillable", "Invalid"]

const isAlive = ({ status }: SimulatedOutboundOrder): boolean =>
  !dead.includes(status)

interface StorefrontRow {
  id: string
  status: string
  quantity: number
  shipped: number
  /** Its outbound orders, by what Amazon calls them, with whether the owner is to look at it. */
  outbounds: { outbound_id: string; has_problem: boolean }[]
}

async function inspectOutbounds(
  databaseUrl: string,
  outbounds: SimulatedOutboundOrder[]
): Promise<{ lost: string[]; doubled: string[]; problems: number }> {
  const orders = await readRows<StorefrontRow>(
    databaseUrl,
    `SELECT o.id, o.status, sum(i.quantity)::int AS quantity,
            sum(i.shipped_quantity)::int AS shipped,
            (SELECT COALESCE(jsonb_agg(jsonb_build_object('outbound_id', a.outbound_id,
                      'has_problem', a.problems IS NOT NULL)), '[]'::jsonb)
               FROM amazon_outbound_order a WHERE a.medusa_order_id = o.id) AS outbounds
       FROM "order" o JOIN order_item i ON i.order_id = o.id AND i.version = o.version
            AND i.deleted_at IS NULL
      WHERE NOT EXISTS (SELECT 1 FROM amazon_order z WHERE z.medusa_order_id = o.id)
      GROUP BY o.id ORDER BY o.id`
  )
  const lost: string[] = []
  const doubled: string[] = []
  const known = new Set<string>()
  for (const order of orders) {
    order.outbounds.forEach((one) => known.add(one.outbound_id))
    const living = outbounds.filter(
      (one) =>
        isAlive(one) &&
        order.outbounds.some((own) => own.outbound_id === one.outboundId)
    )
    const units = living
      .flatMap(({ lines }) => lines)
      .reduce((sum, { quantity }) => sum + quantity, 0)
    const isShown =
      living.length > 0 &&
      order.outbounds.some((one) => one.has_problem) &&
      living.length === 1
    const expected = order.status === "canceled" ? 0 : order.quantity
    const sentence = `${order.id} (${order.status}, ${order.shipped} shipped in Medusa): ${units} of ${order.quantity} units in ${living.map((one) => `${one.outboundId} ${one.status}`).join(", ") || "no order"} at Amazon`
    if (units < expected || (expected > 0 && order.shipped < expected)) {
      lost.push(sentence)
    } else if ((units > expected && !isShown) || order.shipped > expected) {
      doubled.push(sentence)
    }
  }
  const strange = outbounds.filter(({ outboundId }) => !known.has(outboundId))
  doubled.push(...strange.map((one) => `${one.outboundId}: nobody knows of it`))
  return {
    lost,
    doubled,
    problems: orders
      .flatMap((order) => order.outbounds)
      .filter((one) => one.has_problem).length,
  }
}

/**
 * Medusa's own workflow takes units off the shelf before it notes the fulfilment: killed in
 * between, it takes them again with the next one. No plugin could tell; it is counted here.
 */
async function inspectShelves(
  databaseUrl: string,
  kills: number
): Promise<{ wrong: string[]; takenTwice: number }> {
  const rows = await readRows<{
    sku: string
    stocked: number
    reserved: number
    shipped: number
  }>(
    databaseUrl,
    `SELECT i.sku, sum(v.stocked_quantity)::int AS stocked,
            sum(v.reserved_quantity)::int AS reserved,
            COALESCE((SELECT sum(x.shipped_quantity) FROM order_item x
               JOIN "order" o ON o.id = x.order_id AND o.version = x.version
               JOIN order_line_item y ON y.id = x.item_id
               JOIN amazon_order a ON a.medusa_order_id = o.id
              WHERE y.variant_sku = i.sku), 0)::int AS shipped
       FROM inventory_item i JOIN inventory_level v ON v.inventory_item_id = i.id
            AND v.deleted_at IS NULL
      WHERE v.stocked_quantity > 0
        AND v.location_id NOT IN (SELECT fba_location_id FROM amazon_account)
      GROUP BY i.id, i.sku ORDER BY i.sku`
  )
  const wrong: string[] = []
  let takenTwice = 0
  for (const row of rows) {
    const full = Math.ceil(row.stocked / unitsOnShelf) * unitsOnShelf
    const more = full - row.stocked - row.shipped
    if (more < 0 || more > kills * mostUnits || row.reserved !== 0) {
      wrong.push(
        `${row.sku}: ${row.shipped} units were shipped, ${full - row.stocked} were taken, ${row.reserved} are reserved`
      )
    }
    takenTwice += Math.max(more, 0)
  }
  return { wrong, takenTwice }
}

/** The location that mirrors Amazon's warehouses has what they have, once that has been read. */
async function wrongMirror(
  databaseUrl: string,
  amazon: SimulatorControl
): Promise<string[]> {
  const rows = await readRows<{
    sku: string
    stocked: number
    reserved: number
  }>(
    databaseUrl,
    `SELECT i.sku, v.stocked_quantity::int AS stocked, v.reserved_quantity::int AS reserved
       FROM inventory_level v JOIN inventory_item i ON i.id = v.inventory_item_id
       JOIN amazon_account a ON a.fba_location_id = v.location_id
      WHERE v.deleted_at IS NULL`
  )
  const wrong: string[] = []
  for (const { sku, stocked, reserved } of rows) {
    const { fulfillable } = await amazon.fbaStock(sku)
    if (stocked !== fulfillable || reserved !== 0) {
      wrong.push(
        `${sku}: Amazon has ${fulfillable}, Medusa shows ${stocked}, ${reserved} of them reserved`
      )
    }
  }
  return wrong
}
