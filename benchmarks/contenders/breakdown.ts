// Where the time of our own path goes: what it waits for in each of the interfaces it calls.
// The rest is its own JavaScript, and the workflow engine's.

import { AsyncLocalStorage } from "node:async_hooks"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { AMAZON_MODULE } from "../../src/modules/amazon"
import type { Bench } from "../measured"

const watched: Record<string, readonly string[]> = {
  [AMAZON_MODULE]: [
    "listAmazonListings",
    "recordObservations",
    "claimOrders",
    "recordOutcomes",
    "tellDueEvents",
    "inTransaction",
  ],
  [ContainerRegistrationKeys.QUERY]: ["graph"],
  [Modules.ORDER]: [
    "listOrders",
    "createOrders",
    "updateOrders",
    "listOrderChanges",
    "createOrderChange",
    "deleteOrderChanges",
    "updateOrderLineItems",
    "upsertOrderLineItemTaxLines",
    "createOrderShippingMethods",
    "addOrderTransactions",
    "listOrderSummaries",
    "updateOrderSummaries",
    "cancel",
  ],
  [Modules.INVENTORY]: [
    "listReservationItems",
    "listInventoryLevels",
    "createReservationItems",
    "deleteReservationItems",
    "softDeleteReservationItems",
    "retrieveReservationItem",
  ],
  [Modules.PAYMENT]: ["listPaymentCollections", "createPaymentCollections"],
  [ContainerRegistrationKeys.LINK]: ["create"],
}

type Service = Record<string, (...args: unknown[]) => Promise<unknown>>

/** Runs `work` and says, in ms, how long it waited for what; `total` is all of it. */
export async function breakDown(
  { container }: Bench,
  work: () => Promise<unknown>
): Promise<Record<string, number>> {
  const spent: Record<string, number> = {}
  // A method may call another one of its own service: only the outer one counts.
  const inside = new AsyncLocalStorage<true>()
  const restore: (() => void)[] = []
  const watch = (service: Service, name: string, label: string): void => {
    const original = service[name]
    if (!original) {
      return
    }
    service[name] = async (...args) => {
      if (inside.getStore()) {
        return original.apply(service, args)
      }
      const startedAt = performance.now()
      try {
        return await inside.run(true, () => original.apply(service, args))
      } finally {
        spent[label] = (spent[label] ?? 0) + performance.now() - startedAt
      }
    }
    restore.push(() => (service[name] = original))
  }
  for (const [key, names] of Object.entries(watched)) {
    const service = container.resolve<Service>(key)
    names.forEach((name) => watch(service, name, `${key}.${name}`))
  }
  const startedAt = performance.now()
  try {
    await work()
  } finally {
    restore.forEach((undo) => undo())
  }
  const total = performance.now() - startedAt
  const known = Object.values(spent).reduce((sum, ms) => sum + ms, 0)
  return { ...spent, "our own code and the workflow engine": total - known }
}

/** As a line for people, in ms per order, the longest first. */
export const breakdownText = (
  spent: Record<string, number>,
  orders: number
): string =>
  Object.entries(spent)
    .sort(([, a], [, b]) => b - a)
    .map(([what, ms]) => `${what} ${(ms / orders).toFixed(3)}`)
    .join(", ")
