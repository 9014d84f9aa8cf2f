// A hundred thousand orders in seconds: made in batches, written with one statement each.

import { defaultCatalogue, linesFrom } from "./buyers"
import type { PlacedMany, PlaceMany } from "./control"
import type { SimulatedAmazon } from "./simulated-amazon"
import { BadInputError } from "./world/lifecycle"
import { findMarketplace } from "./world/marketplaces"
import type { SimulatedOrder } from "./world/order"
import { placeOrder } from "./world/place-order"
import { between, randomFor } from "./world/random"

const BATCH = 1000

export async function placeMany(
  amazon: SimulatedAmazon,
  many: PlaceMany
): Promise<PlacedMany> {
  const { count, seed = 1, linesEach = [1, 3], spreadMs = 0 } = many
  const { skus = defaultCatalogue, marketplaceId = "DE" } = many
  const { status, fulfilledBy } = many
  throwIfUnknownMarketplace(marketplaceId)
  const startedAt = performance.now()
  const serial = await amazon.settings.reserveSerials(count)

  const make = (index: number): SimulatedOrder => {
    const random = randomFor(seed, index)
    const lineCount = between(random, ...linesEach)
    const lines = linesFrom(skus, marketplaceId, lineCount, random)
    const earlier = Math.floor(spreadMs * (1 - (index + 1) / count))
    return placeOrder(
      { marketplaceId, status, fulfilledBy, lines },
      serial + index,
      amazon.clock.now() - earlier
    )
  }

  let firstOrderId = ""
  let lastOrderId = ""
  for (let done = 0; done < count; done += BATCH) {
    const size = Math.min(BATCH, count - done)
    const placed = await amazon.orderStore.insert(() =>
      Array.from({ length: size }, (_, n) => make(done + n))
    )
    firstOrderId ||= placed.at(0)?.orderId ?? ""
    lastOrderId = placed.at(-1)?.orderId ?? lastOrderId
  }
  await amazon.orderStore.analyze()
  const tookMs = Math.round(performance.now() - startedAt)
  return { count, firstOrderId, lastOrderId, tookMs }
}

export function throwIfUnknownMarketplace(idOrKey: string): void {
  if (!findMarketplace(idOrKey)) {
    throw new BadInputError(
      `Failed to find the marketplace: field 'marketplaceId' is '${idOrKey}'.`
    )
  }
}
