// What is listed at Amazon, as the shop reads, maps and shows it.

import readListings from "../../src/jobs/read-listings"
import type { Refusal } from "./requests"
import type { World } from "./world"

/** A listing as the admin shows it. */
export interface ListedSku {
  id: string
  account_id: string
  sku: string
  asin: string | null
  title: string | null
  fulfilled_by: string
  product_type: string | null
  barcodes: string[] | null
  marketplace_ids: string[] | null
  gone_at: string | null
  variant_id: string | null
  mapped_by: string | null
  offering: string | null
  buffer: number | null
  share: number | null
  cap: number | null
  desired_quantity: number | null
  shown_quantity: number | null
  shown_at: string | null
  last_error: string | null
}

/** How far a reading has come. */
export interface ShownCatalogue {
  state: string
  marketplace: string | null
  read: number
  total: number | null
  ended_at: string | null
  next_at: string | null
  last_error: string | null
  comparison: {
    compared: number
    different: number
    maybe_sold: number
    examples: { sku: string; expected: number; shown: number }[]
  } | null
}

export interface CatalogueRun {
  is_complete: boolean
  is_skipped: boolean
  error: string | null
  next_at: string | null
}

export interface ImportAnswer extends Refusal {
  import: {
    is_applied: boolean
    is_applicable: boolean
    counts: Record<string, number>
    rows: {
      line: number
      sku: string
      act: string
      mistakes?: { sentence: string }[]
    }[]
  }
}

export function createCatalogue(world: World) {
  const catalogue = {
    async accountId(): Promise<string> {
      const [account] = await world.accounts()
      return account?.id ?? ""
    },

    /** The owner has the listings read now. */
    async read(): Promise<CatalogueRun> {
      const { status, data } = await world.post<
        Refusal & { readings: CatalogueRun[] }
      >("/admin/amazon/listings/read")
      const [run] = data.readings ?? []
      if (status !== 200 || !run) {
        throw new Error(`Failed to read the listings: ${data.message}`)
      }
      await catalogue.calm()
      return run
    },

    /** The minute strikes. */
    async tick() {
      await readListings(world.container)
      await catalogue.calm()
    },

    /** Waits until nobody sends quantities: the publisher that was woken works in its own time. */
    async calm() {
      for (let quiet = 0; quiet < 2;) {
        await world.settle()
        const leased = await world.service.listAmazonTasks(
          { id: { $like: "%/publish" }, lease: { $ne: null } },
          { select: ["id"], take: 1 }
        )
        quiet = leased.length === 0 ? quiet + 1 : 0
      }
    },

    async progress(): Promise<ShownCatalogue> {
      const { data } = await world.get<{ reading: ShownCatalogue }>(
        `/admin/amazon/listings/reading?account_id=${await catalogue.accountId()}`
      )
      return data.reading
    },

    /** Without the time of the last change: the publisher computes in its own time. */
    async listings(query = ""): Promise<ListedSku[]> {
      const { data } = await world.get<{ amazon_listings: ListedSku[] }>(
        `/admin/amazon/listings?limit=1000&fields=-updated_at,-computed_at&${query}`
      )
      return data.amazon_listings
    },

    /** Any SKU, commas included. */
    async listing(sku: string): Promise<ListedSku> {
      const found = (await catalogue.listings()).find((one) => one.sku === sku)
      if (!found) {
        throw new Error(`No listing of ${sku}.`)
      }
      return found
    },

    /** By which rules listings find their variants. */
    async matchBy(...rules: string[]) {
      const { status, data } = await world.post<Refusal>(
        `/admin/amazon/accounts/${await catalogue.accountId()}`,
        { match_by: rules }
      )
      if (status !== 200) {
        throw new Error(`Failed to choose the rules: ${data.message}`)
      }
    },

    change: (id: string, changes: object) =>
      world.post<Refusal & { amazon_listing: ListedSku }>(
        `/admin/amazon/listings/${id}`,
        changes
      ),

    async exported(): Promise<string> {
      const { data } = await world.get<string>(
        `/admin/amazon/listings/export?account_id=${await catalogue.accountId()}`
      )
      return data
    },

    async imported(csv: string, preview = false) {
      const answer = await world.post<ImportAnswer>(
        "/admin/amazon/listings/import",
        { account_id: await catalogue.accountId(), csv, preview }
      )
      await catalogue.calm()
      return answer
    },

    /** How often Amazon was asked. */
    async calls() {
      const { calls } = await world.amazon.state()
      return {
        pages: calls.searchListingsItems.succeeded,
        reports: calls.createReport.succeeded,
        looks: calls.getReport.succeeded,
        documents: calls.getReportDocument.succeeded,
      }
    },
  }
  return catalogue
}
