import type { SimulatorControl } from "../../simulator"
import { catalogue } from "../shop/seed/assortment"

/** The shop's goods as they stand on Amazon: listed, with no units yet. */
export async function listGoods(amazon: SimulatorControl): Promise<void> {
  const { listings } = await amazon.state()
  if (listings.count === 0) {
    await amazon.list(
      catalogue().map(({ sku, title, unitPrice }) => ({
        sku,
        title,
        price: unitPrice,
        marketplaceIds: ["DE", "FR"],
      }))
    )
  }
}
