// GET /admin/orders?amazon_state=complete|pending: for an ERP that must not meet an order
// before its address and prices are known. Core's own route, paging and fields; two steps,
// because core refuses query parameters that it does not know.

import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { placeholderIds } from "../../workflows/audit/find-placeholders"

const states = ["complete", "pending"] as const
type AmazonState = (typeof states)[number]

const asked = new WeakMap<MedusaRequest, AmazonState>()

/** Before core validates the query: takes the parameter out of it. */
function readState(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): void {
  const { amazon_state: given } = req.query
  if (given !== undefined) {
    const state = states.find((one) => one === given)
    if (!state) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Failed to list orders: amazon_state must be "complete" (every order but Amazon's that wait for payment, or were cancelled while they waited) or "pending" (only those); it is ${JSON.stringify(given)}.`
      )
    }
    asked.set(req, state)
    delete req.query.amazon_state
  }
  next()
}

/** Cancelled while it waited: such an order never had a price, and never will. */
const neverIncomplete = [
  { status: { $ne: "canceled" } },
  { metadata: { amazon: null } },
  { metadata: { amazon: { is_price_known: true } } },
]

/** After core has validated the query: adds what the parameter means. */
async function applyState(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const state = asked.get(req)
  if (state) {
    const ids = await placeholderIds(req.scope)
    const { $and = [] } = req.filterableFields as { $and?: unknown[] }
    req.filterableFields.$and = [
      ...$and,
      ...(state === "pending"
        ? [{ id: { $in: ids } }]
        : [{ id: { $nin: ids } }, { $or: neverIncomplete }]),
    ]
  }
  next()
}

export const amazonStateMiddlewares: MiddlewareRoute[] = [
  // A regular expression sorts before core's matcher, a plain path of a plugin after it.
  {
    methods: ["GET"],
    matcher: /^\/admin\/orders\/?$/i,
    middlewares: [readState],
  },
  { methods: ["GET"], matcher: "/admin/orders", middlewares: [applyState] },
]
