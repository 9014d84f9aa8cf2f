// One demo and one browser for all stories of the admin: booting both takes half a minute.

import type { Browser, Page } from "playwright-core"
import { createControlClient, type SimulatorControl } from "../../simulator"
import {
  logIn,
  visitStorefront,
  type AdminApi,
  type StoreApi,
} from "../../scripts/demo/admin-api"
import {
  hasBrowser,
  launchBrowser,
  openAdmin,
  type Reader,
  usualReader,
} from "./browser"
import { runDemo, type Demo } from "./run-demo"

export interface Stage {
  readonly demo: Demo
  readonly amazon: SimulatorControl
  readonly admin: AdminApi
  readonly store: StoreApi
  /** A page of its own for a story, closed after it. */
  open(path: string, reader?: Partial<Reader>): Promise<Page>
}

/** A story that needs a browser; `.ci/run` installs one. */
export const story = hasBrowser ? it : it.skip

export function onStage(tell: (stage: Stage) => void): void {
  const pages: Page[] = []
  let demo: Demo
  let browser: Browser
  let amazon: SimulatorControl
  let admin: AdminApi
  let store: StoreApi

  beforeAll(async () => {
    if (!hasBrowser) {
      return
    }
    demo = await runDemo("--unconnected")
    amazon = createControlClient(demo.simulatorUrl)
    await amazon.stopBuyers()
    admin = await logIn(
      { url: new URL(demo.adminUrl).origin },
      { email: "admin@example.com", password: "supersecret" }
    )
    store = visitStorefront(new URL(demo.adminUrl).origin, demo.publishableKey)
    browser = await launchBrowser()
  })

  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()))
  })

  afterAll(async () => {
    await browser?.close()
    await demo?.stop()
  })

  tell({
    get demo() {
      return demo
    },
    get amazon() {
      return amazon
    },
    get admin() {
      return admin
    },
    get store() {
      return store
    },
    async open(path, reader = {}) {
      const page = await openAdmin(browser, demo.adminUrl, {
        ...usualReader,
        ...reader,
      })
      pages.push(page)
      await page.goto(demo.adminUrl + path)
      return page
    },
  })
}
