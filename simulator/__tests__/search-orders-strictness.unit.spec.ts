import {
  describeWithPostgres,
  errorOf,
  longAgo,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

const DE = "A1PA6795UKMFR9"
const recently = (msAgo: number): string =>
  new Date(Date.now() - msAgo).toISOString()

describeWithPostgres("searchOrders is as strict as Amazon", () => {
  const amazon = simulatedAmazon("strictness")
  beforeEach(() => amazon.control.setLimits({ enabled: false }))

  it.each<[string, Record<string, string>, string]>([
    ["no window at all", {}, "Exactly one of"],
    [
      "two kinds of window",
      { createdAfter: longAgo, lastUpdatedAfter: longAgo },
      "Exactly one of",
    ],
    [
      "an end without its beginning",
      { createdBefore: longAgo },
      "Exactly one of",
    ],
    [
      "the other window's end",
      { lastUpdatedAfter: longAgo, createdBefore: longAgo },
      "only be given together",
    ],
    [
      "the other window's end, the other way round",
      { createdAfter: longAgo, lastUpdatedBefore: longAgo },
      "only be given together",
    ],
    [
      "an end before the beginning",
      {
        createdAfter: "2024-01-02T00:00:00Z",
        createdBefore: "2024-01-01T00:00:00Z",
      },
      "must not be earlier",
    ],
    [
      "an end that is a minute old",
      { lastUpdatedAfter: longAgo, lastUpdatedBefore: recently(60_000) },
      "two minutes before",
    ],
    ["a date without a time", { lastUpdatedAfter: "2024-01-01" }, "ISO 8601"],
    [
      "a time without a zone",
      { lastUpdatedAfter: "2024-01-01T00:00:00" },
      "ISO 8601",
    ],
    [
      "a thirteenth month",
      { lastUpdatedAfter: "2024-13-01T00:00:00Z" },
      "ISO 8601",
    ],
    [
      "a status of the old API",
      { lastUpdatedAfter: longAgo, fulfillmentStatuses: "Pending" },
      "PENDING_AVAILABILITY",
    ],
    [
      "a channel of the old API",
      { lastUpdatedAfter: longAgo, fulfilledBy: "MFN" },
      "MERCHANT, AMAZON",
    ],
    [
      "an unknown dataset",
      { lastUpdatedAfter: longAgo, includedData: "FULFILLMENT,PRICES" },
      "'PRICES'",
    ],
    [
      "a page of 0",
      { lastUpdatedAfter: longAgo, maxResultsPerPage: "0" },
      "from 1 to 100",
    ],
    [
      "a page of 101",
      { lastUpdatedAfter: longAgo, maxResultsPerPage: "101" },
      "from 1 to 100",
    ],
    [
      "half a page",
      { lastUpdatedAfter: longAgo, maxResultsPerPage: "1.5" },
      "from 1 to 100",
    ],
    [
      "51 marketplaces",
      {
        lastUpdatedAfter: longAgo,
        marketplaceIds: Array(51).fill(DE).join(","),
      },
      "at most 50",
    ],
    [
      "a parameter of the old API",
      { lastUpdatedAfter: longAgo, MarketplaceIds: DE },
      "'MarketplaceIds' is unknown",
    ],
    [
      "an empty parameter",
      { lastUpdatedAfter: longAgo, marketplaceIds: "" },
      "is empty",
    ],
    [
      "a made-up pagination token",
      { lastUpdatedAfter: longAgo, paginationToken: "abc" },
      "paginationToken is invalid",
    ],
  ])("refuses %s", async (_what, query, sentence) => {
    const answered = await amazon.search(query)

    expect(answered.status).toBe(400)
    expect(errorOf(answered).code).toBe("InvalidInput")
    expect(errorOf(answered).message).toContain(sentence)
  })

  it("refuses a list that repeats the parameter instead of using commas", async () => {
    const answered = await amazon.get(
      `/orders/2026-01-01/orders?lastUpdatedAfter=${longAgo}&marketplaceIds=${DE}&marketplaceIds=${DE}`
    )

    expect(answered.status).toBe(400)
  })

  it("refuses a marketplace in which the seller does not sell, with a 403 and a good token", async () => {
    const answered = await amazon.search({
      lastUpdatedAfter: longAgo,
      marketplaceIds: "ATVPDKIKX0DER",
    })

    expect(answered.status).toBe(403)
    expect(errorOf(answered).code).toBe("Unauthorized")
  })

  it("accepts every parameter when it is right", async () => {
    const answered = await amazon.search({
      createdAfter: longAgo,
      createdBefore: recently(121_000),
      fulfillmentStatuses: "PENDING,UNSHIPPED",
      marketplaceIds: DE,
      fulfilledBy: "MERCHANT,AMAZON",
      maxResultsPerPage: "1",
      includedData: "FULFILLMENT",
    })

    expect(answered.status).toBe(200)
  })

  it("refuses unknown parameters and datasets on getOrder too, and unknown orders", async () => {
    const { orderId } = await amazon.control.place()
    const path = `/orders/2026-01-01/orders/${orderId}`

    const answers = await Promise.all([
      amazon.get(`${path}?include=FULFILLMENT`),
      amazon.get(`${path}?includedData=STATUS`),
      amazon.get("/orders/2026-01-01/orders/302-0000000-0000000"),
    ])

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 404])
  })
})
