import { takeTask } from "../../../src/modules/amazon/store/tasks"
import { createCatalogue } from "../../helpers/catalogue"
import { hours, minutes } from "../../helpers/clock"
import { tellStories } from "../../helpers/stories"

const germany = "A1PA6795UKMFR9"
const france = "A13V1IB3VIYZZH"
const italy = "APJ6JRA9NG5V4"

tellStories((shop) => {
  const catalogue = createCatalogue(shop)

  const many = (count: number, more: object = {}) =>
    Array.from({ length: count }, (_, index) => ({
      sku: `AZ-${String(index).padStart(4, "0")}`,
      quantity: 3,
      ...more,
    }))

  /** Staff writes something on a variant. */
  const describe = async (sku: "MUG-BLUE" | "MUG-WHITE", words: object) => {
    const { id, productId } = shop.shop.variants[sku]
    const { status } = await shop.post(
      `/admin/products/${productId}/variants/${id}`,
      words
    )
    expect(status).toBe(200)
    await catalogue.calm()
  }

  it("reads every SKU of three marketplaces once, and knows where it is listed", async () => {
    await shop.amazon.list([
      {
        sku: "TEA-GREEN-100",
        quantity: 7,
        marketplaceIds: ["DE", "FR"],
        title: "Sencha",
        asin: "B0SENCHA01",
        productType: "TEA",
      },
      { sku: "MUG-WHITE", quantity: 5 },
      { sku: "SOMETHING-ELSE", quantity: 2, marketplaceIds: ["FR", "IT"] },
    ])

    const run = await catalogue.read()

    expect(run).toMatchObject({ is_complete: true, error: null })
    expect(await catalogue.listings()).toMatchObject([
      {
        sku: "MUG-WHITE",
        marketplace_ids: [germany],
        variant_id: shop.shop.variants["MUG-WHITE"].id,
        mapped_by: "sku",
      },
      {
        sku: "SOMETHING-ELSE",
        marketplace_ids: [france, italy],
        variant_id: null,
        mapped_by: null,
      },
      {
        sku: "TEA-GREEN-100",
        marketplace_ids: [france, germany],
        title: "Sencha",
        asin: "B0SENCHA01",
        product_type: "TEA",
        shown_quantity: 7,
        fulfilled_by: "merchant",
      },
    ])
    expect(await catalogue.progress()).toMatchObject({
      state: "done",
      read: 5,
      total: 5,
      last_error: null,
    })
  })

  it("drops a marketplace that lists a SKU no more", async () => {
    await shop.amazon.list([
      { sku: "MUG-WHITE", quantity: 5, marketplaceIds: ["DE", "FR"] },
    ])
    await catalogue.read()

    await shop.amazon.changeListing("MUG-WHITE", { marketplaceIds: ["FR"] })
    await catalogue.read()

    expect(await catalogue.listing("MUG-WHITE")).toMatchObject({
      marketplace_ids: [france],
      gone_at: null,
    })
  })

  it("reads a catalogue of 1,200 SKUs from Amazon's report, in one call for the document", async () => {
    await shop.amazon.list(many(1200))
    await shop.amazon.resetCalls()

    await catalogue.read()
    await shop.clock.advance(minutes(1))
    await catalogue.tick()

    expect(await catalogue.listings("q=AZ-11&mapped=false")).toHaveLength(100)
    expect(await catalogue.calls()).toMatchObject({ reports: 1, documents: 1 })
    expect(await catalogue.progress()).toMatchObject({
      state: "done",
      read: 1200,
    })
  })

  it("asks for a report once, and looks for it minute by minute until Amazon has written it", async () => {
    await shop.amazon.setListings({ reportDelayMs: minutes(10) })
    await shop.amazon.list(many(1001))
    await shop.amazon.resetCalls()

    await catalogue.tick()
    const first = await catalogue.progress()
    await catalogue.tick()
    const sameMinute = await catalogue.calls()
    await shop.clock.advance(minutes(2))
    await catalogue.tick()
    const later = await catalogue.calls()
    await shop.clock.advance(minutes(10))
    await catalogue.tick()

    expect(first).toMatchObject({ state: "waiting", total: 1001, read: 0 })
    expect(sameMinute).toMatchObject({ reports: 1, looks: 1, documents: 0 })
    expect(later).toMatchObject({ reports: 1, looks: 2, documents: 0 })
    expect(await catalogue.calls()).toMatchObject({
      reports: 1,
      looks: 3,
      documents: 1,
    })
    expect(await catalogue.progress()).toMatchObject({
      state: "done",
      read: 1001,
      last_error: null,
    })
  })

  it("asks for another report when the first one cannot be read, a little later", async () => {
    await shop.amazon.list(many(1001))
    await shop.amazon.failNext("getReportDocument", { kind: "malformed" })

    await catalogue.tick()
    await shop.clock.advance(minutes(1))
    await catalogue.tick()
    const broken = await catalogue.progress()
    for (let minute = 0; minute < 3; minute += 1) {
      await shop.clock.advance(minutes(1))
      await catalogue.tick()
    }

    expect(broken).toMatchObject({ state: "reading", read: 0 })
    expect(broken.last_error).toContain("report of all listings")
    expect(await catalogue.calls()).toMatchObject({ reports: 2 })
    expect(await catalogue.progress()).toMatchObject({
      state: "done",
      read: 1001,
      last_error: null,
    })
  })

  it("leaves the account to another process that reads it, and takes over when that one is silent", async () => {
    await shop.amazon.list([{ sku: "MUG-WHITE", quantity: 5 }])
    const now = shop.service.now()
    const accountId = await catalogue.accountId()
    await shop.service.inTransaction((manager) =>
      takeTask(manager, {
        accountId,
        name: "catalogue",
        lease: "another process",
        until: new Date(now.getTime() + minutes(3)),
        now,
        onlyDue: false,
      })
    )

    const meanwhile = await catalogue.read()
    await shop.clock.advance(minutes(4))
    await catalogue.tick()

    expect(meanwhile).toMatchObject({ is_skipped: true, is_complete: false })
    expect(await catalogue.listings()).toMatchObject([{ sku: "MUG-WHITE" }])
  })

  it("goes on with the page at which a reading was interrupted", async () => {
    await shop.amazon.list(many(45))
    await shop.amazon.resetCalls()
    // France, the United Kingdom and two of Germany's three pages; then Amazon is away.
    await shop.amazon.failNext("searchListingsItems", {
      kind: "slow",
      times: 4,
    })
    await shop.amazon.failNext("searchListingsItems", { kind: "503", times: 3 })

    await catalogue.read()
    const broken = await catalogue.progress()
    await shop.clock.advance(minutes(2))
    await catalogue.tick()

    expect(broken).toMatchObject({
      state: "reading",
      marketplace: germany,
      read: 40,
      total: 45,
    })
    expect(broken.last_error).toMatch(/^Failed to search Amazon listings/)
    expect(await catalogue.progress()).toMatchObject({
      state: "done",
      read: 45,
      last_error: null,
    })
    expect((await catalogue.calls()).pages).toBe(7)
  })

  it("reads the other marketplaces when Amazon refuses one, and says which", async () => {
    await shop.amazon.list([
      { sku: "MUG-WHITE", quantity: 5, marketplaceIds: ["DE", "FR", "IT"] },
    ])
    // A fresh access token is tried as well before the refusal counts.
    await shop.amazon.failNext("searchListingsItems", { kind: "403", times: 2 })

    await catalogue.read()
    await shop.clock.advance(minutes(1))
    await catalogue.tick()

    const progress = await catalogue.progress()
    expect(progress).toMatchObject({ state: "done", read: 2 })
    expect(progress.last_error).toContain(`Not read: ${france}. Failed to`)
    expect(progress.last_error).toContain("roles")
    expect(await shop.accounts()).toMatchObject([{ state: "connected" }])
  })

  it("reads a SKU with a comma, a slash and an umlaut, and sees when it is gone", async () => {
    const sku = "TEE, grün/100 g"
    await shop.amazon.list([{ sku, quantity: 4 }])
    await catalogue.read()
    const listed = await catalogue.listing(sku)

    await shop.amazon.removeListing(sku)
    await catalogue.read()

    expect(listed).toMatchObject({ shown_quantity: 4, gone_at: null })
    expect((await catalogue.listing(sku)).gone_at).not.toBeNull()
  })

  it("keeps two SKUs apart that differ only in capital letters", async () => {
    await shop.amazon.list([
      { sku: "mug-white", quantity: 1 },
      { sku: "MUG-WHITE", quantity: 2 },
    ])

    await catalogue.read()

    expect(await catalogue.listing("mug-white")).toMatchObject({
      shown_quantity: 1,
      variant_id: null,
    })
    expect(await catalogue.listing("MUG-WHITE")).toMatchObject({
      shown_quantity: 2,
      mapped_by: "sku",
    })
  })

  it("stops offering a SKU that has become Amazon's own to ship", async () => {
    await shop.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }])
    const before = await catalogue.listing("MUG-BLUE")

    await shop.amazon.changeListing("MUG-BLUE", { fulfilledBy: "AMAZON" })
    await catalogue.read()
    await shop.publish()

    expect(before.desired_quantity).toBe(12)
    expect(await catalogue.listing("MUG-BLUE")).toMatchObject({
      fulfilled_by: "amazon",
      desired_quantity: null,
      shown_quantity: null,
    })
    expect(await shop.told("MUG-BLUE")).toEqual([])
  })

  it("marks what Amazon lists no more, also what only an order ever named, and forgets that when it is back", async () => {
    await shop.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }])
    await shop.sell("OLD-SKU-7")

    await shop.amazon.removeListing("MUG-BLUE")
    await catalogue.read()
    const gone = await catalogue.listings("gone=true")
    await shop.amazon.list([{ sku: "MUG-BLUE", quantity: 3 }])
    await catalogue.read()
    await shop.publish()

    expect(gone.map(({ sku }) => sku)).toEqual(["MUG-BLUE", "OLD-SKU-7"])
    expect(gone[0]?.last_error).toContain("does not list this SKU any more")
    expect(await catalogue.listing("MUG-BLUE")).toMatchObject({
      gone_at: null,
      last_error: null,
    })
    expect((await catalogue.listings("gone=true")).length).toBe(1)
  })

  it("finds by the nightly comparison what somebody changed at Amazon, and has it put right", async () => {
    await shop.sellAtAmazon([
      { sku: "MUG-BLUE", quantity: 12 },
      { sku: "MUG-WHITE", quantity: 60 },
    ])
    await shop.sell("MUG-WHITE", 1)
    await shop.clock.advance(minutes(6))
    await shop.publish()
    await shop.amazon.changeListing("MUG-BLUE", { quantity: 20 })

    await shop.clock.advance(hours(24))
    await shop.sync()
    await catalogue.tick()
    const { comparison } = await catalogue.progress()
    await shop.publish()
    await catalogue.calm()

    expect(comparison).toMatchObject({
      compared: 2,
      different: 1,
      maybe_sold: 0,
      examples: [{ sku: "MUG-BLUE", expected: 12, shown: 20 }],
    })
    expect(await shop.shown("MUG-BLUE")).toBe(12)
  })

  it("counts what Amazon shows too little of as probably sold, until the orders have been read", async () => {
    await shop.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }])
    await shop.clock.advance(minutes(6))
    await shop.publish()

    await shop.amazon.buy({ lines: [{ sku: "MUG-BLUE", quantity: 2 }] })
    await catalogue.read()

    expect((await catalogue.progress()).comparison).toMatchObject({
      different: 1,
      maybe_sold: 1,
      examples: [{ sku: "MUG-BLUE", expected: 12, shown: 10 }],
    })
    expect(await shop.shown("MUG-BLUE")).toBe(10)
  })

  it("reads a marketplace that was just set up within a minute", async () => {
    await shop.amazon.list([{ sku: "MUG-WHITE", quantity: 5 }])
    await catalogue.tick()
    await shop.amazon.list([
      { sku: "AMERICAN", quantity: 5, marketplaceIds: ["US"] },
    ])
    await shop.connect("na", "import")

    await catalogue.tick()

    expect(await catalogue.listings()).toMatchObject([
      { sku: "AMERICAN" },
      { sku: "MUG-WHITE" },
    ])
  })

  it("reads again after a night, and not before", async () => {
    await shop.amazon.list([{ sku: "MUG-WHITE", quantity: 5 }])
    await catalogue.tick()
    await shop.amazon.list([{ sku: "MUG-BLUE", quantity: 5 }])

    await shop.clock.advance(hours(23))
    await catalogue.tick()
    const before = await catalogue.listings()
    await shop.clock.advance(hours(1))
    await catalogue.tick()

    expect(before).toHaveLength(1)
    expect(await catalogue.listings()).toHaveLength(2)
  })

  it("finds the variant by barcode or ASIN where the owner wants that, in the order of the rules", async () => {
    await describe("MUG-BLUE", {
      ean: "4006381333931",
      metadata: { asin: "b0cup00001" },
    })
    await describe("MUG-WHITE", { barcode: "036000291452" })
    await shop.amazon.list([
      { sku: "CUP-1", ean: "4006381333931" },
      { sku: "CUP-2", ean: "0036000291452" },
      { sku: "CUP-3", asin: "B0CUP00001" },
      // Its own SKU says white, its barcode blue: the first rule decides.
      { sku: "MUG-WHITE", ean: "4006381333931" },
    ])
    const { id: blue } = shop.shop.variants["MUG-BLUE"]
    const { id: white } = shop.shop.variants["MUG-WHITE"]

    await catalogue.matchBy("barcode", "asin", "sku")
    await catalogue.read()

    expect(await catalogue.listings()).toMatchObject([
      { sku: "CUP-1", variant_id: blue, mapped_by: "barcode" },
      { sku: "CUP-2", variant_id: white, mapped_by: "barcode" },
      { sku: "CUP-3", variant_id: blue, mapped_by: "asin" },
      { sku: "MUG-WHITE", variant_id: blue, mapped_by: "barcode" },
    ])
  })

  it("asks for no barcodes, and goes by equal SKUs alone, as long as nobody has chosen a rule", async () => {
    await describe("MUG-BLUE", { ean: "4006381333931" })
    await shop.amazon.list([{ sku: "CUP-1", ean: "4006381333931" }])

    await catalogue.read()

    expect(await catalogue.listing("CUP-1")).toMatchObject({
      variant_id: null,
      barcodes: null,
    })
  })

  it("leaves a barcode that two variants carry to the owner", async () => {
    await describe("MUG-BLUE", { ean: "4006381333931" })
    await describe("MUG-WHITE", { barcode: "4006381333931" })
    await shop.amazon.list([{ sku: "CUP-1", ean: "4006381333931" }])
    await catalogue.matchBy("sku", "barcode")

    await catalogue.read()

    expect(await catalogue.listing("CUP-1")).toMatchObject({
      variant_id: null,
      mapped_by: null,
      barcodes: ["4006381333931"],
    })
  })

  it("never changes what the owner chose, be it a variant or none", async () => {
    await shop.amazon.list([{ sku: "MUG-BLUE" }, { sku: "MUG-WHITE" }])
    await catalogue.read()
    const { id: white } = shop.shop.variants["MUG-WHITE"]
    const blueListing = await catalogue.listing("MUG-BLUE")
    const whiteListing = await catalogue.listing("MUG-WHITE")
    await catalogue.change(blueListing.id, { variant_id: white })
    await shop.post(`/admin/amazon/listings/${whiteListing.id}/unmap`)

    await catalogue.read()
    await describe("MUG-BLUE", { metadata: { seen: "yes" } })

    expect(await catalogue.listings()).toMatchObject([
      { sku: "MUG-BLUE", variant_id: white, mapped_by: "owner" },
      { sku: "MUG-WHITE", variant_id: null, mapped_by: "owner" },
    ])
  })

  it("maps a listing as soon as a variant gets the barcode or ASIN that Amazon names, and reserves for the orders that waited", async () => {
    await catalogue.matchBy("barcode", "asin")
    await shop.amazon.list([
      { sku: "CUP-1", ean: "4006381333931", quantity: 5 },
      { sku: "CUP-2", asin: "B0CUP00002", quantity: 5 },
    ])
    await catalogue.read()
    const order = await shop.sell("CUP-1", 2)
    const before = await shop.held(order)

    await describe("MUG-BLUE", { ean: "4006381333931" })
    await describe("MUG-WHITE", { metadata: { asin: "B0CUP00002" } })

    expect(before).toBe(0)
    expect(await shop.held(order)).toBe(2)
    expect(await catalogue.listings()).toMatchObject([
      { sku: "CUP-1", mapped_by: "barcode" },
      { sku: "CUP-2", mapped_by: "asin" },
    ])
  })

  it("maps a SKU that an order names first by the rules, too", async () => {
    await describe("MUG-BLUE", { metadata: { asin: "B0CUP00001" } })
    await catalogue.matchBy("asin")

    const id = await shop.place({
      lines: [{ sku: "CUP-9", asin: "B0CUP00001" }, { sku: "MUG-WHITE" }],
    })

    expect(await shop.held(id)).toBe(1)
    expect(await catalogue.listings()).toMatchObject([
      { sku: "CUP-9", mapped_by: "asin" },
      { sku: "MUG-WHITE", mapped_by: null },
    ])
  })

  it("suggests variants for an unmapped SKU; mapped to one, the order that waited reserves", async () => {
    await shop.amazon.list([
      { sku: "mug_blue", title: "Handmade mug, blue glaze", quantity: 5 },
    ])
    await catalogue.read()
    const order = await shop.sell("mug_blue", 2)
    const [waiting] = await catalogue.listings("mapped=false")

    const { data } = await shop.get<{
      suggestions: { id: string; sku: string; reason: string }[]
    }>(`/admin/amazon/listings/${waiting?.id}/suggestions`)
    const [best] = data.suggestions
    await shop.post("/admin/amazon/listings/map", {
      mappings: [{ id: waiting?.id, variant_id: best?.id }],
    })
    await catalogue.calm()

    expect(data.suggestions).toMatchObject([
      { sku: "MUG-BLUE", reason: "sku", product_title: "Mug", title: "Blue" },
      { sku: "MUG-WHITE", reason: "title" },
    ])
    expect(await shop.held(order)).toBe(2)
  })
})
