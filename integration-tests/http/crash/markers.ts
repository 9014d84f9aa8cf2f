// Tells where a process is: the calls that cross into a table, a module or Amazon are steps,
// each with a beginning and an end. A process can be told to die after a number of them.

import { writeSync } from "node:fs"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { AMAZON_MODULE } from "../../../src/modules/amazon"
import type AmazonModuleService from "../../../src/modules/amazon/service"

/** The pipe to whoever started this process; written to at once, also before a SIGKILL. */
const pipe = 3

export const report = (message: object): void => {
  writeSync(pipe, `${JSON.stringify(message)}\n`)
}

/** When a process dies; so long after it that it dies inside of statements too. */
export type Death = { delayMs: number } & (
  | {
      /** Beginnings and ends of steps that it still sees. */ afterTicks: number
    }
  | {
      /** When it comes here, such as "after lock". */ at: string
      /** Not before it comes here so many times. @default 1 */ times?: number
    }
)

/** Where everything begins: with a delay, a death at no step in particular. */
export const theBeginning = "at the beginning"

export function createMarkers() {
  let ticks = 0
  let death: Death | null = null
  const arrivals = new Map<string, number>()

  const isNow = (next: Death, where: string): boolean =>
    "at" in next
      ? where === next.at && arrivals.get(where) === (next.times ?? 1)
      : ticks === next.afterTicks

  const arrive = (where: string): void => {
    report({ where })
    arrivals.set(where, (arrivals.get(where) ?? 0) + 1)
    if (!death || !isNow(death, where)) {
      return
    }
    if (death.delayMs === 0) {
      process.kill(process.pid, "SIGKILL")
    }
    setTimeout(() => process.kill(process.pid, "SIGKILL"), death.delayMs)
  }

  const tick = (where: string): void => {
    ticks += 1
    arrive(where)
  }

  return {
    get ticks() {
      return ticks
    },
    start(next: Death | null) {
      ticks = 0
      arrivals.clear()
      death = next
      arrive(theBeginning)
    },
    /** All is done: whoever was to die before that dies now. */
    end() {
      if (death) {
        report({ where: "when all was done" })
        process.kill(process.pid, "SIGKILL")
      }
    },
    /** Every call of these methods is a step from now on. */
    watch(target: object, steps: Record<string, string>) {
      const methods = target as Record<
        string,
        (...args: unknown[]) => Promise<unknown>
      >
      for (const [method, step] of Object.entries(steps)) {
        const original = methods[method]
        if (!original) {
          throw new Error(`Failed to watch ${method}: there is no such method.`)
        }
        methods[method] = async (...args) => {
          tick(`in ${step}`)
          const result = await original.apply(target, args)
          tick(`after ${step}`)
          return result
        }
      }
    },
  }
}

export type Markers = ReturnType<typeof createMarkers>

export function watchAll(container: MedusaContainer, markers: Markers): void {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  markers.watch(amazon, {
    recordObservations: "intake",
    saveCursor: "cursor",
    claimOrders: "claim",
    keepClaims: "keep",
    recordOutcomes: "record",
    tellDueEvents: "tell",
  })
  const gatewayFor = amazon.gatewayFor.bind(amazon)
  const watched = new WeakSet<object>()
  amazon.gatewayFor = (account) => {
    const gateway = gatewayFor(account)
    if (!watched.has(gateway)) {
      watched.add(gateway)
      markers.watch(gateway, {
        searchOrders: "page",
        searchListings: "look",
        patchQuantity: "patch",
        uploadQuantities: "upload",
        createFeed: "hand in",
        listFeeds: "feed list",
        getFeed: "feed status",
        readFeedResult: "feed result",
      })
    }
    return gateway
  }
  markers.watch(container.resolve(Modules.ORDER), {
    createOrders: "create",
    createOrderChange: "lock",
    deleteOrderChanges: "unlock",
    updateOrders: "buyer",
    updateOrderLineItems: "price",
    upsertOrderLineItemTaxLines: "tax",
    deleteOrderShippings: "uncharge",
    createOrderShippingMethods: "charge",
    addOrderTransactions: "transaction",
    updateOrderSummaries: "summary",
    cancel: "cancel",
  })
  markers.watch(container.resolve(Modules.INVENTORY), {
    createReservationItems: "reserve",
    deleteReservationItems: "release",
  })
  markers.watch(container.resolve(Modules.PAYMENT), {
    createPaymentCollections: "payment",
    updatePaymentCollections: "refund",
  })
  markers.watch(container.resolve(ContainerRegistrationKeys.LINK), {
    create: "link",
  })
}
