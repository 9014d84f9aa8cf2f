// One article whose stock falls a thousand times in a minute, as in a flash sale at the
// storefront: how many patches that makes. Each of them would be a reduction, so that none has to
// wait for anything but the one before.

import { setTimeout as sleep } from "node:timers/promises"
import type { Bench, Measured } from "../measured"
import { countStock } from "../shop/count-stock"
import { elsewhere } from "../shop/list-articles"
import { sellAtAmazon, throwIfWrong } from "../shop/sell-at-amazon"
import type { Amazon } from "../shop/start-amazon"

const changes = 1000
const everyMs = 60
const listings = 100
/** Left in the end. */
const left = 60
/** Whatever is still to be sent is sent by then. */
const quietMs = 12_000
const longestMs = 60_000

export async function burst(bench: Bench): Promise<Measured> {
  const { amazon, articles } = await sellAtAmazon(bench, {
    count: listings,
    units: left + changes,
  })
  const [article] = articles
  if (!article) {
    throw new Error("Failed to measure: nothing is listed.")
  }
  const startedAt = Date.now()
  for (let n = 1; n <= changes; n++) {
    await sleep(startedAt + n * everyMs - Date.now())
    await countStock(bench, article, left + changes - n)
  }
  const lastAt = Date.now()
  const shownAfterMs = (await whenShown(amazon, article.sku)) - lastAt
  await sleep(quietMs)

  await throwIfWrong(amazon, new Map([[article.sku, left + elsewhere]]))
  const told = (await amazon.control.submissions({ sku: article.sku })).map(
    ({ receivedAt, quantity }) => ({
      ms: new Date(receivedAt).getTime() - startedAt,
      quantity,
    })
  )
  const { calls } = await amazon.control.state()
  await amazon.stop()
  return {
    figures: { burst_patches: calls.patchListingsItem.calls },
    settings: [
      `${changes} changes of one listing's stock by updateInventoryLevelsWorkflow, each one unit lower, in ${seconds(lastAt - startedAt)} s; ${listings - 1} other listings are at rest. Amazon's own rates, scheduled jobs run.`,
      `Patches, in seconds after the first change: ${told.map(({ ms, quantity }) => `${seconds(ms)} (${quantity})`).join(", ")}; at most ${seconds(longestGap(told))} s without one. The last number was shown ${seconds(shownAfterMs)} s after the last change; nothing followed in the next ${seconds(quietMs)} s.`,
      `searchListingsItems ${calls.searchListingsItems.calls} calls, ${calls.patchListingsItem.throttled + calls.searchListingsItems.throttled} throttled.`,
    ],
    times: [],
  }
}

/** When Amazon received the last number. */
async function whenShown({ control }: Amazon, sku: string): Promise<number> {
  for (const startedAt = Date.now(); Date.now() - startedAt < longestMs;) {
    const last = (await control.submissions({ sku })).at(-1)
    if (last?.quantity === left + elsewhere) {
      return new Date(last.receivedAt).getTime()
    }
    await sleep(100)
  }
  throw new Error(
    `Failed to measure: Amazon does not show ${left + elsewhere} of ${sku} within ${longestMs} ms.`
  )
}

/** Before the first one counts, too. */
const longestGap = (told: { ms: number }[]): number =>
  Math.max(...told.map(({ ms }, n) => ms - (told[n - 1]?.ms ?? 0)))

const seconds = (ms: number): string => (ms / 1000).toFixed(1)
