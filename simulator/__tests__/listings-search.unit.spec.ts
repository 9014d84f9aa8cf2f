import { foundIn, itemsPath } from "./listings-for-tests"
import { describeWithPostgres } from "./simulated-amazon-for-tests"
import { watchedAmazon } from "./watched-amazon-for-tests"

describeWithPostgres("a search for listings", () => {
  const amazon = watchedAmazon("listings_search")
  beforeEach(() =>
    amazon.control.list([
      { sku: "TEA", quantity: 5, ean: "4006381333931", productType: "GROCERY" },
    ])
  )

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
})
