import type { HttpTypes } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { ReturnGoods } from "../../../simulator"
import readReturns from "../../../src/jobs/read-returns"
import { days, hours, minutes } from "../../helpers/clock"
import { tellStories } from "../../helpers/stories"
import type { Refusal } from "../../helpers/world"

interface ShownReturn {
  id: string
  amazon_order_id: string
  kind: string
  sku: string | null
  quantity: number
  refunded_amount: string | null
  booked_amount: string | null
  medusa_order_id: string | null
  medusa_return_id: string | null
  problem: string | null
  revision: number
}

/** What Medusa's order page says about money. */
interface Money {
  total: number
  paid: number
  pending: number
  status: string
}

tellStories((shop) => {
  /** The clock strikes until Amazon has written its reports and all of them are shown. */
  const readAll = async () => {
    await shop.post("/admin/amazon/returns/read")
    for (let times = 0; times < 12; times++) {
      await shop.clock.advance(minutes(5))
      await readReturns(shop.container)
    }
    await shop.settle()
  }

  const returns = async (query = ""): Promise<ShownReturn[]> => {
    const { data } = await shop.get<{ amazon_returns: ShownReturn[] }>(
      `/admin/amazon/returns${query}`
    )
    return data.amazon_returns
  }

  const onlyReturn = async (): Promise<ShownReturn> => {
    const [one, ...others] = await returns()
    if (!one || others.length > 0) {
      throw new Error(`Expected one return, found ${others.length + 1}.`)
    }
    return one
  }

  /** An order that was packed, handed over and confirmed. */
  const shipped = async (sku: string, quantity: number): Promise<string> => {
    const id = await shop.sell(sku, quantity)
    await shop.pay(id)
    const fulfillment = await shop.fulfill(id)
    await shop.handOver(id, fulfillment)
    await shop.ship(id)
    return id
  }

  const sendBack = async (id: string, goods: ReturnGoods) => {
    const { returnId } = await shop.amazon.returnGoods(id, goods)
    await readAll()
    return returnId
  }

  const money = async (id: string): Promise<Money> => {
    const order = await shop.medusaOrder(id)
    const { data } = await shop.get<{ order: HttpTypes.AdminOrder }>(
      `/admin/orders/${order?.id}?fields=*transactions,total,*summary,+payment_status`
    )
    const { total, summary, transactions = [], payment_status } = data.order
    return {
      total,
      paid: (transactions as { amount: number }[]).reduce(
        (sum, { amount }) => sum + amount,
        0
      ),
      pending: Number(summary.pending_difference),
      status: payment_status,
    }
  }

  const medusaReturns = async (
    id: string
  ): Promise<HttpTypes.AdminReturn[]> => {
    const order = await shop.medusaOrder(id)
    const { data } = await shop.get<{ returns: HttpTypes.AdminReturn[] }>(
      `/admin/returns?order_id=${order?.id}&fields=*items`
    )
    return data.returns
  }

  const cents = (amount: number) => Math.round(amount * 100) / 100

  it("one unit of two that comes back and is refunded shows as a return and as a partial refund, to the cent", async () => {
    const id = await shipped("MUG-BLUE", 2)
    const before = await money(id)

    await sendBack(id, { sku: "MUG-BLUE", refund: "13.50" })

    const after = await money(id)
    expect(before).toMatchObject({ pending: 0, status: "captured" })
    expect(after).toMatchObject({ pending: 0, status: "partially_refunded" })
    expect(cents(before.paid - after.paid)).toBe(13.5)
    expect(await medusaReturns(id)).toMatchObject([
      { status: "requested", items: [{ quantity: 1 }] },
    ])
    expect(await onlyReturn()).toMatchObject({
      amazon_order_id: id,
      kind: "merchant",
      quantity: 1,
      booked_amount: "13.50",
      problem: null,
    })
    expect(await shop.story(id)).toEqual(
      expect.arrayContaining(["amazon.order.returned", "amazon.order.refunded"])
    )
    const { data } = await shop.get<{ amazon_order: { returns: object[] } }>(
      `/admin/amazon/orders/${id}`
    )
    expect(data.amazon_order.returns).toHaveLength(1)
  })

  it("goods that the warehouse receives raise the stock then, and leave the money settled", async () => {
    const id = await shipped("MUG-BLUE", 2)
    await sendBack(id, { sku: "MUG-BLUE", refund: "13.50" })
    const announced = await shop.stock("MUG-BLUE")
    const [one] = await medusaReturns(id)

    await shop.post(`/admin/returns/${one?.id}/receive`)
    await shop.post(`/admin/returns/${one?.id}/receive-items`, {
      items: [{ id: one?.items[0]?.item_id, quantity: 1 }],
    })
    const { status } = await shop.post(
      `/admin/returns/${one?.id}/receive/confirm`
    )
    await shop.settle()

    expect(announced).toEqual({ stocked: 10, reserved: 0 })
    expect(status).toBe(200)
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 11, reserved: 0 })
    expect(await money(id)).toMatchObject({
      pending: 0,
      status: "partially_refunded",
    })
  })

  it("a refund that is raised later books the difference", async () => {
    const id = await shipped("MUG-BLUE", 2)
    const before = await money(id)
    const returnId = await sendBack(id, { sku: "MUG-BLUE", refund: "10.00" })
    const first = await money(id)

    await shop.amazon.changeReturn(returnId, { refund: "13.50" })
    await shop.clock.advance(days(1))
    await readAll()

    const second = await money(id)
    expect(cents(before.paid - first.paid)).toBe(10)
    expect(first.pending).toBe(0)
    expect(cents(before.paid - second.paid)).toBe(13.5)
    expect(second.pending).toBe(0)
    expect(await onlyReturn()).toMatchObject({ booked_amount: "13.50" })
    expect(await medusaReturns(id)).toHaveLength(1)
  })

  it("of a refund that Amazon corrects downwards nothing is taken back, and somebody is told to look", async () => {
    const told = shop.listen("amazon.order.refunded")
    const id = await shipped("MUG-BLUE", 2)
    const returnId = await sendBack(id, { sku: "MUG-BLUE", refund: "13.50" })
    const before = await money(id)

    await shop.amazon.changeReturn(returnId, { refund: "10.00" })
    await shop.clock.advance(days(1))
    await readAll()

    expect(await money(id)).toEqual(before)
    expect(await onlyReturn()).toMatchObject({
      refunded_amount: "10.00",
      booked_amount: "13.50",
      problem: expect.stringContaining("13.5 were booked") as string,
    })
    expect(told.map(({ data }) => data.amount)).toEqual(["13.50"])
  })

  it("an account whose credentials cannot be opened keeps no other one from being read", async () => {
    const id = await shipped("MUG-BLUE", 2)
    const { id: unreadable } = await shop.service.createAmazonAccounts({
      id: "amzacc_0",
      name: "Sealed with a lost key",
      seller_id: "A0",
      region: "eu",
      sealed_credentials: "lost:AAAA",
    })
    await shop.service.createAmazonTasks({
      id: `${unreadable}/returns`,
      progress: {
        pass: {
          started_at: shop.service.now().toISOString(),
          from: shop.service.now().toISOString(),
          part: null,
          left: [{ kind: "merchant", marketplace_id: "A1PA6795UKMFR9" }],
          read: 0,
          rejected: 0,
          failed: [],
        },
        ended_at: null,
        read: 0,
        rejected: 0,
        failed: [],
      },
    })

    await sendBack(id, { sku: "MUG-BLUE", refund: "13.50" })

    expect(await onlyReturn()).toMatchObject({ booked_amount: "13.50" })
  })

  it("a refund that follows its goods days later settles what the order owed until then", async () => {
    const id = await shipped("MUG-BLUE", 1)
    const returnId = await sendBack(id, { sku: "MUG-BLUE" })
    const owed = await money(id)
    const { paid } = owed

    await shop.amazon.changeReturn(returnId, { refund: "13.50" })
    await shop.clock.advance(days(2))
    await readAll()

    expect(owed).toMatchObject({ status: "captured" })
    expect(owed.pending).toBeLessThan(0)
    const after = await money(id)
    expect(after.pending).toBe(0)
    expect(cents(paid - after.paid)).toBe(13.5)
  })

  it("a return that Amazon turns down after all is named to the warehouse, and once it is called off the order owes nothing", async () => {
    const id = await shipped("MUG-BLUE", 2)
    const declined = await sendBack(id, { sku: "MUG-BLUE" })
    const [announced] = await medusaReturns(id)
    await sendBack(id, { sku: "MUG-BLUE", refund: "13.50" })
    await shop.amazon.changeReturn(declined, { status: "Declined" })
    await shop.clock.advance(days(1))
    await readAll()
    const [problem] = await returns("?has_problem=true")

    await shop.post(`/admin/returns/${announced?.id}/cancel`)
    await shop.clock.advance(days(1))
    await readAll()

    expect(problem?.problem).toContain(`Cancel return ${announced?.id}`)
    expect(await returns("?has_problem=true")).toEqual([])
    expect(await money(id)).toMatchObject({ pending: 0 })
  })

  it("a report that is read again changes nothing", async () => {
    const told = shop.listen("amazon.order.refunded", "amazon.order.returned")
    const id = await shipped("MUG-BLUE", 2)
    await sendBack(id, { sku: "MUG-BLUE", refund: "13.50" })
    const before = await money(id)
    const { revision } = await onlyReturn()

    await shop.clock.advance(days(1))
    await readAll()
    await shop.clock.advance(days(1))
    await readAll()

    expect(await money(id)).toEqual(before)
    expect(await onlyReturn()).toMatchObject({ revision })
    expect(await medusaReturns(id)).toHaveLength(1)
    expect(told.map(({ name }) => name).sort()).toEqual([
      "amazon.order.refunded",
      "amazon.order.returned",
    ])
    expect(told[0]?.data).toMatchObject({ amazon_order_id: id })
  })

  it("everything that comes back and is refunded whole shows as refunded", async () => {
    const id = await shipped("MUG-BLUE", 2)
    const { paid } = await money(id)

    await sendBack(id, {
      sku: "MUG-BLUE",
      quantity: 2,
      refund: paid.toFixed(2),
    })

    expect(await money(id)).toMatchObject({
      paid: 0,
      pending: 0,
      status: "refunded",
    })
  })

  it("goods that Amazon has sent go back to Amazon: the order tells of it, and the warehouse expects nothing", async () => {
    const id = await shop.sell("MUG-BLUE", 2, { fulfilledBy: "AMAZON" })
    await shop.pay(id)
    await shop.ship(id)

    await sendBack(id, { sku: "MUG-BLUE", quantity: 2 })

    expect((await returns()).map(({ kind }) => kind)).toEqual([
      "amazon",
      "amazon",
    ])
    expect(await medusaReturns(id)).toEqual([])
    expect(await shop.story(id)).toContain("amazon.order.returned")
    expect(await shop.stock("MUG-BLUE")).toEqual({ stocked: 12, reserved: 0 })
  })

  it("a return of goods that the warehouse has not booked out waits for that, with a sentence, and goes on by a retry", async () => {
    const id = await shop.sell("MUG-BLUE", 1)
    await shop.pay(id)
    await shop.choose({ shipped_elsewhere: "leave" })
    await shop.ship(id)
    await sendBack(id, { sku: "MUG-BLUE", refund: "13.50" })
    const waiting = await onlyReturn()
    const settled = await money(id)
    const fulfillment = await shop.fulfill(id)
    await shop.handOver(id, fulfillment)

    const { status } = await shop.post<Refusal>(
      `/admin/amazon/returns/${waiting.id}/retry`
    )

    expect(waiting.problem).toContain("Book the shipment in Medusa")
    expect(settled.pending).toBe(0)
    expect(status).toBe(200)
    expect(await onlyReturn()).toMatchObject({ problem: null })
    expect(await medusaReturns(id)).toHaveLength(1)
    expect(await money(id)).toMatchObject({ pending: 0 })
  })

  it("whoever retries one return does not wait for all others that are due", async () => {
    const [account] = await shop.accounts()
    const rows = await shop.service.createAmazonReturns(
      Array.from({ length: 60 }, (_, index) => ({
        account_id: account?.id ?? "",
        amazon_order_id: `028-0000000-${1_000_000 + index}`,
        reported_key: String(index),
        kind: "merchant" as const,
        quantity: 1,
      }))
    )

    const { data } = await shop.post<{
      amazon_return: { revision: number; applied_revision: number }
    }>(`/admin/amazon/returns/${rows.at(-1)?.id}/retry`)

    expect(data.amazon_return).toMatchObject({
      revision: 2,
      applied_revision: 2,
    })
    const due = await shop.service.listAmazonReturns({ applied_revision: 0 })
    expect(due).toHaveLength(59)
  })

  it("a return of an order that the shop does not have is kept, and is no problem", async () => {
    const known = await shipped("MUG-BLUE", 1)
    const { orderId } = await shop.amazon.place({
      lines: [{ sku: "MUG-BLUE", quantity: 1 }],
    })
    await shop.amazon.pay(orderId)
    await shop.amazon.ship(orderId)

    await sendBack(orderId, { sku: "MUG-BLUE", refund: "13.50" })

    expect(await onlyReturn()).toMatchObject({
      amazon_order_id: orderId,
      medusa_order_id: null,
      problem: null,
    })
    expect(await medusaReturns(known)).toEqual([])
  })

  it("more than was paid is not booked, and somebody is told to look", async () => {
    const id = await shipped("MUG-BLUE", 1)

    await sendBack(id, { sku: "MUG-BLUE", refund: "999.00" })

    const { problem, booked_amount } = await onlyReturn()
    expect(problem).toContain("Nothing was booked")
    expect(booked_amount).toBeNull()
    expect(await money(id)).toMatchObject({ status: "captured" })
    expect(await returns("?has_problem=true")).toHaveLength(1)
    expect(await returns("?has_problem=false")).toEqual([])
  })

  it.each([
    ["after the return was made", Modules.ORDER, "addOrderTransactions"],
    ["after the money was booked", Modules.PAYMENT, "updatePaymentCollections"],
    ["while the money is being settled", Modules.ORDER, "addOrderAction"],
  ] as const)(
    "a process that dies %s shows goods and money once",
    async (_, module, method) => {
      const id = await shipped("MUG-BLUE", 2)
      const before = await money(id)
      await shop.amazon.returnGoods(id, { sku: "MUG-BLUE", refund: "10.00" })
      const methods = shop.container.resolve(module) as unknown as Record<
        string,
        unknown
      >
      const original = methods[method]
      methods[method] = () => {
        methods[method] = original
        throw new Error("The process has died.")
      }

      await readAll()
      await shop.clock.advance(hours(6))
      await readReturns(shop.container)

      const after = await money(id)
      expect(cents(before.paid - after.paid)).toBe(10)
      expect(after.pending).toBe(0)
      expect(await medusaReturns(id)).toHaveLength(1)
      expect(await onlyReturn()).toMatchObject({
        booked_amount: "10.00",
        problem: null,
      })
    }
  )

  it("returns are read once a day by themselves, and not while Amazon needs no asking", async () => {
    await shipped("MUG-BLUE", 1)
    await readAll()
    const { calls } = await shop.amazon.state()

    await shop.clock.advance(hours(12))
    await readReturns(shop.container)
    const sameDay = (await shop.amazon.state()).calls
    await shop.clock.advance(hours(13))
    await readReturns(shop.container)
    const nextDay = (await shop.amazon.state()).calls

    const asked = (of: typeof calls) => of.createReport?.calls ?? 0
    expect(asked(sameDay)).toBe(asked(calls))
    expect(asked(nextDay)).toBe(asked(calls) + 1)
  })

  it("a paused account is not read", async () => {
    const [account] = await shop.accounts()
    await shop.post(`/admin/amazon/accounts/${account?.id}/pause`)

    const { status, data } = await shop.post<Refusal>(
      "/admin/amazon/returns/read",
      { account_id: account?.id }
    )

    expect(status).toBe(400)
    expect(data.message).toContain("the account is paused")
  })
})
