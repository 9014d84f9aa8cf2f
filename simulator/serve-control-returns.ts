// The control API over HTTP, as far as it is about goods that come back.

import type { Router } from "express"
import express from "express"
import { acts, body } from "./control-acts"
import type { ReturnsControl } from "./control-returns"

export function returnRoutes(control: ReturnsControl): Router {
  const router = express.Router()
  const { get, post } = acts(router)

  post("/orders/:id/return", (request) =>
    control.returnGoods(request.params["id"] ?? "", body(request))
  )
  post("/returns/:id", (request) =>
    control.changeReturn(request.params["id"] ?? "", body(request))
  )
  get("/returns", (request) =>
    control.returns(request.query["orderId"] as string | undefined)
  )
  return router
}
