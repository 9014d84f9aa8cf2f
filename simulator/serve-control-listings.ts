// The control API over HTTP, as far as it is about listings. A SKU may contain anything, so it is
// never part of a path.

import type { Request, Router } from "express"
import express from "express"
import type {
  FeedFailure,
  ListingsChange,
  ListingsControl,
  PlaceListing,
  SkuRejection,
} from "./control-listings"
import { acts, body } from "./control-acts"

type Whose = { sku: string; sellerId?: string }

export function listingRoutes(control: ListingsControl): Router {
  const router = express.Router()
  const { get, post } = acts(router)

  get("/listings", (request) => control.listings(numbered(request, ["limit"])))
  get("/listings/one", (request) => {
    const { sku, sellerId } = numbered<Whose>(request, [])
    return control.listing(sku, sellerId)
  })
  post("/listings", (request) => control.list(body<PlaceListing[]>(request)))
  post("/listings/change", (request) => {
    const { sku, sellerId, change } = body<
      Whose & { change: Partial<PlaceListing> }
    >(request)
    return control.changeListing(sku, change, sellerId)
  })
  post("/listings/remove", (request) => {
    const { sku, sellerId } = body<Whose>(request)
    return control.removeListing(sku, sellerId)
  })
  post("/listings/reject", (request) => {
    const { sku, rejection } = body<{ sku: string; rejection?: SkuRejection }>(
      request
    )
    return control.rejectSku(sku, rejection)
  })
  post("/listings/delays", (request) =>
    control.setListings(body<ListingsChange>(request))
  )
  get("/submissions", (request) =>
    control.submissions(numbered(request, ["limit", "after"]))
  )
  get("/feeds", () => control.feeds())
  post("/feeds/fail", (request) => control.failFeed(body<FeedFailure>(request)))
  return router
}

/** Text from the address becomes a number where one is meant; the check refuses what is none. */
const numbered = <T extends object>(request: Request, names: string[]): T =>
  Object.fromEntries(
    Object.entries(request.query).map(([name, value]) => [
      name,
      names.includes(name) ? Number(value) : value,
    ])
  ) as T
