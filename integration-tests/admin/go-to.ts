import type { Page } from "playwright-core"
import type { Screen } from "./screens"

/** There, and opened if it needs a hand. @param basePath of the admin: "/app" */
export async function goToScreen(
  page: Page,
  basePath: string,
  { path, act }: Screen
): Promise<void> {
  await goTo(page, basePath + path)
  if (act) {
    await act(page)
    await calm(page)
  }
}

/**
 * As a link does, and until the page has become calm: to load it anew takes a development
 * server seconds.
 */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState({}, "", ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent("popstate", { state: {} }))`
  )
  await calm(page)
}

/** The page before stays, dimmed, until the next one is there; what that still reads is grey. */
const unfinished = "main.opacity-25, .animate-pulse"

export async function calm(page: Page): Promise<void> {
  // Blank while the first page is bundled.
  await page.locator("main, [role=dialog]").first().waitFor()
  // With what lies over the page.
  const body = page.locator("body")
  let shown = ""
  for (let rounds = 0; rounds < 3; rounds += 1) {
    await page.waitForTimeout(200)
    const now = await body.innerText()
    const isLoading = (await body.locator(unfinished).count()) > 0
    if (now !== shown || isLoading) {
      rounds = -1
    }
    shown = now
  }
}
