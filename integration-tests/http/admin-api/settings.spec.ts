import {
  createSalesChannelsWorkflow,
  createStockLocationsWorkflow,
} from "@medusajs/medusa/core-flows"
import { inAmazonShop } from "../../helpers/amazon-shop"

interface Marketplace {
  id: string
  account_id: string
  country_code: string
  pending_mode: string
  sales_channel_id: string | null
  location_ids: string[]
  is_tax_inclusive: boolean
}
interface Shown {
  amazon_marketplace: Marketplace
  message: string
}

inAmazonShop((world) => {
  const germany = async () => {
    const found = (await world.marketplaces()).find(
      ({ country_code }) => country_code === "DE"
    )
    return `/admin/amazon/marketplaces/${found?.id}`
  }
  const change = async (settings: object) =>
    world.post<Shown>(await germany(), settings)

  it("keeps what the owner chooses for a marketplace, and leaves the rest as it was", async () => {
    const { berlin, hamburg } = world.shop.warehouses

    const { data } = await change({
      pending_mode: "reserve",
      location_ids: [hamburg, berlin],
      is_tax_inclusive: false,
    })
    const { data: kept } = await world.get<Shown>(await germany())

    expect(data.amazon_marketplace).toEqual(kept.amazon_marketplace)
    expect(kept.amazon_marketplace).toMatchObject({
      pending_mode: "reserve",
      location_ids: [hamburg, berlin],
      is_tax_inclusive: false,
      sales_channel_id: world.shop.channels.amazon,
    })
  })

  it("lists the marketplaces of one account", async () => {
    const [first] = await world.marketplaces()
    const { data: one } = await world.get<Shown>(
      `/admin/amazon/marketplaces/${first?.id}`
    )
    const list = (accountId: string) =>
      world.get<{ amazon_marketplaces: Marketplace[]; count: number }>(
        `/admin/amazon/marketplaces?account_id=${accountId}&limit=1`
      )

    const own = await list(one.amazon_marketplace.account_id)
    const others = await list("amzacc_other")

    expect(own.data).toMatchObject({ limit: 1, offset: 0 })
    expect(own.data.amazon_marketplaces).toHaveLength(1)
    expect(own.data.count).toBeGreaterThan(1)
    expect(others.data.count).toBe(0)
  })

  it.each([
    ["sales_channel_id", { sales_channel_id: "sc_none" }],
    ["region_id", { region_id: "reg_none" }],
    ["shipping_option_id", { shipping_option_id: "so_none" }],
    ["location_ids", { location_ids: ["sloc_none"] }],
    ["location_ids", { location_ids: [] }],
    ["sales_channel_id", { sales_channel_id: null }],
  ])(
    "refuses a wrong %s in mode import (%j) with the field and a remedy",
    async (field, wrong) => {
      const { status, data } = await change(wrong)

      expect(status).toBe(400)
      expect(data.message).toContain(`${field}: `)
      expect(data.message).toContain("Nothing was changed.")
    }
  )

  it("refuses a stock location from which the sales channel does not sell", async () => {
    const { result } = await createStockLocationsWorkflow(world.container).run({
      input: { locations: [{ name: "Attic" }] },
    })
    const [attic] = result

    const { status, data } = await change({ location_ids: [attic?.id] })

    expect(status).toBe(400)
    expect(data.message).toContain('"Attic"')
    expect(data.message).toContain(
      'not connected to the sales channel "Amazon"'
    )
    expect(data.message).toContain("Locations & Shipping")
  })

  it("refuses a sales channel that is disabled", async () => {
    const { result } = await createSalesChannelsWorkflow(world.container).run({
      input: { salesChannelsData: [{ name: "Old", is_disabled: true }] },
    })

    const { status, data } = await change({
      sales_channel_id: result[0]?.id,
      location_ids: [],
    })

    expect(status).toBe(400)
    expect(data.message).toContain('"Old" is disabled')
  })

  it.each([
    ["a mode that does not exist", { pending_mode: "sometimes" }],
    ["a setting that does not exist", { colour: "blue" }],
    ["one location for a list", { location_ids: "sloc_1" }],
  ])("refuses %s", async (_, wrong) => {
    expect((await change(wrong)).status).toBe(400)
  })

  it("lets pending orders follow at once when the mode is switched", async () => {
    await change({ pending_mode: "off" })
    const { orderId } = await world.amazon.place({
      lines: [{ sku: "MUG-WHITE", quantity: 2 }],
    })
    await world.sync()
    const before = await world.order(orderId)

    await change({ pending_mode: "import" })
    await world.settle()

    expect(before.phase).toBe("none")
    expect((await world.order(orderId)).phase).toBe("placeholder")
    expect(await world.held(orderId)).toBe(2)
  })
})
