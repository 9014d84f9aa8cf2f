// The shop as a seller of listings: what it offers on Amazon, and what Amazon was told.

import type { Sku } from "../../scripts/shop/seed/assortment"
import type {
  PlaceListing,
  SimulatorControl,
  Submission,
} from "../../simulator"
import publishOffers from "../../src/jobs/publish-offers"
import type { Connection, Place } from "./connection"
import type { Refusal, Requests } from "./requests"
import type { createSights } from "./sights"
import type { ShownOffer } from "./shown"

type Sights = ReturnType<typeof createSights>

export function createPublisher(
  requests: Requests,
  { accounts, settle, sync }: Connection,
  { listing }: Sights,
  { container, service, shop }: Place,
  control: () => SimulatorControl
) {
  async function post(path: string, body: object) {
    const { status, data } = await requests.post<Refusal>(path, body)
    if (status !== 200) {
      throw new Error(`Failed to ${path}: ${data.message}`)
    }
  }

  const publisher = {
    /**
     * The shop's SKUs are listed at Amazon, showing what the shop has, and the owner lets the
     * plugin send quantities. Amazon's orders have been read.
     */
    async sellAtAmazon(listings: PlaceListing[], settings: object = {}) {
      await control().list(listings)
      await post("/admin/amazon/listings/read", {})
      await sync()
      for (const { id } of await accounts()) {
        await post(`/admin/amazon/accounts/${id}`, {
          offering: "stock",
          ...settings,
        })
      }
      await publisher.publish()
    },

    /** Everything that is marked is computed and sent, until nothing is left to do now. */
    async publish() {
      for (let quiet = 0; quiet < 2;) {
        await settle()
        await publishOffers(container())
        const stale = await service().listAmazonListings({}, { take: 10_000 })
        const isQuiet = stale.every(
          ({ revision, computed_revision: computed }) => revision === computed
        )
        quiet = isQuiet ? quiet + 1 : 0
      }
    },

    /** What Amazon shows its buyers. */
    async shown(sku: string): Promise<number> {
      return (await control().listing(sku)).quantity
    },

    /** The numbers that Amazon was told for a SKU, in order. */
    async told(sku: string): Promise<(number | null)[]> {
      const submissions = await control().submissions({ sku })
      return submissions.map(({ quantity }: Submission) => quantity)
    },

    /** How the number of a SKU comes about, as the API explains it. */
    async offer(sku: string): Promise<ShownOffer> {
      const known = await listing(sku)
      const { data } = await requests.get<{ amazon_offer: ShownOffer }>(
        `/admin/amazon/offers/${known?.id}`
      )
      return data.amazon_offer
    },

    /** Somebody counts a shelf: the units of a SKU in a warehouse from now on. */
    async count(sku: Sku, quantity: number, warehouse: "berlin" | "hamburg") {
      const item = shop().inventoryItems.get(sku)
      await post(
        `/admin/inventory-items/${item}/location-levels/${shop().warehouses[warehouse]}`,
        { stocked_quantity: quantity }
      )
      await publisher.publish()
    },
  }
  return publisher
}
