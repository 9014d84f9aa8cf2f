// Tells Amazon what differs: a few numbers one by one, many as a feed.

import type { ToSend } from "../../modules/amazon/store/offers/find-to-send"
import { lookAtAmazon } from "./look-at-amazon"
import { notePlans, planSends } from "./plan-sends"
import type { Publishing } from "./publishing"
import { sendFeed } from "./send-feed"
import { sendPatches } from "./send-patches"

/** What a run has come to so far. */
export interface Counts {
  /** Numbers that were told by calls of their own, and in feeds. */
  patched: number
  in_feeds: number
  /** Numbers that Amazon showed already. */
  in_step: number
  waiting: number
}

/** Looked at and told in one go, so that what was seen is not old when it is acted upon. */
export const patchesAtOnce = 20
/** A few seconds' worth. */
const looksAtOnce = 600
/** Told by calls of their own even if there are enough for a feed: half a minute's worth. */
export const urgentAtOnce = 100

/** Each is looked at first: Amazon's own number tells of orders that no list names yet. */
export async function publishSingly(
  publishing: Publishing,
  published: Counts,
  listings: ToSend[]
): Promise<void> {
  const seen = await lookAtAmazon(publishing, listings)
  const shown = new Map(seen.map(({ sight }) => [sight.id, sight.shown]))
  const plans = planSends(
    publishing,
    seen
      .filter(({ sight }) => sight.fulfilled_by === "merchant")
      .map(({ listing }) => listing),
    ({ id }) => shown.get(id) ?? null
  )
  await notePlans(publishing, plans)
  published.in_step += plans.inStep.length
  published.waiting += plans.waiting.length
  published.patched += plans.sends.length
  await sendPatches(publishing, plans.sends)
}

/** What was seen this long ago was one that the shop ships, and still is. */
const trustedLookMs = 30 * 60_000

/**
 * The most urgent ones singly, the rest as a feed. Of these, all must have been seen lately, so
 * that no number goes to a SKU that Amazon ships by now; until they have, each round looks at
 * some more of them. What they show is not compared: until Amazon gets round to the feed it is
 * long past. What has been sold by then is found when the numbers are looked at afterwards.
 */
export async function publishMany(
  publishing: Publishing,
  published: Counts,
  listings: ToSend[]
): Promise<void> {
  const trusted = publishing.amazon.now().getTime() - trustedLookMs
  const unseen = listings.filter(
    ({ shown_at: at }) => at === null || new Date(at).getTime() < trusted
  )
  const urgent = unseen.length > 0 ? patchesAtOnce : urgentAtOnce
  for (let start = 0; start < urgent; start += patchesAtOnce) {
    await publishSingly(
      publishing,
      published,
      listings.slice(start, Math.min(start + patchesAtOnce, urgent))
    )
  }
  const others = listings.slice(urgent)
  if (unseen.length > 0) {
    const rest = new Set(others)
    await lookAtAmazon(
      publishing,
      unseen.filter((one) => rest.has(one)).slice(0, looksAtOnce)
    )
  } else {
    await publishTogether(publishing, published, others)
  }
}

async function publishTogether(
  publishing: Publishing,
  published: Counts,
  listings: ToSend[]
): Promise<void> {
  await publishing.keep()
  const plans = planSends(publishing, listings, () => null)
  await notePlans(publishing, plans)
  published.in_step += plans.inStep.length
  published.waiting += plans.waiting.length
  if (plans.sends.length > 0) {
    await sendFeed(publishing, plans.sends)
    published.in_feeds += plans.sends.length
  }
}
