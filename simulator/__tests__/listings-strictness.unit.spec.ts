import {
  america,
  germany,
  itemPath,
  itemsPath,
  patchQuantity,
  quantityPatch,
  submissionIn,
} from "./listings-for-tests"
import { describeWithPostgres } from "./simulated-amazon-for-tests"
import { watchedAmazon } from "./watched-amazon-for-tests"

describeWithPostgres("Amazon's rules for listings", () => {
  const amazon = watchedAmazon("listings_strictness")
  beforeEach(() =>
    amazon.control.list([
      { sku: "TEA", quantity: 5, ean: "4006381333931", productType: "GROCERY" },
    ])
  )

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
