// The stock of 10,000 listings changes at once, as when an ERP hands over its counts: how many
// calls, seconds and megabytes it takes until Amazon shows the last right number, with the real
// events and jobs, at Amazon's own rates. Amazon works off feeds at once here; what it adds of its
// own is not ours to measure.

import { Modules } from "@medusajs/framework/utils"
import type { Bench, Measured } from "../measured"
import { watchMemory } from "../memory"
import { elsewhere, type Article } from "../shop/list-articles"
import { sellAtAmazon, throwIfWrong } from "../shop/sell-at-amazon"
import type { Amazon } from "../shop/start-amazon"
import { timed, until } from "../timing"

const listings = 10_000
/** Changed before, with a feed of their own: what Medusa loads at its first use is not counted. */
const warmUp = 2000
const longestMs = 10 * 60_000
/** A number is looked at again when it has had so long to take effect. */
const settleMs = 5 * 60_000

export async function changed10k(bench: Bench): Promise<Measured> {
  const { amazon, articles } = await sellAtAmazon(bench, {
    count: listings + warmUp,
  })
  const writtenMs = await timed(() =>
    writeStock(bench, countsOf(articles.slice(listings)))
  )
  await whenTold(bench, warmUp)
  await bench.sql.query(
    "UPDATE amazon_listing SET verified_at = now() WHERE verified_at IS NULL"
  )
  await amazon.control.setLimits({ refill: true })
  await amazon.control.resetCalls()
  const earlier = (await amazon.control.submissions({ limit: 100_000 })).at(-1)

  const memory = watchMemory()
  const counts = countsOf(articles.slice(0, listings))
  const changedAt = Date.now()
  await hearOfStock(bench, counts)
  await whenTold(bench, warmUp + listings)
  const toldAt = Date.now()
  const { addedMb, sentence } = memory.stop()
  await throwIfWrong(amazon, numbersOf(counts))
  const { calls, text } = await callsOf(amazon)
  const told = await toldSince(amazon, earlier?.position ?? 0)
  const looks = await verify(bench, amazon)
  await amazon.stop()

  return {
    figures: {
      changed_10k_s: (told.lastAt - changedAt) / 1000,
      changed_10k_calls: calls,
      changed_10k_mb: addedMb,
    },
    settings: [
      `${listings} listings, half of them lowered and half raised. Their stock is written by SQL, as if by another process of the shop, and this one hears an event for each level; the seconds count from before that to the moment at which the last number took effect at Amazon, by Amazon's own log. ${told.patches} numbers were sent in patches, ${told.inFeeds} in ${told.feeds} feeds, which Amazon works off at once; the first number took effect after ${seconds(told.firstAt - changedAt)} s, the feed after ${seconds(told.feedAt - changedAt)} s, the last answer was read after ${seconds(toldAt - changedAt)} s. Amazon's own rates, scheduled jobs run. Warm-up: ${warmUp} other listings in a feed of their own, written by Medusa's inventory module in one call (${seconds(writtenMs)} s).`,
      `Calls: ${text}.`,
      sentence,
      `Verification, ${settleMs / 60_000} minutes later (time is passed by moving base_at back): ${looks.calls} calls of searchListingsItems for ${looks.verified} listings in ${seconds(looks.ms)} s, ${looks.throttled} throttled. At five calls a second Amazon alone makes ${listings} listings, 20 a call, last ${listings / 20 / 5} s.`,
    ],
    times: [],
  }
}

interface Count extends Article {
  units: number
}

/** Half of them lowered, half raised. */
const countsOf = (articles: Article[]): Count[] =>
  articles.map((article, n) => ({
    ...article,
    units: n % 2 === 0 ? 30 + (n % 20) : 70 + (n % 20),
  }))

/** What Amazon is to show then. */
const numbersOf = (counts: Count[]): Map<string, number> =>
  new Map(counts.map(({ sku, units }) => [sku, units + elsewhere]))

/** By Medusa in this process. */
const writeStock = ({ container }: Bench, counts: Count[]): Promise<unknown> =>
  container.resolve(Modules.INVENTORY).updateInventoryLevels(
    counts.map(({ inventoryItemId, locationId, units }) => ({
      inventory_item_id: inventoryItemId,
      location_id: locationId,
      stocked_quantity: units,
    }))
  )

/**
 * As another process of the shop would: this one hears the events, one for each level, and
 * Medusa's own work of writing so many levels is not part of what is measured.
 */
async function hearOfStock(
  { container, sql }: Bench,
  counts: Count[]
): Promise<void> {
  const { rows } = await sql.query<{ id: string }>(
    `UPDATE inventory_level l SET stocked_quantity = c.units, updated_at = now(),
            raw_stocked_quantity = jsonb_build_object('value', c.units::text, 'precision', 20)
       FROM jsonb_to_recordset($1::jsonb) AS c(
            "inventoryItemId" text, "locationId" text, units int)
      WHERE l.inventory_item_id = c."inventoryItemId" AND l.location_id = c."locationId"
        AND l.deleted_at IS NULL RETURNING l.id`,
    [JSON.stringify(counts)]
  )
  await container.resolve(Modules.EVENT_BUS).emit(
    rows.map(({ id }) => ({
      name: "inventory.inventory-level.updated",
      data: { id },
    })),
    {}
  )
}

/** So many numbers have been sent, and Amazon's answers to all of them have been read. */
const whenTold = ({ sql }: Bench, count: number): Promise<void> =>
  until(longestMs, `${count} numbers have been told`, async () => {
    const { rows } = await sql.query<{ told: number }>(
      `SELECT count(*)::int AS told FROM amazon_listing
        WHERE sent_at IS NOT NULL AND is_answered AND feed_id IS NULL
          AND accepted_quantity = desired_quantity AND computed_revision = revision`
    )
    return rows[0]?.told === count
  })

/** Signing in and reading orders would have happened anyway. */
async function callsOf({ control }: Amazon) {
  const state = await control.state()
  const own = Object.entries(state.calls).filter(
    ([operation, { calls }]) =>
      calls > 0 && operation !== "getLwaToken" && operation !== "searchOrders"
  )
  return {
    calls: own.reduce((sum, [, { calls }]) => sum + calls, 0),
    text: own
      .map(
        ([operation, { calls, throttled }]) =>
          `${operation} ${calls}${throttled > 0 ? ` (${throttled} throttled)` : ""}`
      )
      .join(", "),
  }
}

async function toldSince({ control }: Amazon, position: number) {
  const submissions = await control.submissions({
    after: position,
    limit: 100_000,
  })
  const inFeeds = submissions.filter(({ via }) => via === "feed")
  const moments = (some: typeof submissions) =>
    some.map(({ appliedAt }) => new Date(appliedAt ?? NaN).getTime())
  return {
    patches: submissions.length - inFeeds.length,
    inFeeds: inFeeds.length,
    feeds: new Set(inFeeds.map(({ feedId }) => feedId)).size,
    firstAt: Math.min(...moments(submissions)),
    feedAt: Math.max(...moments(inFeeds)),
    lastAt: Math.max(...moments(submissions)),
  }
}

/** Every number is compared with what Amazon shows, once it has had time to take effect. */
async function verify({ sql }: Bench, { control }: Amazon) {
  await control.resetCalls()
  const startedAt = Date.now()
  await sql.query(
    `UPDATE amazon_listing SET base_at = base_at - make_interval(secs => $1),
            sent_at = sent_at - make_interval(secs => $1) WHERE verified_at IS NULL`,
    [settleMs / 1000]
  )
  const unverified = async (): Promise<number> => {
    const { rows } = await sql.query<{ count: number }>(
      "SELECT count(*)::int FROM amazon_listing WHERE verified_at IS NULL"
    )
    return rows[0]?.count ?? NaN
  }
  await until(
    longestMs,
    "all numbers are verified",
    async () => (await unverified()) === 0
  )
  const { calls, throttled } = (await control.state()).calls.searchListingsItems
  return { calls, throttled, verified: listings, ms: Date.now() - startedAt }
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1)
