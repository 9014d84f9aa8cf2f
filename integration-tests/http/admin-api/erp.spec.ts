import { Modules } from "@medusajs/framework/utils"
import { inAmazonShop, type World } from "../../helpers/amazon-shop"

interface Listed {
  orders: { id: string }[]
  count: number
  offset: number
  limit: number
  message: string
}

/** Three that wait, two that are paid, and two from the storefront. */
async function sell(world: World) {
  await world.amazon.placeMany({ count: 3, skus: [{ sku: "MUG-WHITE" }] })
  await world.amazon.placeMany({
    count: 2,
    status: "UNSHIPPED",
    skus: [{ sku: "MUG-WHITE" }],
  })
  await world.sync()
  const orders = world.container.resolve(Modules.ORDER)
  const own = await orders.createOrders([
    { currency_code: "eur", email: "ada@example.com", items: [] },
    { currency_code: "eur", email: "bob@example.com", items: [] },
  ])
  const known = await world.service.listAmazonOrders({})
  const idsOf = (phase: string) =>
    known.flatMap((order) =>
      order.phase === phase ? (order.medusa_order_id ?? []) : []
    )
  return {
    waiting: idsOf("placeholder").sort(),
    complete: [...idsOf("completed"), ...own.map(({ id }) => id)].sort(),
  }
}

inAmazonShop((world) => {
  const list = async (query: string) =>
    (await world.get<Listed>(`/admin/orders?${query}`)).data
  const idsOf = ({ orders }: Listed) => orders.map(({ id }) => id).sort()

  it("lists for an ERP every order that is complete, the storefront's too", async () => {
    const { complete } = await sell(world)

    const listed = await list("amazon_state=complete")

    expect(idsOf(listed)).toEqual(complete)
    expect(listed.count).toBe(4)
  })

  it("lists only the orders that wait for Amazon", async () => {
    const { waiting } = await sell(world)

    const listed = await list("amazon_state=pending")

    expect(idsOf(listed)).toEqual(waiting)
    expect(listed.count).toBe(3)
  })

  it("lists all orders to those who do not ask", async () => {
    const { waiting, complete } = await sell(world)

    expect(idsOf(await list(""))).toEqual([...waiting, ...complete].sort())
  })

  it("pages through complete orders, and counts them right", async () => {
    const { complete } = await sell(world)

    const pages = [
      await list("amazon_state=complete&limit=3&order=id"),
      await list("amazon_state=complete&limit=3&offset=3&order=id"),
    ]

    expect(pages.map(({ count, limit }) => [count, limit])).toEqual([
      [4, 3],
      [4, 3],
    ])
    expect(pages.flatMap(idsOf).sort()).toEqual(complete)
  })

  it("goes together with the filters that Medusa has", async () => {
    const { waiting, complete } = await sell(world)
    const asked = `id[]=${waiting[0]}&id[]=${complete[0]}`

    expect(idsOf(await list(`${asked}&amazon_state=complete`))).toEqual([
      complete[0],
    ])
    expect(idsOf(await list(`${asked}&amazon_state=pending`))).toEqual([
      waiting[0],
    ])
    expect(
      idsOf(await list("status[]=canceled&amazon_state=complete"))
    ).toEqual([])
    expect((await list("q=ada&amazon_state=complete")).count).toBe(1)
  })

  it("lists an order as complete as soon as Amazon has taken the payment", async () => {
    const { waiting } = await sell(world)

    await world.amazon.payMany()
    await world.sync()

    expect((await list("amazon_state=pending")).count).toBe(0)
    expect(idsOf(await list("amazon_state=complete"))).toEqual(
      expect.arrayContaining(waiting)
    )
  })

  it("leaves out what Amazon cancelled before it was paid, and lists what it cancelled after", async () => {
    const { complete } = await sell(world)
    const paid = await world.sell("MUG-BLUE")
    await world.pay(paid)
    const paidId = (await world.medusaOrder(paid))?.id ?? ""
    const [own = ""] = complete.filter((id) => !id.startsWith("order_amz"))
    const orders = world.container.resolve(Modules.ORDER)
    await orders.cancel(own)

    await world.cancel(paid)
    await world.amazon.cancelMany()
    await world.sync()

    expect(idsOf(await list("amazon_state=complete"))).toEqual(
      [...complete, paidId].sort()
    )
  })

  it("is well when nothing waits at all", async () => {
    expect(await list("amazon_state=pending")).toMatchObject({ count: 0 })
    expect(await list("amazon_state=complete")).toMatchObject({ count: 0 })
  })

  it.each(["paid", "", "complete&amazon_state=pending"])(
    "refuses amazon_state=%s with a sentence",
    async (value) => {
      const { status, data } = await world.get<Listed>(
        `/admin/orders?amazon_state=${value}`
      )

      expect(status).toBe(400)
      expect(data.message).toContain('must be "complete"')
    }
  )
})
