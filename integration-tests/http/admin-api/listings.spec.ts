import { inAmazonShop } from "../../helpers/amazon-shop"

interface Listing {
  id: string
  account_id: string
  sku: string
  variant_id: string | null
  mapped_by: string | null
  product_variant?: { sku: string }
}
interface Shown {
  amazon_listing: Listing
  message: string
}
interface Listed {
  amazon_listings: Listing[]
  count: number
}

inAmazonShop((world) => {
  const list = async (query = "") =>
    (await world.get<Listed>(`/admin/amazon/listings?${query}`)).data
  const listingOf = async (sku: string) =>
    (await list(`sku=${sku}`)).amazon_listings[0] as Listing

  /** An order for a SKU that the shop does not know, and one that it does. */
  const sellUnknown = async () => {
    const { orderId } = await world.amazon.place({
      lines: [{ sku: "OLD-SKU-7", quantity: 2 }, { sku: "MUG-WHITE" }],
    })
    await world.sync()
    return orderId
  }

  it("shows which SKUs of Amazon belong to no variant yet", async () => {
    await sellUnknown()

    const unmapped = await list("mapped=false")
    const mapped = await list("mapped=true")

    expect(unmapped.amazon_listings).toMatchObject([{ sku: "OLD-SKU-7" }])
    expect(mapped.amazon_listings).toMatchObject([
      { sku: "MUG-WHITE", mapped_by: "sku" },
    ])
  })

  it("finds listings by SKU, by variant and by account", async () => {
    await sellUnknown()
    const variant = world.shop.variants["MUG-WHITE"].id
    const mug = await listingOf("MUG-WHITE")

    expect((await list("q=old-sku")).count).toBe(1)
    expect((await list(`variant_id=${variant}`)).count).toBe(1)
    expect((await list(`variant_id=${variant}&mapped=false`)).count).toBe(0)
    expect((await list(`account_id=${mug.account_id}`)).count).toBe(2)
    expect((await list("account_id=amzacc_other")).count).toBe(0)
  })

  it("shows the variant that a listing sells", async () => {
    await sellUnknown()

    const { amazon_listings } = await list(
      "mapped=true&fields=id,sku,product_variant.sku"
    )

    expect(amazon_listings[0]?.product_variant?.sku).toBe("MUG-WHITE")
  })

  it("reserves for the orders that wait as soon as a SKU is mapped, and gives back when it is unmapped", async () => {
    const orderId = await sellUnknown()
    const { id } = await listingOf("OLD-SKU-7")
    const before = await world.held(orderId)

    const mapped = await world.post<Shown>(`/admin/amazon/listings/${id}`, {
      variant_id: world.shop.variants["MUG-BLUE"].id,
    })
    await world.settle()
    const whileMapped = await world.held(orderId)
    const unmapped = await world.post<Shown>(
      `/admin/amazon/listings/${id}/unmap`
    )
    await world.settle()

    expect(mapped.data.amazon_listing).toMatchObject({ mapped_by: "owner" })
    expect(unmapped.data.amazon_listing).toMatchObject({ variant_id: null })
    expect([before, whileMapped, await world.held(orderId)]).toEqual([1, 3, 1])
  })

  it("maps a SKU ahead of its first order", async () => {
    const [account] = await world.service.listAmazonAccounts({})
    const variant_id = world.shop.variants["MUG-BLUE"].id

    const added = await world.post<Shown>("/admin/amazon/listings", {
      account_id: account?.id,
      sku: "NEXT-YEAR",
      variant_id,
    })
    const { orderId } = await world.amazon.place({
      lines: [{ sku: "NEXT-YEAR" }],
    })
    await world.sync()

    expect(added.data.amazon_listing).toMatchObject({
      sku: "NEXT-YEAR",
      variant_id,
      mapped_by: "owner",
    })
    expect(await world.held(orderId)).toBe(1)
  })

  it("refuses a SKU that the account has already, and names its listing", async () => {
    await sellUnknown()
    const known = await listingOf("OLD-SKU-7")

    const { status, data } = await world.post<Shown>("/admin/amazon/listings", {
      account_id: known.account_id,
      sku: "OLD-SKU-7",
      variant_id: world.shop.variants["MUG-BLUE"].id,
    })

    expect(status).toBe(400)
    expect(data.message).toContain(known.id)
  })

  it("refuses a variant that does not exist", async () => {
    await sellUnknown()
    const { id } = await listingOf("OLD-SKU-7")

    const { status, data } = await world.post<Shown>(
      `/admin/amazon/listings/${id}`,
      { variant_id: "variant_none" }
    )

    expect(status).toBe(400)
    expect(data.message).toContain(
      "variant_id: there is no product variant variant_none"
    )
  })

  it("answers 404 with a sentence for a listing that does not exist", async () => {
    const answers = [
      await world.get<Shown>("/admin/amazon/listings/amzlst_none"),
      await world.post<Shown>("/admin/amazon/listings/amzlst_none/unmap"),
    ]

    for (const { status, data } of answers) {
      expect(status).toBe(404)
      expect(data.message).toContain("amzlst_none")
    }
  })
})
