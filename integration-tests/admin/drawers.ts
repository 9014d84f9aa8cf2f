// What opens over a page, and pages that one passes through: looked at like every screen, in one
// setting.

import type { Places, Screen } from "./screens"

/** The last one holds an unsaved choice, which would ask before another page is opened. */
export const drawersOf = (places: Places): Screen[] => {
  const { orders, accountId, marketplaceId, listingId, unmappedId } = places
  const account = `/settings/amazon/accounts/${accountId}`
  const marketplace = `/settings/amazon/marketplaces/${marketplaceId}`
  const connect = "/settings/amazon/connect"
  return [
    { name: "listings-import", path: "/amazon/listings/import" },
    {
      name: "listings-import-preview",
      path: "/amazon/listings/import",
      act: (page) =>
        page.locator("input[type=file]").setInputFiles({
          name: "mappings.csv",
          mimeType: "text/csv",
          buffer: Buffer.from(mappings),
        }),
    },
    { name: "listings-add", path: "/amazon/listings/add" },
    { name: "listing-map", path: `/amazon/listings/inbox/map/${unmappedId}` },
    {
      name: "listing-settings",
      path: `/amazon/listings/${listingId}/settings`,
    },
    {
      name: "shipment-edit",
      path: "/amazon/shipments",
      act: async (page) => {
        const row = page.getByRole("row", { name: orders.refusedParcel })
        await row.getByRole("button").last().click()
        await page.getByRole("menuitem").first().click()
      },
    },
    {
      name: "inspection-decide",
      path: "/amazon/inspections",
      act: (page) =>
        page
          .getByRole("row", { name: orders.inspected })
          .getByRole("button")
          .last()
          .click(),
    },
    { name: "settings-connect", path: connect },
    {
      name: "settings-connect-credentials",
      path: connect,
      act: (page) => page.locator("[role=dialog] form button.-ml-2").click(),
    },
    {
      name: "settings-connect-marketplaces",
      path: `${connect}?account=${accountId}`,
    },
    {
      name: "settings-connect-done",
      path: `${connect}?account=${accountId}&step=done`,
    },
    { name: "settings-callback", path: "/settings/amazon/callback" },
    { name: "settings-login", path: `/settings/amazon/login?${fromAmazon}` },
    { name: "settings-account-name", path: `${account}/name` },
    { name: "settings-account-credentials", path: `${account}/credentials` },
    { name: "settings-account-offers", path: `${account}/offers` },
    { name: "settings-account-fba", path: `${account}/fba` },
    { name: "settings-carrier-rule", path: "/settings/amazon/carriers/rule" },
    {
      name: "settings-marketplace-inventory",
      path: `${marketplace}/inventory`,
    },
    { name: "settings-marketplace-prices", path: `${marketplace}/prices` },
    {
      name: "settings-marketplace-fulfillment",
      path: `${marketplace}/fulfillment`,
    },
    {
      name: "settings-marketplace-orders",
      path: `${marketplace}/orders`,
      act: (page) => page.getByRole("dialog").getByRole("radio").nth(1).click(),
    },
  ]
}

/** One that is right, one that changes nothing, and one that names no variant. */
const mappings = `sku,variant_sku
GIFT-BOX-XL,TEA-SET
MUG-BLUE,MUG-BLUE
MUG-WHITE,MUG-GREEN
`

const fromAmazon = new URLSearchParams({
  amazon_callback_uri: "https://amazon.example/apps/authorize/confirm",
  amazon_state: "a-state",
  selling_partner_id: "A1EXAMPLESELLER",
}).toString()
