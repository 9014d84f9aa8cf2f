// A story ends as it should: whatever happened in it, our ledger, Medusa's reservations and
// Medusa's counters agree, and nothing was asked of Amazon that Amazon does not have.

import { inAmazonShop, type ShopOptions, type World } from "./amazon-shop"

export function tellStories(
  tell: (shop: World) => void,
  options: ShopOptions = {}
): void {
  inAmazonShop((shop) => {
    afterEach(async () => {
      const { unknownRoutes, invalidAnswers } = await shop.amazon.state()
      const drift = await shop.drift()

      expect({ drift, unknownRoutes, invalidAnswers }).toEqual({
        drift: [],
        unknownRoutes: [],
        invalidAnswers: 0,
      })
    })
    tell(shop)
  }, options)
}
