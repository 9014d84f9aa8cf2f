// Orders with everything that costs something, so that a charge that is lost or doubled shows.

import { catalogue } from "../../../scripts/shop/seed/assortment"
import type { PlaceLine, SimulatorControl } from "../../../simulator"
import {
  between,
  createRandom,
  pick,
  type Random,
} from "../../../simulator/world/random"

export async function placeVaried(
  amazon: SimulatorControl,
  count: number,
  seed: number
): Promise<void> {
  const random = createRandom(seed)
  for (let left = count; left > 0; left -= 1) {
    const lines = Array.from({ length: between(random, 1, 3) }, () =>
      aLine(random)
    )
    await amazon.place({ lines })
  }
}

function aLine(random: Random): PlaceLine {
  const sometimes = (fields: Partial<PlaceLine>) =>
    random() < 0.4 ? fields : {}
  return {
    ...pick(random, catalogue()),
    quantity: between(random, 1, 2),
    ...sometimes({ shippingPrice: "4.99" }),
    ...sometimes({ discount: "1.50" }),
    ...sometimes({ giftWrapPrice: "3.95", giftMessage: "Many happy returns!" }),
  }
}
