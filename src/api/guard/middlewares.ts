// Keeps hands off orders that wait for Amazon (I8). The pending order change makes core refuse
// most of this too, in its own words and late; here it is refused first, with the reason.

import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { isShipmentBlocked } from "../../domain/order/cancellation-request"
import type { OrderSnapshot } from "../../domain/order/snapshot"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { amazonShipsIt, buyerAsksToCancel, refusalOf } from "./acts"
import type { Named } from "./find-orders"
import {
  departureRoutes,
  fulfillmentRoutes,
  guardedRoutes,
  type GuardedRoute,
} from "./guarded-routes"

/** One indexed lookup: all that a request about any other order is made to wait for. */
async function findOrder(
  req: MedusaRequest,
  { medusaOrderIds = [], lineItemIds = [] }: Named,
  filter: { phase?: AmazonPhase[]; fulfilled_by?: "amazon" | "merchant" },
  more: ("snapshot" | "cancellation_decision")[] = []
) {
  const amazon = req.scope.resolve<AmazonModuleService>(AMAZON_MODULE)
  if (medusaOrderIds.length > 0) {
    const [order] = await amazon.listAmazonOrders(
      { ...filter, medusa_order_id: medusaOrderIds },
      {
        select: [
          "id",
          "amazon_order_id",
          "status",
          "held_at",
          "first_seen_at",
          ...more,
        ],
        take: 1,
      }
    )
    return order ?? null
  }
  if (lineItemIds.length > 0) {
    const [line] = await amazon.listAmazonOrderLines(
      { line_item_id: lineItemIds, order: filter },
      { relations: ["order"], take: 1 }
    )
    return line?.order ?? null
  }
  return null
}

type AmazonPhase = "none" | "held" | "placeholder" | "completed"

/** An order that is being made, or could not be finished yet, is a placeholder as well. */
const unfinished: AmazonPhase[] = ["none", "held", "placeholder"]

const refuse = (sentence: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, sentence)
}

const keepPlaceholders =
  ({ find, act }: GuardedRoute) =>
  async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
    const order = await findOrder(req, await find(req), {
      phase: unfinished,
    })
    if (order) {
      const rest = req.params[0] ?? ""
      refuse(refusalOf(typeof act === "function" ? act(rest) : act, order))
    }
    next()
  }

const keepAmazonsShipments =
  ({ find }: GuardedRoute) =>
  async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
    const order = await findOrder(req, await find(req), {
      fulfilled_by: "amazon",
    })
    if (order) {
      refuse(amazonShipsIt(order.amazon_order_id))
    }
    next()
  }

const keepCancellations =
  ({ find }: GuardedRoute) =>
  async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
    const order = await findOrder(
      req,
      await find(req),
      { phase: ["completed"], fulfilled_by: "merchant" },
      ["snapshot", "cancellation_decision"]
    )
    if (order) {
      const { amazon_order_id, cancellation_decision: decision } = order
      const snapshot = order.snapshot as unknown as OrderSnapshot
      if (isShipmentBlocked(snapshot, decision)) {
        refuse(buyerAsksToCancel(amazon_order_id, decision === "cancel"))
      }
    }
    next()
  }

const entry =
  (guard: (route: GuardedRoute) => ReturnType<typeof keepPlaceholders>) =>
  (route: GuardedRoute): MiddlewareRoute => ({
    methods: route.methods,
    matcher: route.matcher,
    middlewares: [guard(route)],
  })

export const guardMiddlewares: MiddlewareRoute[] = [
  ...guardedRoutes.map(entry(keepPlaceholders)),
  ...fulfillmentRoutes.map(entry(keepAmazonsShipments)),
  ...departureRoutes.map(entry(keepCancellations)),
]
