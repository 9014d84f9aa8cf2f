import {
  findMarketplace,
  marketplaces,
  productionEndpoints,
  sandboxEndpoints,
} from "../index"

it("knows every marketplace once", () => {
  const ids = marketplaces.map(({ id }) => id)

  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toHaveLength(31)
})

it("adds tax on top of prices in the US and in Canada, and nowhere else", () => {
  const onTop = marketplaces.filter(({ taxInclusive }) => !taxInclusive)

  expect(new Set(onTop.map(({ country }) => country))).toEqual(
    new Set(["US", "CA"])
  )
})

it("tells Multi-Channel marketplaces from real ones", () => {
  expect(findMarketplace("A38D8NSA03LJTC")).toMatchObject({
    country: "DE",
    channel: "non_amazon",
  })
  expect(findMarketplace("A1PA6795UKMFR9")).toMatchObject({
    country: "DE",
    currency: "EUR",
    region: "eu",
    channel: "amazon",
  })
})

it("does not know a marketplace that opened after it was written", () => {
  expect(findMarketplace("A0NEWONE")).toBeNull()
})

it.each(["na", "eu", "fe"] as const)(
  "has hosts for the region %s",
  (region) => {
    expect(productionEndpoints[region].api).toBe(
      `https://sellingpartnerapi-${region}.amazon.com`
    )
    expect(sandboxEndpoints[region].api).toBe(
      `https://sandbox.sellingpartnerapi-${region}.amazon.com`
    )
  }
)
