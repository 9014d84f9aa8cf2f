import { chromium, type Browser, type Page } from "playwright-core"
import { createControlClient, type SimulatorControl } from "../../simulator"
import { runDemo, type Demo } from "./run-demo"

jest.setTimeout(300_000)

const { CHROMIUM_PATH: executablePath } = process.env
// Needs a browser; `.ci/run` installs one.
const story = executablePath ? it : it.skip

const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

let demo: Demo
let browser: Browser
let page: Page
let amazon: SimulatorControl

beforeAll(async () => {
  if (!executablePath) {
    return
  }
  demo = await runDemo()
  amazon = createControlClient(demo.simulatorUrl)
  await amazon.stopBuyers()
  browser = await chromium.launch({ executablePath, args: browserArguments })
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  // The first page of a development server: it is bundled when it is asked for.
  await page.goto(demo.adminUrl, { timeout: 120_000 })
  await page.fill("input[name=email]", "admin@example.com")
  await page.fill("input[name=password]", "supersecret")
  await page.click("button[type=submit]")
  await page.waitForURL(/\/app\/orders/)
})

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

/** What the storefront offers of the one pot that there is. */
async function potsLeft(): Promise<number> {
  const shop = new URL(demo.adminUrl).origin
  const answer = await fetch(
    `${shop}/store/products?limit=100&fields=*variants,+variants.inventory_quantity`,
    { headers: { "x-publishable-api-key": demo.publishableKey } }
  )
  const { products } = (await answer.json()) as {
    products: { variants: { sku: string; inventory_quantity: number }[] }[]
  }
  const pot = products
    .flatMap(({ variants }) => variants)
    .find(({ sku }) => sku === "POT-LAST-ONE")
  return pot?.inventory_quantity ?? NaN
}

async function until<T>(read: () => Promise<T>, wanted: T): Promise<T> {
  const end = Date.now() + 60_000
  let value = await read()
  while (value !== wanted && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    value = await read()
  }
  return value
}

const openOrder = async (amazonOrderId: string, language: "en" | "de") => {
  await page
    .context()
    .addCookies([{ name: "lng", value: language, url: demo.adminUrl }])
  await page.goto(`${demo.adminUrl}/orders/order_amz_${amazonOrderId}`)
}

story(
  "S3 S7 S20 S24: the demo sells the last pot on Amazon, the storefront has none, the admin says why the order cannot be touched, and a cancellation brings the pot back",
  async () => {
    expect(await potsLeft()).toBe(1)

    const { orderId } = await amazon.place({
      lines: [{ sku: "POT-LAST-ONE" }],
    })

    expect(await until(potsLeft, 0)).toBe(0)
    await openOrder(orderId, "en")
    await page
      .getByRole("heading", { name: "Amazon is still verifying the payment" })
      .waitFor()
    await openOrder(orderId, "de")
    await page
      .getByRole("heading", { name: "Amazon prüft noch die Zahlung" })
      .waitFor()

    await amazon.cancel(orderId, { by: "AMAZON", reason: "Fraud" })
    expect(await until(potsLeft, 1)).toBe(1)
    await page.reload()
    await page.getByText("Storniert").first().waitFor()
    expect(
      await page
        .getByRole("heading", { name: "Amazon prüft noch die Zahlung" })
        .count()
    ).toBe(0)
  }
)
