import { inAmazonShop } from "../../helpers/amazon-shop"
import { exportListings } from "../../../src/workflows/listings/csv/export-listings"
import { createCatalogue } from "../../helpers/catalogue"

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
  const catalogue = createCatalogue(world)

  /** Three listings, as Amazon and the shop have them. */
  const readThree = async () => {
    await world.amazon.list([
      { sku: "MUG-BLUE", title: "Mug, blue", asin: "B0MUGBLUE1", quantity: 4 },
      { sku: "MUG-WHITE", title: "=1+1", quantity: 6 },
      { sku: "STRANGE; one", title: 'A "strange" one', quantity: 1 },
    ])
    await catalogue.read()
  }

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

  it("changes how much of a SKU Amazon may show, and leaves its variant alone", async () => {
    await readThree()
    const { id, variant_id } = await catalogue.listing("MUG-BLUE")

    const { status, data } = await catalogue.change(id, {
      offering: "stock",
      buffer: 2,
      share: 50,
      cap: 3,
    })
    const back = await catalogue.change(id, { offering: null, cap: null })

    expect(status).toBe(200)
    expect(data.amazon_listing).toMatchObject({
      variant_id,
      mapped_by: "sku",
      offering: "stock",
      buffer: 2,
      share: 50,
      cap: 3,
      shown_quantity: 4,
      fulfilled_by: "merchant",
    })
    expect(back.data.amazon_listing).toMatchObject({
      offering: null,
      buffer: 2,
      cap: null,
    })
  })

  it("computes the offer anew when a listing's settings change", async () => {
    await world.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }])
    const { id } = await catalogue.listing("MUG-BLUE")

    await catalogue.change(id, { cap: 3 })
    await world.publish()

    expect(await catalogue.listing("MUG-BLUE")).toMatchObject({
      desired_quantity: 3,
    })
    expect(await world.shown("MUG-BLUE")).toBe(3)
  })

  it("refuses settings that make no sense, naming the field, and changes nothing", async () => {
    await readThree()
    const before = await catalogue.listing("MUG-BLUE")
    const refused = [
      { cap: -1 },
      { share: 0 },
      { share: 101 },
      { buffer: 1.5 },
      { offering: "some" },
      { bufer: 1 },
      { variant_id: "variant_none" },
    ]

    const answers = []
    for (const change of refused) {
      answers.push(
        await catalogue.change(before.id, { cap: 7, share: 7, ...change })
      )
    }

    expect(answers.map(({ status }) => status)).toEqual(refused.map(() => 400))
    expect(answers.map(({ data }) => data.message)).toEqual(
      refused.map((change) =>
        expect.stringContaining(Object.keys(change)[0] ?? "")
      )
    )
    expect(await catalogue.listing("MUG-BLUE")).toEqual(before)
  })

  it("finds listings by what Amazon and the owner say of them", async () => {
    await world.amazon.list([
      { sku: "MUG-BLUE", quantity: 4 },
      { sku: "MUG-WHITE", fulfilledBy: "AMAZON" },
    ])
    await catalogue.read()
    await sellUnknown()
    await catalogue.read()
    const { id } = await catalogue.listing("MUG-BLUE")
    await catalogue.change(id, { offering: "zero" })
    const skus = async (query: string) =>
      (await catalogue.listings(query)).map(({ sku }) => sku)

    expect(await skus("fulfilled_by=amazon")).toEqual(["MUG-WHITE"])
    expect(await skus("offering=zero")).toEqual(["MUG-BLUE"])
    expect(await skus("gone=true")).toEqual(["OLD-SKU-7"])
    expect(await skus("gone=false&mapped=true")).toEqual([
      "MUG-BLUE",
      "MUG-WHITE",
    ])
    expect(await skus("has_error=true")).toEqual(["OLD-SKU-7"])
    expect(await skus("has_error=false&q=mug-b")).toEqual(["MUG-BLUE"])
    expect(await skus("waits_for=confirmation")).toEqual([])
    expect((await world.get("/admin/amazon/listings?gone=maybe")).status).toBe(
      400
    )
  })

  it("maps many SKUs at once, all of them or none", async () => {
    await readThree()
    const { id } = await catalogue.listing("STRANGE; one")
    const mug = await catalogue.listing("MUG-BLUE")
    const variant_id = world.shop.variants["POT-CAST"].id
    const map = (mappings: object[]) =>
      world.post<Shown>("/admin/amazon/listings/map", { mappings })

    const answers = [
      await map([
        { id, variant_id },
        { id: mug.id, variant_id: "variant_none" },
      ]),
      await map([
        { id, variant_id },
        { id, variant_id },
      ]),
      await map([
        { id, variant_id },
        { id: "amzlst_none", variant_id },
      ]),
    ]
    const before = await catalogue.listing("STRANGE; one")
    const done = await map([
      { id, variant_id },
      { id: mug.id, variant_id },
    ])

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 404])
    expect(before).toMatchObject({ variant_id: null, mapped_by: null })
    expect(done).toMatchObject({ status: 200, data: { count: 2 } })
    expect(await catalogue.listings(`variant_id=${variant_id}`)).toMatchObject([
      { sku: "MUG-BLUE", mapped_by: "owner" },
      { sku: "STRANGE; one", mapped_by: "owner" },
    ])
  })

  it("suggests variants for a page of the inbox in one answer", async () => {
    await world.amazon.list([
      { sku: "mug_blue", title: "Handmade mug", quantity: 1 },
      { sku: "QQ-1", title: "Zzyzx", quantity: 1 },
    ])
    await catalogue.read()
    const mug = await catalogue.listing("mug_blue")
    const strange = await catalogue.listing("QQ-1")
    const suggest = (ids: string) =>
      world.get<{
        suggestions: Record<string, { sku: string; reason: string }[]>
        message: string
      }>(`/admin/amazon/listings/suggestions?id=${ids}`)

    const { data } = await suggest(`${mug.id},${strange.id}`)
    const unknown = await suggest("amzlst_none")

    expect(data.suggestions[mug.id]?.[0]).toMatchObject({
      sku: "MUG-BLUE",
      reason: "sku",
    })
    expect(data.suggestions[strange.id]).toEqual([])
    expect(unknown.status).toBe(404)
    expect(unknown.data.message).toContain("amzlst_none")
  })

  it("shows how a number came about when it was last computed, if asked", async () => {
    await world.sellAtAmazon([{ sku: "MUG-BLUE", quantity: 12 }])
    await world.publish()

    const { amazon_listings: plain } = await list("sku=MUG-BLUE")
    const { amazon_listings: told } = await list(
      "sku=MUG-BLUE&fields=%2Bexplanation"
    )

    expect(plain[0]).not.toHaveProperty("explanation")
    expect(told[0]).toMatchObject({ explanation: { reason: "stock" } })
  })

  it("forgets a SKU only when Amazon lists it no more and no open order needs it", async () => {
    await readThree()
    const orderId = await sellUnknown()
    const unread = await catalogue.listing("OLD-SKU-7")
    const mug = await catalogue.listing("MUG-BLUE")
    const forget = (id: string) =>
      world.delete<Shown>(`/admin/amazon/listings/${id}`)

    const early = await forget(unread.id)
    await catalogue.read()
    const answers = [
      early,
      await forget(mug.id),
      await forget(unread.id),
      await forget("amzlst_none"),
    ]
    await world.cancel(orderId)
    const done = await forget(unread.id)

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 404])
    expect(answers.map(({ data }) => data.message)).toEqual([
      expect.stringContaining("has not been asked yet"),
      expect.stringContaining("Amazon lists it"),
      expect.stringContaining("1 open order needs it"),
      expect.stringContaining("amzlst_none"),
    ])
    expect(done.data).toEqual({
      id: unread.id,
      object: "amazon_listing",
      deleted: true,
    })
    expect(await catalogue.listings("q=OLD-SKU")).toEqual([])
  })

  it("says why listings cannot be read: an unknown account, a paused one, none of its marketplaces set up", async () => {
    const id = await catalogue.accountId()
    const read = (account_id: string) =>
      world.post<Shown>("/admin/amazon/listings/read", { account_id })

    const unknown = await read("amzacc_none")
    await world.post(`/admin/amazon/accounts/${id}/pause`)
    const paused = await read(id)
    const bare = await read(await world.addAccount("na"))
    const reading = await world.get<Shown>(
      "/admin/amazon/listings/reading?account_id=amzacc_none"
    )

    expect([unknown.status, paused.status, bare.status]).toEqual([
      404, 400, 400,
    ])
    expect(paused.data.message).toContain("the account is paused")
    expect(bare.data.message).toContain("none of its marketplaces is set up")
    expect(reading.status).toBe(404)
  })

  it("shows the state of a reading before there was one", async () => {
    expect(await catalogue.progress()).toMatchObject({
      state: "never",
      read: 0,
      total: null,
      ended_at: null,
      next_at: null,
      comparison: null,
    })
  })

  it("exports every listing as a file that a spreadsheet opens right and runs nothing of", async () => {
    await readThree()

    const csv = await catalogue.exported()
    const [first] = await exportedPieces()

    const { id } = world.shop.variants["MUG-BLUE"]
    const lines = csv.trimEnd().split("\r\n")
    expect(first?.charCodeAt(0)).toBe(0xfeff)
    expect(lines[0]).toBe(
      "account,sku,asin,title,fulfilled_by,variant_sku,variant_id,mapped_by,offering,buffer,share,cap"
    )
    expect(lines[1]).toBe(
      `Amazon eu,MUG-BLUE,B0MUGBLUE1,"Mug, blue",merchant,MUG-BLUE,${id},sku,,,,`
    )
    expect(lines[2]).toContain(",'=1+1,")
    expect(lines[3]).toContain("STRANGE; one")
    expect(lines[3]).toContain('"A ""strange"" one"')
    expect(lines).toHaveLength(4)
  })

  /** As they leave the shop: HTTP clients take the mark of the encoding away. */
  async function exportedPieces() {
    const pieces: string[] = []
    for await (const piece of await exportListings(world.container)) {
      pieces.push(piece)
    }
    return pieces
  }

  it("imports what it exported, and finds nothing to change", async () => {
    await world.amazon.list([{ sku: "-12", title: "@home", quantity: 1 }])
    await readThree()
    const { id } = await catalogue.listing("-12")
    await catalogue.change(id, {
      variant_id: world.shop.variants["POT-CAST"].id,
      share: 50,
    })
    const before = await catalogue.listings()

    const { status, data } = await catalogue.imported(
      await catalogue.exported()
    )

    expect(status).toBe(200)
    expect(data.import).toMatchObject({
      is_applied: true,
      counts: { map: 0, unmap: 0, change: 0, unchanged: 4, mistake: 0 },
    })
    expect(await catalogue.listings()).toEqual(before)
  })

  it("previews a file of a German Excel line by line, and then applies it as previewed", async () => {
    await readThree()
    const csv = [
      "\uFEFFsku;variant_sku;cap;share",
      '"STRANGE; one";POT-CAST;;',
      "MUG-BLUE;none;;",
      "MUG-WHITE;MUG-WHITE;7;50 %",
      "",
    ].join("\r\n")

    const preview = await catalogue.imported(csv, true)
    const untouched = await catalogue.listings()
    const applied = await catalogue.imported(csv)

    expect(preview.data.import).toMatchObject({
      is_applied: false,
      is_applicable: true,
      rows: [
        { line: 2, sku: "STRANGE; one", act: "map" },
        { line: 3, sku: "MUG-BLUE", act: "unmap" },
        { line: 4, sku: "MUG-WHITE", act: "change" },
      ],
    })
    expect(untouched.map(({ mapped_by }) => mapped_by)).toEqual([
      "sku",
      "sku",
      null,
    ])
    expect(applied.data.import.is_applied).toBe(true)
    expect(await catalogue.listings()).toMatchObject([
      { sku: "MUG-BLUE", variant_id: null, mapped_by: "owner" },
      { sku: "MUG-WHITE", mapped_by: "sku", cap: 7, share: 50 },
      {
        sku: "STRANGE; one",
        variant_id: world.shop.variants["POT-CAST"].id,
        mapped_by: "owner",
      },
    ])
  })

  it("changes nothing at all for a file with three mistakes, and names each with its line", async () => {
    await readThree()
    const before = await catalogue.listings()
    const csv = [
      "sku,variant_sku,cap",
      "MUG-BLUE,MUG-BLUE,9",
      "MUG-WHITE,MUG-WHITE,-1",
      "NOT-THERE,MUG-BLUE",
      "STRANGE; one,NO-SUCH-VARIANT,",
    ].join("\n")

    const preview = await catalogue.imported(csv, true)
    const { status, data } = await catalogue.imported(csv)

    expect(preview.data.import).toMatchObject({
      is_applicable: false,
      counts: { change: 1, mistake: 3 },
    })
    expect(status).toBe(400)
    expect(data.message).toContain("the file has 3 mistakes")
    expect(data.message).toContain("Line 3, column cap: '-1'")
    expect(data.message).toContain("Line 4: It has fewer cells")
    expect(data.message).toContain("Line 5, column variant_sku:")
    expect(await catalogue.listings()).toEqual(before)
  })

  it("takes a file of ten megabytes", async () => {
    await readThree()
    const title = "x".repeat(1000)
    const lines = Array.from({ length: 10_500 }, () => `MUG-BLUE,${title}`)

    const { status, data } = await catalogue.imported(
      ["sku,title", ...lines].join("\n"),
      true
    )

    expect(status).toBe(200)
    expect(data.import.counts).toMatchObject({ unchanged: 1, mistake: 10_499 })
  })
})
