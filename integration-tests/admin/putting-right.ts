// What waits for a person, put right where the admin shows it.

import type { Scenario } from "../../scripts/screens/scenario"
import { story, type Stage } from "./stage"

export function tellPuttingRight(stage: Stage, orders: () => Scenario): void {
  story(
    "20: a parcel that Amazon refused is corrected, and Amazon takes it",
    async () => {
      const { refusedParcel } = orders()
      const page = await stage.open("/amazon/shipments")
      const row = page.getByRole("row", { name: refusedParcel })

      await row.getByText("Refused", { exact: true }).waitFor()
      await row.getByRole("button", { name: /^Actions/ }).click()
      await page.getByRole("menuitem", { name: /Correct/ }).click()
      await page.getByLabel("Tracking number").fill("JD014600005555555555")
      await page.getByRole("button", { name: "Save" }).click()

      // Whether Amazon shows it, is looked at two minutes later.
      await row.getByText("Amazon took it").waitFor({ timeout: 90_000 })
      const { packages } = await stage.amazon.order(refusedParcel)
      expect(packages).toMatchObject([
        { trackingNumber: "JD014600005555555555" },
      ])
    }
  )

  story(
    "6: units of a cancelled order are written off once somebody has looked at the shelf",
    async () => {
      const page = await stage.open("/amazon/inspections")
      const row = page.getByRole("row", { name: orders().inspected })

      await row.getByRole("button", { name: /Decide/ }).click()
      await page.getByRole("radio", { name: /gone or damaged/ }).click()
      await page.getByRole("button", { name: "Save" }).click()

      await row.getByText("Written off").waitFor()
    }
  )

  story(
    "21: a buyer's wish to cancel stands on the order until somebody decides",
    async () => {
      const { wantsToCancel } = orders()
      const page = await stage.open(`/orders/order_amz_${wantsToCancel}`)

      const ship = page.getByRole("button", { name: "Ship it all the same" })
      await ship.click()
      await page.getByRole("alertdialog").locator(ship).click()

      await page
        .getByText("you decided to ship it all the same")
        .first()
        .waitFor()
      const { amazon_order: order } = await stage.admin.get<{
        amazon_order: { cancellation_request: { decision: string } }
      }>(`/admin/amazon/orders/${wantsToCancel}`)
      expect(order.cancellation_request.decision).toBe("ship")
    }
  )

  story(
    "after all this a check of everything, Amazon included, finds no unit that is lost or doubled",
    async () => {
      const page = await stage.open("/amazon/audit")

      await page.getByLabel("Ask Amazon as well").check()
      await page.getByRole("button", { name: "Start check" }).click()

      await page.getByText("Nothing differs").waitFor({ timeout: 90_000 })
    }
  )
}
