// Amazon's token buckets, one per seller and operation: `burst` calls at once, then `rate` a second.

import type { Operation } from "./control"

export type UsagePlan = { rate: number; burst: number }

const outbound: UsagePlan = { rate: 2, burst: 30 }

/** As written in Amazon's models. Signing in and the file store have no published limit. */
export const usagePlans: Record<Operation, UsagePlan | null> = {
  getLwaToken: null,
  searchOrders: { rate: 0.0056, burst: 20 },
  getOrder: { rate: 0.5, burst: 30 },
  confirmShipment: { rate: 2, burst: 10 },
  getMarketplaceParticipations: { rate: 0.016, burst: 15 },
  searchListingsItems: { rate: 5, burst: 5 },
  getListingsItem: { rate: 5, burst: 10 },
  patchListingsItem: { rate: 5, burst: 5 },
  createFeedDocument: { rate: 0.5, burst: 15 },
  createFeed: { rate: 0.0083, burst: 15 },
  getFeed: { rate: 2, burst: 15 },
  getFeeds: { rate: 0.0222, burst: 10 },
  cancelFeed: { rate: 2, burst: 15 },
  getFeedDocument: { rate: 0.0222, burst: 10 },
  createReport: { rate: 0.0167, burst: 15 },
  getReport: { rate: 2, burst: 15 },
  getReportDocument: { rate: 0.0167, burst: 15 },
  uploadDocument: null,
  downloadDocument: null,
  getInventorySummaries: { rate: 2, burst: 2 },
  getFulfillmentPreview: outbound,
  createFulfillmentOrder: outbound,
  listAllFulfillmentOrders: outbound,
  getFulfillmentOrder: outbound,
  updateFulfillmentOrder: outbound,
  cancelFulfillmentOrder: outbound,
  getPackageTrackingDetails: outbound,
  listReturnReasonCodes: outbound,
  createFulfillmentReturn: outbound,
  getOutboundPreview: outbound,
  createOutboundOrder: outbound,
  listOutboundOrders: outbound,
  getOutboundOrder: outbound,
  updateOutboundOrder: outbound,
  cancelOutboundOrder: outbound,
}

/** Of JSON_LISTINGS_FEED, besides its bucket: five feeds in five minutes. */
const FEEDS_AT_ONCE = 5
const FEED_WINDOW_MS = 5 * 60_000

type Bucket = { tokens: number; filledAt: number }

export class Limits {
  private readonly buckets = new Map<string, Bucket>()
  private readonly feeds = new Map<string, number[]>()
  enabled = true
  /** 60 makes a bucket refill sixty times as fast as Amazon's. */
  bucketSpeed = 1

  constructor(
    private readonly plans: Record<string, UsagePlan | null> = usagePlans
  ) {}

  /** True when there was a token; it is gone then. */
  take(sellerId: string, operation: Operation, now: number): boolean {
    const plan = this.plans[operation]
    if (!this.enabled || !plan) {
      return true
    }
    const key = `${sellerId} ${operation}`
    const bucket = this.buckets.get(key) ?? {
      tokens: plan.burst,
      filledAt: now,
    }
    const refilled =
      (Math.max(0, now - bucket.filledAt) / 1000) * plan.rate * this.bucketSpeed
    const tokens = Math.min(plan.burst, bucket.tokens + refilled)
    const isAllowed = tokens >= 1
    this.buckets.set(key, {
      tokens: isAllowed ? tokens - 1 : tokens,
      filledAt: now,
    })
    return isAllowed
  }

  /** True when the seller may send another listings feed; it counts as sent then. */
  takeFeed(sellerId: string, now: number): boolean {
    const since = now - FEED_WINDOW_MS / this.bucketSpeed
    const recent = (this.feeds.get(sellerId) ?? []).filter((at) => at > since)
    const isAllowed = !this.enabled || recent.length < FEEDS_AT_ONCE
    this.feeds.set(sellerId, isAllowed ? [...recent, now] : recent)
    return isAllowed
  }

  /** What x-amzn-RateLimit-Limit says: as fast as the buckets really refill. */
  rateOf(operation: Operation): string | null {
    const plan = this.plans[operation]
    return plan ? String(plan.rate * this.bucketSpeed) : null
  }

  refill(): void {
    this.buckets.clear()
    this.feeds.clear()
  }

  reset(): void {
    this.refill()
    this.enabled = true
    this.bucketSpeed = 1
  }
}
