// What the shop's people do with Amazon day by day, in the admin.

import { keyboardOf } from "./hands"
import { story, type Stage } from "./stage"
import { until } from "./until"

export function tellDailyWork(stage: Stage): void {
  story(
    "S3 S7 S20 S24: Amazon sells the last pot, the storefront has none, the admin says why the order cannot be touched, and a cancellation brings the pot back",
    async () => {
      const potsLeft = () => leftInStorefront(stage, "POT-LAST-ONE")
      await until(potsLeft, 1)

      const { orderId } = await stage.amazon.place({
        lines: [{ sku: "POT-LAST-ONE" }],
      })

      await until(potsLeft, 0)
      const inEnglish = await stage.open(`/orders/order_amz_${orderId}`)
      await inEnglish
        .getByRole("heading", { name: "Amazon is still verifying the payment" })
        .waitFor()
      const inGerman = await stage.open(`/orders/order_amz_${orderId}`, {
        language: "de",
      })
      const banner = inGerman.getByRole("heading", {
        name: "Amazon prüft noch die Zahlung",
      })
      await banner.waitFor()

      await stage.amazon.cancel(orderId, { by: "AMAZON", reason: "Fraud" })

      await until(potsLeft, 1)
      // Nobody reloads: the page follows.
      await inGerman.getByText("Storniert").first().waitFor()
      await until(() => banner.count(), 0)
    }
  )

  story(
    "19: a SKU that nobody knows waits in the inbox, its problem is told in the reader's language, and one click lets its order hold the unit",
    async () => {
      const { orderId } = await stage.amazon.place({
        lines: [{ sku: "MUG-BLUE-NEW" }],
      })
      await stage.admin.post("/admin/amazon/sync/run")
      const inGerman = await stage.open("/amazon/problems", { language: "de" })
      await inGerman
        .getByText(
          /welche Variante „MUG-BLUE-NEW.* für 1 Bestellung mit 1 Einheit/
        )
        .waitFor()
      const page = await stage.open("/amazon/listings/inbox")

      await page.getByRole("button", { name: /^Map MUG-BLUE-NEW to/ }).click()

      await until(() => unitsHeldBy(stage, orderId), 1)
      await until(
        () => page.getByRole("link", { name: "MUG-BLUE-NEW" }).count(),
        0
      )
    }
  )

  story(
    "S12 S50: without a mouse, somebody sees on the sales channel what a switch moves, confirms it, and finds it after a reload",
    async () => {
      const { amazon_marketplaces: marketplaces } = await stage.admin.get<{
        amazon_marketplaces: {
          country_code: string
          sales_channel_id: string
        }[]
      }>("/admin/amazon/marketplaces")
      const france = marketplaces.find(
        ({ country_code: code }) => code === "FR"
      )
      const page = await stage.open(
        `/settings/sales-channels/${france?.sales_channel_id}`
      )
      const { press } = keyboardOf(page)

      await press(
        page.getByRole("button", { name: /pending orders from France/ })
      )
      await press(
        page.getByRole("radio", { name: /Yes, import pending orders/ }),
        "ArrowDown"
      )
      await page.getByRole("heading", { name: "What will move" }).waitFor()
      await press(page.getByRole("button", { name: "Confirm switch" }))
      await page.getByText("Switched. The orders follow now.").first().waitFor()
      await page.reload()

      await page.getByText("Reserved for Amazon only").first().waitFor()
    }
  )
}

async function leftInStorefront({ demo }: Stage, sku: string): Promise<number> {
  const answer = await fetch(
    `${new URL(demo.adminUrl).origin}/store/products?limit=100&fields=*variants,+variants.inventory_quantity`,
    { headers: { "x-publishable-api-key": demo.publishableKey } }
  )
  const { products } = (await answer.json()) as {
    products: { variants: { sku: string; inventory_quantity: number }[] }[]
  }
  const variant = products
    .flatMap(({ variants }) => variants)
    .find((one) => one.sku === sku)
  return variant?.inventory_quantity ?? NaN
}

async function unitsHeldBy({ admin }: Stage, orderId: string): Promise<number> {
  const { amazon_order: order } = await admin.get<{
    amazon_order: { lines: { held_quantity: number }[] }
  }>(`/admin/amazon/orders/${orderId}`)
  return order.lines.reduce((sum, line) => sum + line.held_quantity, 0)
}
