// `npm run screenshots`: the pictures in docs/images. `-- --all <folder>`: each screen in both
// languages and themes, on a desk and on a phone, to be looked at.

import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import {
  launchBrowser,
  openAdmin,
  type Reader,
} from "../integration-tests/admin/browser"
import { findPlaces } from "../integration-tests/admin/find-places"
import { drawersOf } from "../integration-tests/admin/drawers"
import { goToScreen } from "../integration-tests/admin/go-to"
import { runDemo } from "../integration-tests/admin/run-demo"
import { screensOf, type Screen } from "../integration-tests/admin/screens"
import { createControlClient } from "../simulator"
import { findChromium } from "./chromium"
import { logIn, visitStorefront } from "./demo/admin-api"
import { playScenario } from "./screens/scenario"

const docs: Reader[] = [{ language: "en", theme: "light", width: 1440 }]
const all: Reader[] = [1440, 390].flatMap((width) =>
  (["en", "de"] as const).flatMap((language) =>
    (["light", "dark"] as const).map((theme) => ({ language, theme, width }))
  )
)

void main()

async function main(): Promise<void> {
  const [flag, folder] = process.argv.slice(2)
  const isAll = flag === "--all"
  const into = (isAll && folder) || join("docs", "images")
  const demo = await runDemo("--past")
  const browser = await launchBrowser(findChromium())
  try {
    const amazon = createControlClient(demo.simulatorUrl)
    await amazon.stopBuyers()
    const { origin } = new URL(demo.adminUrl)
    const admin = await logIn(
      { url: origin },
      { email: "admin@example.com", password: "supersecret" }
    )
    const store = visitStorefront(origin, demo.publishableKey)
    const places = await findPlaces(
      admin,
      await playScenario({ amazon, admin, store })
    )
    await admin.post("/admin/amazon/sync/audits", { with_amazon: true })
    const screens = [...screensOf(places), ...drawersOf(places)]
    mkdirSync(into, { recursive: true })
    const { adminUrl } = demo
    const waiting = [...(isAll ? all : docs)]
    // Two readers side by side: each waits for the server half of the time.
    await Promise.all(
      [1, 2].map(async () => {
        for (let reader; (reader = waiting.shift());) {
          await picture(browser, { adminUrl, screens, reader, into })
        }
      })
    )
  } finally {
    await browser.close()
    await demo.stop()
  }
}

interface Sitting {
  adminUrl: string
  screens: Screen[]
  reader: Reader
  into: string
}

async function picture(
  browser: Browser,
  { adminUrl, screens, reader, into }: Sitting
): Promise<void> {
  const page = await openAdmin(browser, adminUrl, reader)
  await page.goto(`${adminUrl}/amazon`)
  const { language, theme, width } = reader
  const isForDocs = docs.includes(reader)
  for (const screen of screens) {
    const { name } = screen
    await goToScreen(page, new URL(adminUrl).pathname, screen)
    const file = isForDocs ? name : `${name}-${language}-${theme}-${width}`
    writeFileSync(join(into, `${file}.webp`), await shoot(page))
  }
  console.log(`${screens.length} pictures: ${language}, ${theme}, ${width} px`)
  await page.context().close()
}

/** All of it, however far it scrolls. A fifth of what a PNG takes. */
async function shoot(page: Page): Promise<Buffer> {
  const usual = page.viewportSize() ?? { width: 1440, height: 900 }
  const hidden = await page.evaluate<number>(hiddenBelow)
  const height = Math.min(usual.height + hidden, 4000)
  await page.setViewportSize({ ...usual, height })
  await page.waitForTimeout(hidden ? 300 : 0)
  const browser = await page.context().newCDPSession(page)
  const { data } = await browser.send("Page.captureScreenshot", {
    format: "webp",
    quality: 80,
  })
  await page.setViewportSize(usual)
  return Buffer.from(data, "base64")
}

/** Medusa scrolls within the page: how much of whatever scrolls furthest is out of sight. */
const hiddenBelow = `Math.max(0, ...[...document.querySelectorAll("body, body *")]
  .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY))
  .map((one) => one.scrollHeight - one.clientHeight))`
