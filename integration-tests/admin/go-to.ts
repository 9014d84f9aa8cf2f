import type { Page } from "playwright-core"

/**
 * As a link does, and until the page has become calm: to load it anew takes a development
 * server seconds.
 */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState({}, "", ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent("popstate", { state: {} }))`
  )
  const main = page.locator("main").first()
  let shown = ""
  // The page before stays until the next one is there.
  for (let calm = 0; calm < 4; calm += 1) {
    await page.waitForTimeout(200)
    const now = await main.innerText()
    const isLoading = (await main.locator(".animate-pulse").count()) > 0
    if (now !== shown || isLoading) {
      calm = -1
    }
    shown = now
  }
}
