// The control API over HTTP, as far as it is about packages.

import type { Request, Router } from "express"
import express from "express"
import { acts, body } from "./control-acts"
import type { ShipmentsControl } from "./control-shipments"

export function shipmentRoutes(control: ShipmentsControl): Router {
  const router = express.Router()
  const { post } = acts(router)
  const id = (request: Request): string => request.params["id"] ?? ""

  post("/shipments", (request) => control.setShipments(body(request)))
  post("/confirmations/reject", (request) =>
    control.rejectConfirmation(body(request))
  )
  post("/confirmations/lose", (request) =>
    control.loseConfirmation(body<{ times?: number }>(request).times)
  )
  post("/orders/:id/ship-elsewhere", (request) =>
    control.shipElsewhere(id(request), body(request))
  )
  post("/orders/:id/deliver", (request) =>
    control.deliver(
      id(request),
      body<{ packageReferenceId?: string }>(request).packageReferenceId
    )
  )
  post("/orders/:id/withdraw-cancellation", (request) =>
    control.withdrawCancellation(id(request))
  )
  return router
}
