// Fills the outbox: for some Medusa orders, makes the rows that there are to be, and brings those
// that there are in line. It looks at what is and asks for no history, so it may run at any time.

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  comparePackages,
  type ChangedPackage,
} from "../../domain/shipment/compare-packages"
import { createUnitCount, doubledSentence } from "../../domain/shipment/doubled"
import { packageReference } from "../../domain/shipment/package-reference"
import {
  arrangeLabels,
  missingFrom,
  planPackages,
  type PlannedPackage,
} from "../../domain/shipment/plan-packages"
import { AMAZON_MODULE } from "../../modules/amazon"
import { isAmazonOrderId } from "../../modules/amazon/ids"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  findShippingOrders,
  listCarrierRules,
  lockPackages,
  readPackages,
  type OutboxRow,
  type ShippingOrder,
} from "../../modules/amazon/store/shipments/sources"
import {
  addPackages,
  changePackages,
  noteCollected,
  type AddedPackage,
} from "../../modules/amazon/store/shipments/write-packages"
import { loadFulfillments, type LoadedFulfillment } from "./load-fulfillments"

/** Each is read with all that it has; few enough for one query. */
const ordersAtOnce = 50
/** What is overtaken more often is looked at by those who do it. */
const mostLooks = 5

/** The ids of packages that are new, or that Amazon is to be told of anew. */
export async function collectPackages(
  container: MedusaContainer,
  medusaOrderIds: string[]
): Promise<string[]> {
  const ids = [...new Set(medusaOrderIds.filter(isAmazonOrderId))]
  const collected: string[] = []
  for (let start = 0; start < ids.length; start += ordersAtOnce) {
    collected.push(
      ...(await collectSome(container, ids.slice(start, start + ordersAtOnce)))
    )
  }
  return collected
}

/**
 * Fulfilments are read without a lock. Whoever finds afterwards that another one has collected
 * meanwhile may have seen older labels than he did, and looks again.
 */
async function collectSome(
  container: MedusaContainer,
  medusaOrderIds: string[],
  looks = mostLooks
): Promise<string[]> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const { orders, rules, known } = await amazon.inTransaction(
    async (manager) => {
      const found = await findShippingOrders(manager, medusaOrderIds)
      return {
        orders: found,
        rules: await listCarrierRules(manager),
        known: await readPackages(manager, idsOf(found)),
      }
    }
  )
  if (orders.length === 0 || looks === 0) {
    return []
  }
  const fulfillments = await loadFulfillments(container, orders)
  const now = amazon.now()
  const overtaken: string[] = []
  const ids = await amazon.inTransaction(async (manager) => {
    const rows = await lockPackages(manager, idsOf(orders))
    const added: AddedPackage[] = []
    const changed: ChangedPackage[] = []
    const current: ShippingOrder[] = []
    for (const order of orders) {
      const own = rows.filter((row) => row.order_id === order.id)
      if (collectedIn(own) !== collectedIn(known, order.id)) {
        overtaken.push(order.medusa_order_id)
        continue
      }
      current.push(order)
      const changes = changesOf(
        order,
        fulfillments.filter(
          (one) => one.medusa_order_id === order.medusa_order_id
        ),
        own,
        (shipped) =>
          planPackages(shipped, rules, {
            code: order.carrier_code,
            name: order.carrier_name,
          })
      )
      added.push(...changes.added)
      changed.push(...changes.changed)
    }
    await noteCollected(manager, idsOf(current), now)
    return [
      ...(await addPackages(manager, added, now)),
      ...(await changePackages(manager, changed, now)),
    ]
  })
  return overtaken.length === 0
    ? ids
    : [...ids, ...(await collectSome(container, overtaken, looks - 1))]
}

const idsOf = (orders: ShippingOrder[]): string[] => orders.map(({ id }) => id)

/** What was collected of an order's parcels, to be compared. */
const collectedIn = (rows: OutboxRow[], orderId?: string): string =>
  JSON.stringify(
    rows
      .filter((row) => orderId === undefined || row.order_id === orderId)
      .map(({ id, collected }) => [id, collected])
  )

function changesOf(
  order: ShippingOrder,
  fulfillments: LoadedFulfillment[],
  rows: OutboxRow[],
  plan: (shipped: LoadedFulfillment["shipped"]) => PlannedPackage[]
) {
  const taken = new Set(rows.map((row) => row.package_reference))
  const added: AddedPackage[] = []
  const changed: ChangedPackage[] = []
  const known = new Set(rows.map((row) => row.fulfillment_id))
  const shown = new Set(fulfillments.map(({ id }) => id))
  const isDoubled = createUnitCount(
    new Map(order.lines.map((line) => [line.order_item_id, line.quantity])),
    rows.filter((row) => isLiving(row, shown)).flatMap(({ items }) => items)
  )
  for (const { id, shipped, isSettled } of fulfillments) {
    const own = rows.filter((row) => row.fulfillment_id === id)
    const labels = arrangeLabels(shipped.labels, numbersOf(own))
    const changes = comparePackages(own, plan({ ...shipped, labels }))
    changed.push(...changes.changed)
    if ((!order.is_shipped && isSettled) || known.has(id)) {
      added.push(
        ...changes.added.map((one) =>
          toAdded(order, id, one, {
            taken,
            isDoubled: isDoubled(one.content.items),
          })
        )
      )
    }
  }
  const orphans = [...known].filter((id) => !shown.has(id))
  for (const id of orphans) {
    const left = rows.filter((row) => row.fulfillment_id === id)
    changed.push(...comparePackages(left, []).changed)
  }
  return { added, changed }
}

/** Not given up, now or before. */
const isLiving = (
  { state, collected, fulfillment_id: id }: OutboxRow,
  shown: Set<string>
): boolean => state !== "withdrawn" && collected !== null && shown.has(id)

const numbersOf = (rows: OutboxRow[]): ReadonlyMap<number, string> =>
  new Map(
    rows.flatMap(({ parcel, collected }) =>
      collected?.tracking_number
        ? [[parcel, collected.tracking_number] as const]
        : []
    )
  )

function toAdded(
  order: ShippingOrder,
  fulfillmentId: string,
  { parcel, content, note }: PlannedPackage,
  { taken, isDoubled }: { taken: Set<string>; isDoubled: boolean }
): AddedPackage {
  const reference = packageReference(fulfillmentId, parcel, taken)
  taken.add(reference)
  const error = isDoubled ? doubledSentence : missingFrom(content)
  return {
    account_id: order.account_id,
    order_id: order.id,
    amazon_order_id: order.amazon_order_id,
    marketplace_id: order.marketplace_id,
    fulfillment_id: fulfillmentId,
    parcel,
    package_reference: reference,
    state: error === null ? "due" : "refused",
    content,
    ship_by: order.ship_by,
    error,
    note,
  }
}
