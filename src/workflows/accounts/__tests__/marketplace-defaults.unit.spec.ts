import type { MarketplaceParticipation } from "../../../sp-api"
import { strangersSentence } from "../marketplace-defaults"

const selling = (
  marketplaceId: string,
  isParticipating = true
): MarketplaceParticipation => ({
  marketplaceId,
  name: "Amazon",
  country: "ZZ",
  currency: "EUR",
  language: "en_US",
  domain: "www.amazon.example",
  storeName: "Tea",
  isParticipating,
  hasSuspendedListings: false,
})

const germany = "A1PA6795UKMFR9"
const unheardOf = "A0UNHEARDOF000"

it("A marketplace that Amazon has opened since is named to the owner, with what to do", () => {
  const sentence = strangersSentence([selling(germany), selling(unheardOf)])

  expect(sentence).toContain(`ZZ (${unheardOf})`)
  expect(sentence).toContain("Update the plugin")
  expect(sentence).not.toContain(germany)
})

it("One in which the seller does not sell is nobody's concern", () => {
  expect(
    strangersSentence([selling(germany), selling(unheardOf, false)])
  ).toBeNull()
})
