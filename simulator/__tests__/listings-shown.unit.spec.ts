import {
  france,
  germany,
  itemIn,
  itemPath,
  patchQuantity,
  submissionIn,
} from "./listings-for-tests"
import { describeWithPostgres, errorOf } from "./simulated-amazon-for-tests"
import { watchedAmazon } from "./watched-amazon-for-tests"

describeWithPostgres("Amazon's answer about a listing", () => {
  const amazon = watchedAmazon("listings_shown")
  beforeEach(() =>
    amazon.control.list([
      { sku: "TEA", quantity: 5, ean: "4006381333931", productType: "GROCERY" },
    ])
  )

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
})
