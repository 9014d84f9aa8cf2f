import { countryOf } from "../../src/admin/lib/marketplaces"
import { sellerCentralOrderUrl } from "../../src/admin/lib/seller-central"
import { marketplaces } from "../../src/sp-api/marketplaces"
import { consentUrl } from "../../src/sp-api/seller-central"

it("An order is shown in the Seller Central in which its seller consents.", () => {
  const places = marketplaces
    .filter(({ channel }) => channel === "amazon")
    .map(({ id, region }) => ({
      id,
      consent: new URL(
        consentUrl({
          applicationId: "amzn1.sp.solution.example",
          state: "example",
          region,
          marketplaceId: id,
        })
      ).host,
    }))

  const shown = places.map(({ id }) => ({
    id,
    consent: new URL(
      sellerCentralOrderUrl("111-0000001-0000001", countryOf(id) ?? "")
    ).host,
  }))

  expect(shown).toEqual(places)
})
