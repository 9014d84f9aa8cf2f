import {
  america,
  foundIn,
  france,
  germany,
  itemIn,
  itemPath,
  itemsPath,
  patchQuantity,
  quantityPatch,
  submissionIn,
} from "./listings-for-tests"
import {
  describeWithPostgres,
  errorOf,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

describeWithPostgres("Amazon's rules for listings", () => {
  const amazon = simulatedAmazon("listings_strictness")
  beforeEach(async () => {
    await amazon.control.setLimits({ enabled: false })
    await amazon.control.list([
      { sku: "TEA", quantity: 5, ean: "4006381333931", productType: "GROCERY" },
    ])
  })
  afterEach(async () => {
    const { unknownRoutes, invalidAnswers } = await amazon.control.state()
    expect({ unknownRoutes, invalidAnswers }).toEqual({
      unknownRoutes: [],
      invalidAnswers: 0,
    })
  })

  it("shows the summary of a listing unless more is asked for", async () => {
    const item = itemIn(await amazon.get(itemPath("TEA")))

    expect(Object.keys(item)).toEqual(["sku", "summaries"])
    expect(item.summaries).toEqual([
      expect.objectContaining({
        marketplaceId: germany,
        productType: "GROCERY",
        itemName: "Simulated TEA",
        status: ["BUYABLE", "DISCOVERABLE"],
      }),
    ])
  })

  it("shows each data set that is asked for, and no other", async () => {
    const item = itemIn(
      await amazon.get(
        itemPath("TEA", {
          includedData:
            "attributes,issues,offers,fulfillmentAvailability,procurement,relationships,productTypes",
        })
      )
    )

    expect(item).not.toHaveProperty("summaries")
    expect(item).toMatchObject({
      attributes: {
        externally_assigned_product_identifier: [
          { type: "ean", value: "4006381333931" },
        ],
        fulfillment_availability: [
          { fulfillment_channel_code: "DEFAULT", quantity: 5 },
        ],
      },
      offers: [{ price: { amount: "19.99", currencyCode: "EUR" } }],
      fulfillmentAvailability: [
        { fulfillmentChannelCode: "DEFAULT", quantity: 5 },
      ],
      productTypes: [{ productType: "GROCERY" }],
    })
  })

  it("says of FBA stock that it is there, and not how much", async () => {
    await amazon.control.list([{ sku: "POT", fulfilledBy: "AMAZON" }])

    const item = itemIn(
      await amazon.get(
        itemPath("POT", { includedData: "summaries,fulfillmentAvailability" })
      )
    )

    expect(item.fulfillmentAvailability).toEqual([
      { fulfillmentChannelCode: "AMAZON_EU" },
    ])
    expect(item.summaries?.[0]?.fnSku).toEqual(expect.any(String))
  })

  it("tells what is sold now from what the seller said last", async () => {
    await amazon.control.place({ lines: [{ sku: "TEA", quantity: 2 }] })

    const item = itemIn(
      await amazon.get(
        itemPath("TEA", { includedData: "attributes,fulfillmentAvailability" })
      )
    )

    expect(item).toMatchObject({
      attributes: { fulfillment_availability: [{ quantity: 5 }] },
      fulfillmentAvailability: [{ quantity: 3 }],
    })
  })

  it.each([
    ["Blue / 2 L", "with a slash and spaces"],
    ["100%+cotton", "with percent and plus"],
    ["A,B", "with a comma"],
    ["Größe-M＆L", "that is no ASCII"],
  ])("keeps the SKU %s (%s) exactly", async (sku) => {
    await amazon.control.list([{ sku, quantity: 1 }])

    const patched = await patchQuantity(amazon, sku, 7)
    const read = await amazon.get(
      itemPath(sku, { includedData: "fulfillmentAvailability" })
    )

    expect(submissionIn(patched)).toMatchObject({ sku, status: "ACCEPTED" })
    expect(itemIn(read)).toMatchObject({
      sku,
      fulfillmentAvailability: [{ quantity: 7 }],
    })
  })

  it("answers 404 to a SKU that it does not have, or not there", async () => {
    const unknown = await amazon.get(itemPath("CUP"))
    const elsewhere = await amazon.get(
      itemPath("TEA", { marketplaceIds: france })
    )

    expect([unknown.status, elsewhere.status]).toEqual([404, 404])
    expect(errorOf(unknown)).toMatchObject({ code: "NOT_FOUND" })
  })

  it.each([
    ["no marketplace", itemsPath().replace(/\?.*/, ""), 400],
    ["another seller", itemsPath({}, "A2SIMSELLERNA"), 403],
    ["another seller's SKU", itemPath("TEA", {}, "A2SIMSELLERNA"), 403],
    ["another region", itemsPath({ marketplaceIds: america }), 403],
    ["a marketplace of nobody", itemPath("TEA", { marketplaceIds: "X" }), 403],
    ["unknown data", itemsPath({ includedData: "prices" }), 400],
    ["an unknown parameter", itemsPath({ page: "2" }), 400],
    ["identifiers of no type", itemsPath({ identifiers: "TEA" }), 400],
    ["a type without identifiers", itemsPath({ identifiersType: "SKU" }), 400],
    [
      "21 identifiers",
      itemsPath({
        identifiersType: "SKU",
        identifiers: Array.from({ length: 21 }, (_, n) => `S${n}`).join(","),
      }),
      400,
    ],
    ["a page of 0", itemsPath({ pageSize: "0" }), 400],
    ["a page of 21", itemsPath({ pageSize: "21" }), 400],
    ["a page token of its own making", itemsPath({ pageToken: "x.y" }), 400],
    ["an unknown order", itemsPath({ sortBy: "price" }), 400],
  ])("refuses %s", async (_name, location, status) => {
    const answered = await amazon.get(location)

    expect(answered.status).toBe(status)
  })

  it("finds up to twenty SKUs by name, and says how many it found", async () => {
    await amazon.control.list([{ sku: "CUP" }, { sku: "A,B" }])

    const found = foundIn(
      await amazon.get(
        itemsPath({ identifiersType: "SKU", identifiers: "TEA,CUP,NONE" })
      )
    )

    expect(found.numberOfResults).toBe(2)
    expect(found.items.map(({ sku }) => sku).sort()).toEqual(["CUP", "TEA"])
  })

  it("a list cannot name a SKU with a comma: it is split", async () => {
    await amazon.control.list([{ sku: "A,B" }, { sku: "B" }])

    const found = foundIn(
      await amazon.get(
        itemsPath({ identifiersType: "SKU", identifiers: "A,B" })
      )
    )

    expect(found.items.map(({ sku }) => sku)).toEqual(["B"])
  })

  it("pages through everything once, ten at a time, the last change first", async () => {
    const skus = Array.from({ length: 24 }, (_, n) => ({ sku: `S${n}` }))
    await amazon.control.advanceClock(1000)
    await amazon.control.list(skus)
    await amazon.control.advanceClock(1000)
    await amazon.control.changeListing("S7", { title: "Renamed" })

    const sizes: number[] = []
    const seen: string[] = []
    let pageToken: string | undefined
    do {
      const page = foundIn(
        await amazon.get(itemsPath(pageToken ? { pageToken } : {}))
      )
      sizes.push(page.items.length)
      seen.push(...page.items.map(({ sku }) => sku))
      pageToken = page.pagination?.nextToken
    } while (pageToken)

    expect(sizes).toEqual([10, 10, 5])
    expect(new Set(seen).size).toBe(25)
    expect([seen.at(0), seen.at(-1)]).toEqual(["S7", "TEA"])
  })

  it("takes a page token only with the query that it came from", async () => {
    await amazon.control.list([{ sku: "A" }, { sku: "B" }])
    const first = foundIn(await amazon.get(itemsPath({ pageSize: "1" })))
    const pageToken = first.pagination?.nextToken ?? ""

    const same = await amazon.get(itemsPath({ pageSize: "1", pageToken }))
    const other = await amazon.get(itemsPath({ pageSize: "2", pageToken }))

    expect([same.status, other.status]).toEqual([200, 400])
  })

  it("lets nobody page beyond a thousand, though it tells how many there are", async () => {
    await amazon.control.list(
      Array.from({ length: 1004 }, (_, n) => ({ sku: `S${n}` }))
    )

    let seen = 0
    let total = 0
    let pageToken: string | undefined
    do {
      const page = foundIn(
        await amazon.get(
          itemsPath({
            pageSize: "20",
            sortBy: "sku",
            sortOrder: "ASC",
            ...(pageToken && { pageToken }),
          })
        )
      )
      seen += page.items.length
      total = page.numberOfResults
      pageToken = page.pagination?.nextToken
    } while (pageToken)

    expect({ seen, total }).toEqual({ seen: 1000, total: 1005 })
  })

  it("finds only what can be bought when asked so", async () => {
    await amazon.control.list([
      { sku: "GONE", quantity: 0 },
      { sku: "POT", fulfilledBy: "AMAZON" },
    ])

    const found = foundIn(
      await amazon.get(itemsPath({ withStatus: "BUYABLE", sortBy: "sku" }))
    )

    expect(found.items.map(({ sku }) => sku)).toEqual(["TEA", "POT"])
  })

  it.each([
    ["no product type", { patches: quantityPatch(1).patches }],
    ["no patches", { productType: "PRODUCT", patches: [] }],
    ["an unknown act", quantityPatch(1, { op: "move" })],
    ["no JSON", "{"],
    [
      "a path below the top level",
      {
        productType: "PRODUCT",
        patches: [
          {
            op: "replace",
            path: "/attributes/fulfillment_availability/0/quantity",
            value: [{ quantity: 1 }],
          },
        ],
      },
    ],
    ["a field nobody knows", { ...quantityPatch(1), quantity: 1 }],
  ])("refuses a patch with %s, and changes nothing", async (_name, body) => {
    const answered = await amazon.send("PATCH", itemPath("TEA"), body)

    expect(answered.status).toBe(400)
    expect(await amazon.control.submissions()).toEqual([])
  })

  it("refuses a body that does not say that it is JSON", async () => {
    const answered = await amazon.send(
      "PATCH",
      itemPath("TEA"),
      quantityPatch(1),
      { headers: { "content-type": "text/plain" } }
    )

    expect(answered.status).toBe(415)
  })

  it.each([
    ["a SKU that it does not have", "CUP", quantityPatch(1)],
    ["another product type", "TEA", quantityPatch(1, { productType: "SHOES" })],
    ["less than nothing", "TEA", quantityPatch(-1)],
    ["half a unit", "TEA", quantityPatch(1.5)],
    ["a number in words", "TEA", quantityPatch("7")],
    ["no quantity", "TEA", quantityPatch(undefined)],
    [
      "no channel",
      "TEA",
      quantityPatch(1, { value: { fulfillment_channel_code: undefined } }),
    ],
    [
      "a channel that the seller does not have",
      "TEA",
      quantityPatch(1, { value: { fulfillment_channel_code: "AMAZON_NA" } }),
    ],
    [
      "a field of it that nobody knows",
      "TEA",
      quantityPatch(1, { value: { amount: 1 } }),
    ],
    [
      "an attribute that nobody knows",
      "TEA",
      {
        productType: "PRODUCT",
        patches: [
          {
            op: "merge",
            path: "/attributes/fulfillmentAvailability",
            value: [{ quantity: 1 }],
          },
        ],
      },
    ],
  ])("calls a patch with %s INVALID, with a 200", async (_name, sku, body) => {
    const answered = await amazon.send("PATCH", itemPath(sku), body)

    expect(answered.status).toBe(200)
    expect(submissionIn(answered)).toMatchObject({
      sku,
      status: "INVALID",
      issues: [{ severity: "ERROR" }],
    })
    expect(await amazon.control.submissions()).toEqual([])
  })

  it("takes the listing's own product type as well as PRODUCT", async () => {
    const answers = [
      await patchQuantity(amazon, "TEA", 1, { productType: "GROCERY" }),
      await patchQuantity(amazon, "TEA", 2),
    ]

    expect(answers.map((one) => submissionIn(one).status)).toEqual([
      "ACCEPTED",
      "ACCEPTED",
    ])
  })

  it("previews a patch without writing it", async () => {
    const location = itemPath("TEA", { mode: "VALIDATION_PREVIEW" })

    const valid = await amazon.send("PATCH", location, quantityPatch(9))
    const invalid = await amazon.send("PATCH", location, quantityPatch(-1))

    expect(submissionIn(valid)).toMatchObject({ status: "VALID", issues: [] })
    expect(submissionIn(invalid).status).toBe("INVALID")
    expect((await amazon.control.listing("TEA")).quantity).toBe(5)
  })

  it("names the ASIN of what was patched when asked for identifiers", async () => {
    const { asin } = await amazon.control.listing("TEA")

    const answered = await amazon.send(
      "PATCH",
      itemPath("TEA", { includedData: "identifiers" }),
      quantityPatch(1)
    )

    expect(submissionIn(answered).identifiers).toEqual([
      { marketplaceId: germany, asin },
    ])
    expect(answered.body).not.toHaveProperty("issues")
  })
})
