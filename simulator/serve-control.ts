// The control API over HTTP: the same acts as in process, one line each. Only reachable from this machine.

import type { ErrorRequestHandler, Request, Router } from "express"
import express from "express"
import { acts, body } from "./control-acts"
import type {
  BuyersPlan,
  Fault,
  Operation,
  OrdersQuery,
  SimulatorControl,
} from "./control"
import { listingRoutes } from "./serve-control-listings"
import { returnRoutes } from "./serve-control-returns"
import { warehouseRoutes } from "./serve-control-outbound"
import { shipmentRoutes } from "./serve-control-shipments"
import { UnknownFbaStockError } from "./world/fba-stock"
import { UnknownListingError } from "./world/listing"
import {
  BadInputError,
  IllegalActError,
  UnknownOrderError,
} from "./world/lifecycle"
import { UnknownOutboundError } from "./world/outbound"
import { UnknownReturnError } from "./world/returns"

export function controlRouter(control: SimulatorControl): Router {
  const router = express.Router()
  router.use(express.json({ limit: "50mb", strict: false }))
  const { get, post } = acts(router)
  const id = (request: Request): string => request.params["id"] ?? ""

  get("/state", () => control.state())
  post("/reset", () => control.reset())
  post("/calls/reset", () => control.resetCalls())

  get("/orders", (request) => control.orders(ordersQuery(request)))
  post("/orders", (request) => control.place(body(request)))
  post("/orders/buy", async (request) => ({
    order: await control.buy(body(request)),
  }))
  post("/orders/bulk", (request) => control.placeMany(body(request)))
  post("/orders/pay", (request) => control.payMany(body(request)))
  post("/orders/cancel", (request) => control.cancelMany(body(request)))
  get("/orders/:id", (request) => control.order(id(request)))
  post("/orders/:id/release", (request) => control.release(id(request)))
  post("/orders/:id/pay", (request) => control.pay(id(request)))
  post("/orders/:id/cancel", (request) =>
    control.cancel(id(request), body(request))
  )
  post("/orders/:id/reduce-line", (request) =>
    control.reduceLine(id(request), body(request))
  )
  post("/orders/:id/change-quantity", (request) =>
    control.changeQuantity(id(request), body(request))
  )
  post("/orders/:id/add-line", (request) =>
    control.addLine(id(request), body(request))
  )
  post("/orders/:id/ship", (request) =>
    control.ship(id(request), body(request))
  )
  post("/orders/:id/request-cancellation", (request) =>
    control.requestCancellation(id(request), body(request))
  )

  post("/faults", (request) => {
    const { operation, ...fault } = body<Fault & { operation: Operation }>(
      request
    )
    return control.failNext(operation, fault)
  })
  post("/faults/lose-answer", (request) => {
    const { operation, times } = body<{
      operation: Operation
      times?: number
    }>(request)
    return control.loseAnswer(operation, times)
  })
  post("/faults/clear", () => control.clearFaults())
  post("/orders/:id/hide-from-list", (request) =>
    control.hideFromList(id(request), body<{ times?: number }>(request).times)
  )
  post("/orders/:id/duplicate-in-list", (request) =>
    control.duplicateInList(id(request))
  )
  post("/orders/:id/stale-list", (request) => control.staleList(id(request)))

  router.use(listingRoutes(control))
  router.use(shipmentRoutes(control))
  router.use(warehouseRoutes(control))
  router.use(returnRoutes(control))

  post("/clock", (request) => control.setClock(body(request)))
  post("/clock/advance", (request) =>
    control.advanceClock(body<{ ms: number }>(request).ms)
  )
  post("/limits", (request) => control.setLimits(body(request)))

  post("/buyers/start", (request) =>
    control.startBuyers(body<BuyersPlan>(request))
  )
  post("/buyers/stop", () => control.stopBuyers())

  post("/tokens/revoke", (request) =>
    control.revokeToken(body<{ refreshToken?: string }>(request).refreshToken)
  )
  post("/tokens/restore", (request) =>
    control.restoreToken(body<{ refreshToken?: string }>(request).refreshToken)
  )
  post("/tokens/expire", () => control.expireAccessTokens())
  post("/application", (request) => control.setApplication(body(request)))

  router.use((request, response) => {
    response.status(404).json({
      message: `The control API has no ${request.method} /control${request.path}. simulator/serve-control.ts lists what it has.`,
    })
  })
  router.use(answerError)
  return router
}

function ordersQuery(request: Request): OrdersQuery {
  const { limit, recent, ...rest } = request.query
  return {
    ...rest,
    ...(limit !== undefined && { limit: Number(limit) }),
    ...(recent !== undefined && { recent: recent === "true" }),
  }
}

const answerError: ErrorRequestHandler = (
  error: unknown,
  _request,
  response,
  _next
) => {
  const message = error instanceof Error ? error.message : String(error)
  response.status(statusOf(error)).json({ message })
}

function statusOf(error: unknown): number {
  if (error instanceof BadInputError || error instanceof SyntaxError) {
    return 400
  }
  if (
    error instanceof UnknownOrderError ||
    error instanceof UnknownReturnError ||
    error instanceof UnknownListingError ||
    error instanceof UnknownFbaStockError ||
    error instanceof UnknownOutboundError
  ) {
    return 404
  }
  return error instanceof IllegalActError ? 409 : 500
}
