// When a page of the admin can be used: what a reader would call loaded.

import type { Page } from "playwright-core"

/** A second, as long as a reader takes to believe it. */
const quietMs = 1000
const patienceMs = 60_000

/** Before the page is loaded: notes when it last drew something or kept its thread busy. */
export async function watchForQuiet(page: Page): Promise<void> {
  await page.addInitScript({
    content: `
      window.lastActivityAt = 0
      const note = (at) => { window.lastActivityAt = Math.max(window.lastActivityAt, at) }
      new MutationObserver(() => note(performance.now()))
        .observe(document, { subtree: true, childList: true, characterData: true })
      // "longtask": more than 50 ms at a stretch, in which no click would be answered.
      new PerformanceObserver((list) =>
        list.getEntries().forEach((one) => note(one.startTime + one.duration))
      ).observe({ type: "longtask", buffered: true })
      new PerformanceObserver((list) =>
        list.getEntries().forEach((one) => note(one.responseEnd))
      ).observe({ type: "resource", buffered: true })`,
  })
}

/** @returns milliseconds from the navigation to the last activity before a second of quiet */
export async function timeUntilUsable(page: Page): Promise<number> {
  await page.waitForLoadState("networkidle", { timeout: patienceMs })
  await page.waitForFunction(
    `document.querySelector("h1") && performance.now() - window.lastActivityAt > ${quietMs}`,
    undefined,
    { timeout: patienceMs }
  )
  return page.evaluate<number>("window.lastActivityAt")
}
