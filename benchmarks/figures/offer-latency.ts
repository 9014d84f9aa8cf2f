// How long it takes in a quiet shop until a change of stock is a number at Amazon: by the real
// events, wake-up calls and jobs, at Amazon's own rates. One change at a time, each of an article
// that has been at rest for an hour, lowered and raised in turns.

import { setTimeout as sleep } from "node:timers/promises"
import type { Bench, Measured } from "../measured"
import { countStock } from "../shop/count-stock"
import { elsewhere, type Article } from "../shop/list-articles"
import { sellAtAmazon, throwIfWrong } from "../shop/sell-at-amazon"
import type { Amazon } from "../shop/start-amazon"
import { percentile } from "../timing"

const samples = 100
/** Not counted: what Medusa loads at its first use. */
const warmUp = 5
/** In the assortment: what is quiet is there too. */
const listings = 1000
/** Amazon's log is read so often; the moment itself stands in it. */
const lookEveryMs = 25
const longestMs = 60_000

export async function offerLatency(bench: Bench): Promise<Measured> {
  const { amazon, articles } = await sellAtAmazon(bench, { count: listings })
  const expected = new Map<string, number>()
  const times: number[] = []
  for (const [n, article] of articles.slice(0, warmUp + samples).entries()) {
    const units = n % 2 === 0 ? 50 - (n % 10) : 70 + (n % 10)
    expected.set(article.sku, units + elsewhere)
    // Wherever the job is in its 15 seconds: 0 to 2 s, no two samples the same.
    await sleep(((n * 37) % samples) * 20)
    times.push(await timeOne(bench, amazon, article, units))
  }
  await throwIfWrong(amazon, expected)
  const { calls } = await amazon.control.state()
  await amazon.stop()

  const counted = times.slice(warmUp)
  return {
    figures: {
      offer_p50_ms: percentile(counted, 50),
      offer_p99_ms: percentile(counted, 99),
    },
    settings: [
      `${samples} changes of stock by updateInventoryLevelsWorkflow, one after the other, each of another of ${listings} listings; lowered and raised in turns; ${warmUp} before them as a warm-up. From the call of the workflow to the moment at which the simulator received the patch. Scheduled jobs run.`,
      `Fastest ${Math.min(...counted)} ms, slowest ${Math.max(...counted)} ms; lowered: half within ${percentile(everySecond(counted, warmUp), 50)} ms, raised: half within ${percentile(everySecond(counted, warmUp + 1), 50)} ms.`,
      `patchListingsItem ${calls.patchListingsItem.calls} calls, searchListingsItems ${calls.searchListingsItems.calls}, ${calls.patchListingsItem.throttled + calls.searchListingsItems.throttled} throttled.`,
    ],
    times: [],
  }
}

/** Those with an even number among all changes, if `from` is even; otherwise the others. */
const everySecond = (times: number[], from: number): number[] =>
  times.filter((_, n) => (n + warmUp - from) % 2 === 0)

/** Milliseconds. Both clocks are this machine's. */
async function timeOne(
  bench: Bench,
  { control }: Amazon,
  article: Article,
  units: number
): Promise<number> {
  const { sku } = article
  const startedAt = Date.now()
  await countStock(bench, article, units)
  while (Date.now() - startedAt < longestMs) {
    const [submission] = await control.submissions({ sku })
    if (submission) {
      return new Date(submission.receivedAt).getTime() - startedAt
    }
    await sleep(lookEveryMs)
  }
  throw new Error(
    `Failed to measure: nothing was sent of ${sku} within ${longestMs} ms.`
  )
}
