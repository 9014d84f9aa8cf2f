// The part of the control API that is about listings: checks what it is asked, then lets it happen.

import type * as control from "./control"
import { listingInputs } from "./control-input-listings"
import { accept } from "./control-schema"
import { ReturnControl } from "./return-control"
import type { ListingKey } from "./store/listing-store"
import type { SimulatedListing } from "./world/listing"
import { changeListing, placeListing } from "./world/listing"

export class ListingControl extends ReturnControl {
  async list(listings: control.PlaceListing[]): Promise<{ count: number }> {
    const wish = accept(listingInputs.list, { listings }, "list")
    const now = this.amazon.clock.now()
    const placed = wish.listings.map((one) => placeListing(one, now))
    await this.amazon.inTurn(() => this.amazon.listings.store.replace(placed))
    return { count: placed.length }
  }

  async listing(sku: string, sellerId?: string): Promise<SimulatedListing> {
    accept(listingInputs.whose, { sku, sellerId }, "find the listing")
    return this.amazon.listings.store.get(sku, sellerId)
  }

  async listings(
    query: control.ListingsQuery = {}
  ): Promise<control.ListingsPage> {
    return this.amazon.listings.store.page(
      accept(listingInputs.listingsQuery, query, "show the listings")
    )
  }

  async changeListing(
    sku: string,
    change: Partial<control.PlaceListing>,
    sellerId?: string
  ): Promise<SimulatedListing> {
    const wish = accept(
      listingInputs.changeListing,
      change,
      "change the listing"
    )
    const key = await this.keyOf(sku, sellerId)
    const now = this.amazon.clock.now()
    return this.amazon.inTurn(() =>
      this.amazon.listings.store.change(key, (listing) =>
        changeListing(listing, wish, now)
      )
    )
  }

  async removeListing(sku: string, sellerId?: string): Promise<void> {
    const key = await this.keyOf(sku, sellerId)
    await this.amazon.inTurn(() => this.amazon.listings.store.remove(key))
  }

  async setListings(change: control.ListingsChange): Promise<void> {
    const wish = accept(listingInputs.delays, change, "set the delays")
    this.amazon.listings.delays = { ...this.amazon.listings.delays, ...wish }
    await this.amazon.remember()
  }

  async rejectSku(
    sku: string,
    rejection: control.SkuRejection = {}
  ): Promise<void> {
    accept(listingInputs.whose, { sku }, "reject the SKU")
    this.amazon.faults.rejectSku(
      sku,
      accept(listingInputs.rejection, rejection, "reject the SKU")
    )
  }

  async failFeed(failure: control.FeedFailure): Promise<void> {
    this.amazon.faults.failFeed(
      accept(listingInputs.feedFailure, failure, "fail the feed")
    )
  }

  async submissions(
    query: control.SubmissionsQuery = {}
  ): Promise<control.Submission[]> {
    return this.amazon.listings.submissions.list(
      accept(listingInputs.submissionsQuery, query, "show the submissions")
    )
  }

  async feeds(): Promise<control.FeedRecord[]> {
    return this.amazon.listings.jobs.feeds()
  }

  private async keyOf(sku: string, sellerId?: string): Promise<ListingKey> {
    const found = await this.listing(sku, sellerId)
    return { sku, sellerId: found.sellerId }
  }
}
