// What somebody does who has just installed the plugin, by mouse and then by keyboard alone.

import { sellers, application } from "../../simulator/world/marketplaces"
import { countActs } from "./count-acts"
import { keyboardOf } from "./hands"
import { story, type Stage } from "./stage"

export function tellFirstSteps(stage: Stage): void {
  story(
    "S10 S12: a new owner connects Amazon by consent, says yes to pending orders, and sees the first placeholder",
    async () => {
      const page = await stage.open("/amazon")
      const acts = await countActs(page)
      await page.reload()

      await page.getByRole("link", { name: "Connect Amazon" }).click()
      await page.getByRole("button", { name: "Connect with Amazon" }).click()
      await page.getByRole("button", { name: /Authori[sz]e/ }).click()
      await page
        .getByRole("radio", { name: /Yes, import pending orders/ })
        .click()
      await page.getByRole("button", { name: "Start first import" }).click()
      await page.getByText("Everything is set up").waitFor()
      const { orderId } = await stage.amazon.place({
        lines: [{ sku: "MUG-BLUE" }],
      })
      await page.getByRole("link", { name: "Show orders" }).click()

      await page.getByRole("link", { name: orderId }).waitFor()
      expect(acts.clicks).toBeLessThanOrEqual(8)
      expect(acts.fields).toBe(0)
    }
  )

  story(
    "S11: somebody without a mouse connects a second account with the credentials of an app",
    async () => {
      const [, america] = sellers
      const page = await stage.open("/settings/amazon")
      const { press, choose, type } = keyboardOf(page)
      const field = (label: RegExp) => page.getByLabel(label)

      await press(page.getByRole("link", { name: "Connect account" }))
      await choose(
        page.getByRole("combobox", { name: /Where do you sell/ }),
        page.getByRole("option", { name: "North America" })
      )
      await press(
        page.getByRole("button", { name: /credentials of a private/ })
      )
      await type(field(/Merchant token/), america?.sellerId ?? "")
      await type(field(/Client id/), application.clientId)
      await type(field(/Client secret/), application.clientSecret)
      await type(field(/Refresh token/), america?.refreshToken ?? "")
      await press(page.getByRole("button", { name: "Test and connect" }))

      await page.getByText("Connected. Amazon names 2 marketplaces").waitFor()
      await press(page.getByRole("button", { name: "Set up later" }))
      await page.getByText("Amazon North America").waitFor()
    }
  )
}
