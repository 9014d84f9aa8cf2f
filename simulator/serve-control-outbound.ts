// The control API over HTTP, as far as it is about Amazon's warehouses.

import type { Request, Router } from "express"
import express from "express"
import { acts, body } from "./control-acts"
import type { SetFbaStock, WarehouseControl } from "./control"
import { BadInputError } from "./world/lifecycle"

type Acts = Partial<
  Record<string, (outboundId: string, wish?: object) => Promise<unknown>>
>

export function warehouseRoutes(control: WarehouseControl): Router {
  const router = express.Router()
  const { get, post } = acts(router)

  get("/fba/stock", (request) => control.fbaStocks(limited(request)))
  get("/fba/stock/one", (request) => {
    const { sku, sellerId } = limited<{ sku: string; sellerId?: string }>(
      request
    )
    return control.fbaStock(sku, sellerId)
  })
  post("/fba/stock", (request) => {
    const { sku, stock } = body<{ sku: string; stock: SetFbaStock }>(request)
    return control.setFbaStock(sku, stock)
  })
  post("/fba", (request) => control.setFba(body(request)))

  get("/outbound", (request) => control.outboundOrders(limited(request)))
  get("/outbound/one", (request) =>
    control.outboundOrder(limited<{ outboundId: string }>(request).outboundId)
  )
  post("/outbound/settings", (request) => control.setOutbound(body(request)))
  post("/outbound/act", async (request) => {
    const { act, outboundId, wish } = body<{
      act: string
      outboundId: string
      wish?: object
    }>(request)
    const known: Acts = { ...control.outbound }
    const chosen = Object.hasOwn(known, act) ? known[act] : undefined
    if (!chosen) {
      throw new BadInputError(
        `Failed to act on the outbound order: field 'act' must be one of ${Object.keys(known).join(", ")}.`
      )
    }
    return chosen(outboundId, wish)
  })
  return router
}

const limited = <T extends object>(request: Request): T =>
  Object.fromEntries(
    Object.entries(request.query).map(([name, value]) => [
      name,
      name === "limit" ? Number(value) : value,
    ])
  ) as T
