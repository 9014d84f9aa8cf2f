// A real Chromium that is logged in to the admin, as a reader of one language, in one theme, on
// one width of screen.

import {
  chromium,
  type Browser,
  type BrowserContext,
  type Page,
} from "playwright-core"

/** Where a browser was found; `.ci/run` installs one. */
export const hasBrowser = Boolean(process.env.CHROMIUM_PATH)

export interface Reader {
  language: "en" | "de"
  theme: "light" | "dark"
  width: number
}

export const usualReader: Reader = {
  language: "en",
  theme: "light",
  width: 1440,
}

/** @param executablePath whole path of a Chromium. @default the one that the tests were given */
export const launchBrowser = (
  executablePath = process.env.CHROMIUM_PATH
): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  })

/** A page of its own; close its context when done. */
export async function openAdmin(
  browser: Browser,
  adminUrl: string,
  reader: Reader = usualReader
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: reader.width, height: 900 },
    locale: reader.language === "de" ? "de-DE" : "en-GB",
    timezoneId: "Europe/Berlin",
    colorScheme: reader.theme,
    reducedMotion: "reduce",
  })
  await context.addCookies([
    { name: "lng", value: reader.language, url: adminUrl },
  ])
  await context.addInitScript({
    content: `localStorage.setItem("medusa_admin_theme", "${reader.theme}")`,
  })
  await logIn(context, new URL(adminUrl).origin)
  const page = await context.newPage()
  // The first page of a development server is bundled when it is asked for.
  page.setDefaultNavigationTimeout(120_000)
  page.setDefaultTimeout(20_000)
  return page
}

async function logIn(context: BrowserContext, shop: string): Promise<void> {
  const answer = await context.request.post(`${shop}/auth/user/emailpass`, {
    data: { email: "admin@example.com", password: "supersecret" },
  })
  const { token } = (await answer.json()) as { token: string }
  await context.request.post(`${shop}/auth/session`, {
    headers: { authorization: `Bearer ${token}` },
  })
}
