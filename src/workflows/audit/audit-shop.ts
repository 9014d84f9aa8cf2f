// Walks through all orders, page by page, and compares. A difference counts when it is still
// there at a second look: while the shop is open, things move between two reads.

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  findSharedOrders,
  readAuditPage,
  type AuditedOrder,
} from "../../modules/amazon/store/audit"
import type { Part } from "../../domain/stock/kit"
import { message, say } from "../../domain/words/say"
import { compareInspections } from "./compare-inspections"
import { compareLevels } from "./compare-levels"
import { compareOrder } from "./compare-orders"
import { keyOf, type Difference } from "./differences"
import { readOrderStatuses, readParts, readReservations } from "./read-medusa"
import { tablesOf } from "./tables"

/** Orders compared together: two reads of Medusa for so many. */
const ordersPerPage = 2000

export interface AuditResult {
  checked: {
    orders: number
    lines: number
    reservations: number
    levels: number
  }
  differences: Difference[]
}

/** Compares all orders, or some of them, with Medusa. `onOrders` hears of each page. */
export async function auditShop(
  container: MedusaContainer,
  ids?: string[],
  onOrders?: (orders: number) => Promise<void>
): Promise<AuditResult> {
  const first = await lookOnce(container, ids, { onOrders })
  const unkept = await compareInspections(container, ids)
  if (first.differences.length === 0) {
    return { checked: first.checked, differences: unkept }
  }
  const suspects = first.suspectIds
  const second = await lookOnce(container, suspects, {
    onlyItems: first.suspectItems,
  })
  const confirmed = new Set(second.differences.map(keyOf))
  return {
    checked: first.checked,
    differences: [
      ...first.differences.filter((one) => confirmed.has(keyOf(one))),
      ...unkept,
    ],
  }
}

type Reservations = Awaited<ReturnType<typeof readReservations>>

interface Look extends AuditResult {
  suspectIds: string[]
  suspectItems: string[]
}

interface LookOptions {
  onlyItems?: string[]
  onOrders?: ((orders: number) => Promise<void>) | undefined
}

async function lookOnce(
  container: MedusaContainer,
  ids: string[] | undefined,
  { onlyItems, onOrders }: LookOptions
): Promise<Look> {
  const tables = tablesOf(container)
  const checked = { orders: 0, lines: 0, reservations: 0, levels: 0 }
  const differences: Difference[] = []
  const suspectIds: string[] = []
  const parts = new Map<string, Part[]>()
  const items = new Set<string>(onlyItems)
  const all = ids ? null : await readReservations(container)
  for (let afterId = ""; ;) {
    const page = await readAuditPage(tables, {
      afterId,
      limit: ordersPerPage,
      ...(ids && { ids }),
    })
    const result = await comparePage(container, page, parts, all)
    checked.orders += page.length
    checked.lines += result.lines
    checked.reservations += result.reservations
    differences.push(...result.differences)
    suspectIds.push(...result.suspectIds)
    await onOrders?.(page.length)
    if (!onlyItems) {
      result.items.forEach((item) => items.add(item))
    }
    const last = page.at(-1)
    if (!last || page.length < ordersPerPage) {
      break
    }
    afterId = last.id
  }
  if (all) {
    checked.reservations = all.count
    itemsOf(all).forEach((item) => items.add(item))
  }
  if (!onlyItems) {
    for (const { inventoryItemId } of [...parts.values()].flat()) {
      items.add(inventoryItemId)
    }
  }
  const levels = await compareLevels(container, [...items])
  checked.levels = levels.levels
  differences.push(...levels.differences)
  for (const shared of await findSharedOrders(tables)) {
    differences.push(...toSharedDifference(shared))
  }
  const suspectItems = levels.differences.flatMap(
    (one) => one.inventory_item_id ?? []
  )
  return { checked, differences, suspectIds, suspectItems }
}

async function comparePage(
  container: MedusaContainer,
  page: AuditedOrder[],
  parts: Map<string, Part[]>,
  all: Reservations | null
) {
  const lines = page.flatMap((order) => order.lines)
  await readParts(
    container,
    lines.flatMap(({ held_quantity, balance, variant_id }) =>
      variant_id !== null && (held_quantity > 0 || balance > 0)
        ? variant_id
        : []
    ),
    parts
  )
  const reservations =
    all ??
    (await readReservations(
      container,
      lines.map(({ line_item_id }) => line_item_id)
    ))
  const orderStatuses = await readOrderStatuses(container, page)
  const medusa = { reserved: reservations.byLine, orderStatuses, parts }
  const found = page.map((order) => ({
    order,
    differences: compareOrder(order, medusa),
  }))
  return {
    lines: lines.length,
    reservations: all ? 0 : reservations.count,
    differences: found.flatMap(({ differences }) => differences),
    suspectIds: found.flatMap(({ order, differences }) =>
      differences.length > 0 ? order.id : []
    ),
    items: all ? [] : itemsOf(reservations),
  }
}

const itemsOf = ({ byLine }: Reservations): string[] =>
  [...byLine.values()].flatMap((byItem) => [...byItem.keys()])

const toSharedDifference = (shared: {
  medusa_order_id: string
  amazon_order_ids: string[]
}): Difference[] =>
  shared.amazon_order_ids.map((amazon_order_id) => ({
    kind: "order_shared",
    amazon_order_id,
    expected: 1,
    found: shared.amazon_order_ids.length,
    ...say(
      message("audit.order_shared", {
        shared: shared.amazon_order_ids.join(", "),
        medusa_order: shared.medusa_order_id,
      })
    ),
    remedy: "person",
  }))
