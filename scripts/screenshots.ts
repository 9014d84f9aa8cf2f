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
import { goTo } from "../integration-tests/admin/go-to"
import { runDemo } from "../integration-tests/admin/run-demo"
import { screensOf, type Screen } from "../integration-tests/admin/screens"
import { createControlClient } from "../simulator"
import { findChromium } from "./chromium"
import { logIn } from "./demo/admin-api"
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
  const demo = await runDemo()
  const browser = await launchBrowser(findChromium())
  try {
    const amazon = createControlClient(demo.simulatorUrl)
    await amazon.stopBuyers()
    const admin = await logIn(
      { url: new URL(demo.adminUrl).origin },
      { email: "admin@example.com", password: "supersecret" }
    )
    const screens = screensOf(
      await findPlaces(admin, await playScenario({ amazon, admin }))
    )
    mkdirSync(into, { recursive: true })
    for (const reader of isAll ? all : docs) {
      await picture(browser, { adminUrl: demo.adminUrl, screens, reader, into })
    }
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
  for (const { name, path } of screens) {
    await goTo(page, new URL(adminUrl).pathname + path)
    const file = isForDocs ? name : `${name}-${language}-${theme}-${width}`
    writeFileSync(join(into, `${file}.webp`), await shoot(page))
  }
  console.log(`${screens.length} pictures: ${language}, ${theme}, ${width} px`)
  await page.context().close()
}

/** A fifth of what a PNG takes. */
async function shoot(page: Page): Promise<Buffer> {
  const browser = await page.context().newCDPSession(page)
  const { data } = await browser.send("Page.captureScreenshot", {
    format: "webp",
    quality: 80,
  })
  return Buffer.from(data, "base64")
}
