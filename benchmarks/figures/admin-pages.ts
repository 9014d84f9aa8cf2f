// How long a reader waits for the pages of the admin, in a real Chromium, with 10,000 orders and
// 10,000 listings; Medusa's own list of the same orders stands beside them.

import type { Browser } from "playwright-core"
import { launchBrowser, openAdmin } from "../../integration-tests/admin/browser"
import { findChromium } from "../../scripts/chromium"
import type { Measured, ServedBench } from "../measured"
import { timeUntilUsable, watchForQuiet } from "../shop/time-until-usable"
import { describeHistory, fillHistory } from "../shop/fill-history"
import { median } from "../timing"

const history = { orders: 10_000, listings: 10_000 }
const rounds = 7

// The shop has some listings of its own.
const allOfThem = /of 100\d\d results/
const pages = {
  overview_page_ms: { path: "/amazon", shows: "300" },
  orders_page_ms: { path: "/amazon/orders", shows: allOfThem },
  listings_page_ms: { path: "/amazon/listings", shows: allOfThem },
  medusa_orders_page_ms: { path: "/orders", shows: allOfThem },
} as const

type PageFigure = keyof typeof pages
const pageFigures = Object.keys(pages) as PageFigure[]

export async function adminPages(bench: ServedBench): Promise<Measured> {
  await fillHistory(bench, history)
  const browser = await launchBrowser(findChromium())
  const first: number[] = []
  const again = Object.fromEntries(
    pageFigures.map((figure) => [figure, [] as number[]])
  ) as Record<PageFigure, number[]>
  try {
    // Not counted: Medusa compiles its queries, Chromium its caches of code.
    await visit(browser, bench.adminUrl)
    for (let round = 0; round < rounds; round++) {
      const times = await visit(browser, bench.adminUrl)
      first.push(times.first)
      pageFigures.forEach((figure) => again[figure].push(times.again[figure]))
    }
  } finally {
    await browser.close()
  }
  const rows = { overview_page_first_ms: first, ...again }
  return {
    figures: Object.fromEntries(
      Object.entries(rows).map(([figure, own]) => [figure, median(own)])
    ),
    settings: [
      `${describeHistory(history)} The admin as \`medusa build\` bundles it, served by Medusa in the same process, headless Chromium beside it; ${rounds} rounds, each with an empty cache. A page can be used when nothing has been drawn and the main thread has not been busy for 50 ms at a stretch for a second; the second is not counted. Rounds, ms: ${Object.entries(
        rows
      )
        .map(
          ([name, own]) =>
            `${name} ${own.map((ms) => ms.toFixed(0)).join(", ")}`
        )
        .join("; ")}.`,
    ],
    times: [],
  }
}

interface Visit {
  /** Of the overview, with nothing in the cache. */
  first: number
  /** Loaded anew, with the bundle in the cache. */
  again: Record<PageFigure, number>
}

async function visit(browser: Browser, adminUrl: string): Promise<Visit> {
  const page = await openAdmin(browser, adminUrl)
  await watchForQuiet(page)
  const time = async (figure: PageFigure): Promise<number> => {
    const { path, shows } = pages[figure]
    await page.goto(adminUrl + path, { waitUntil: "commit" })
    const ms = await timeUntilUsable(page)
    // A page that says that it has failed would be the fastest of all.
    await page.getByText(shows).first().waitFor({ timeout: 1000 })
    return ms
  }
  const first = await time("overview_page_ms")
  const again: Partial<Record<PageFigure, number>> = {}
  for (const figure of pageFigures) {
    again[figure] = await time(figure)
  }
  await page.context().close()
  return { first, again: again as Record<PageFigure, number> }
}
