// Where are the parcels that have left? Fulfillment Outbound 2020-07-01,
// getPackageTrackingDetails, a call for each.

import { isSpApiError } from "../../errors/sp-api-error"
import type { OutboundPackage } from "../../outbound-gateway"
import type { Subject } from "../../transport"
import { readAnswer } from "../../wire/answers"
import { tracking2020, type WireTracking2020 } from "../../wire/outbound-2020"
import { latest } from "../outbound/fees"
import type { OutboundAsk } from "../outbound/outbound-ask"
import { toUrl } from "../outbound/to-url"
import { deliveryEvents, toTrackedStatus } from "./words"

/**
 * Of one order. The burst is 30 and two calls come back per second, so that 15 orders a minute
 * with all their parcels stay below what Amazon allows.
 */
const mostTracked = 5

export async function trackPackages(
  { ask }: Pick<OutboundAsk, "ask">,
  packages: readonly OutboundPackage[],
  delivered: readonly string[]
): Promise<OutboundPackage[]> {
  const tracked: OutboundPackage[] = []
  let left = mostTracked
  for (const one of packages) {
    if (delivered.includes(one.packageId)) {
      tracked.push({ ...one, status: "delivered" })
    } else if (left > 0 && canBeTracked(one)) {
      const news = await track(ask, one.packageId)
      tracked.push(typeof news === "object" ? withNews(one, news) : one)
      // While Amazon is busy or away, the next parcel would fare no better.
      left = news === "not now" ? 0 : left - 1
    } else {
      tracked.push(one)
    }
  }
  return tracked
}

/** Only Amazon's own numbers of parcels, which are whole. */
const canBeTracked = ({ status, packageId }: OutboundPackage): boolean =>
  status === "shipped" && /^\d{1,15}$/.test(packageId)

/** That it has left is known without an answer: no failure here may hide the order. */
async function track(
  ask: OutboundAsk["ask"],
  packageId: string
): Promise<WireTracking2020 | "not known" | "not now"> {
  const subject = {
    operation: "trackOutboundPackage",
    what: `read where package ${packageId} of an outbound order is`,
  } as const satisfies Subject
  try {
    const answer = await ask({
      ...subject,
      request: ({ outbound2020 }, options) =>
        outbound2020.getPackageTrackingDetails(
          { packageNumber: Number(packageId) },
          options
        ),
    })
    return readAnswer(tracking2020, answer, subject).payload ?? "not known"
  } catch (error) {
    if (isSpApiError(error)) {
      return error.retry === "later" ? "not now" : "not known"
    }
    throw error
  }
}

function withNews(
  one: OutboundPackage,
  news: WireTracking2020
): OutboundPackage {
  const status = toTrackedStatus(news.currentStatus)
  return {
    ...one,
    status,
    trackingUrl: toUrl(news.customerTrackingLink),
    arrivesAt: news.estimatedArrivalDate ?? one.arrivesAt,
    deliveredAt:
      status === "delivered"
        ? latest(
            news.trackingEvents
              .filter(({ eventCode }) => deliveryEvents.includes(eventCode))
              .map(({ eventDate }) => eventDate)
          )
        : null,
  }
}
