import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  beginClaimOrderWorkflow,
  beginExchangeOrderWorkflow,
  beginOrderEditOrderWorkflow,
  beginReturnOrderWorkflow,
  cancelOrderWorkflow,
  createOrderFulfillmentWorkflow,
} from "@medusajs/medusa/core-flows"
import { inAmazonShop, type World } from "../../helpers/amazon-shop"
import { attempts, storeAttempts, type Target } from "./routes"

interface Refused {
  message: string
}

/** Orders of mugs; their payments, fulfilments and changes exist so that they can be named. */
async function targets(
  world: World,
  status: "PENDING" | "UNSHIPPED",
  count: number
): Promise<Target[]> {
  const { firstOrderId } = await world.amazon.placeMany({
    count,
    linesEach: [1, 1],
    skus: [{ sku: "MUG-WHITE" }],
    status,
  })
  await world.sync()
  const orders = await world.service.listAmazonOrders(
    {},
    { relations: ["lines"] }
  )
  expect(orders.map((order) => order.amazon_order_id)).toContain(firstOrderId)
  return Promise.all(
    orders.map(({ medusa_order_id, lines }) =>
      targetOf(world, medusa_order_id ?? "", lines[0]?.line_item_id ?? "")
    )
  )
}

async function aPlaceholder(world: World): Promise<Target> {
  const [only] = await targets(world, "PENDING", 1)
  return only as Target
}

async function targetOf(
  world: World,
  orderId: string,
  lineItemId: string
): Promise<Target> {
  const [reservation] = await world.container
    .resolve(Modules.INVENTORY)
    .listReservationItems({ line_item_id: lineItemId })
  return {
    orderId,
    lineItemId,
    reservationId: reservation?.id ?? "",
    inventoryItemId: reservation?.inventory_item_id ?? "",
    locationId: world.shop.warehouses.berlin,
    ...(await payment(world, orderId)),
    fulfillmentId: await fulfillment(world, orderId),
    orderChangeId: await orderChange(world, orderId),
  }
}

/** As if somebody had got past every guard. */
async function payment(world: World, orderId: string) {
  const payments = world.container.resolve(Modules.PAYMENT)
  const [collection] = await payments.createPaymentCollections([
    { currency_code: "eur", amount: 10 },
  ])
  const paymentCollectionId = collection?.id ?? ""
  await world.container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: orderId },
    [Modules.PAYMENT]: { payment_collection_id: paymentCollectionId },
  })
  const session = await payments.createPaymentSession(paymentCollectionId, {
    provider_id: "pp_system_default",
    currency_code: "eur",
    amount: 10,
    data: {},
  })
  const paid = await payments.authorizePaymentSession(session.id, {})
  return { paymentCollectionId, paymentId: paid?.id ?? "" }
}

async function fulfillment(world: World, orderId: string): Promise<string> {
  const created = await world.container
    .resolve(Modules.FULFILLMENT)
    .createFulfillment({
      location_id: world.shop.warehouses.berlin,
      provider_id: "manual_manual",
      delivery_address: {},
      items: [],
      labels: [],
      order: {},
    })
  await world.container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: orderId },
    [Modules.FULFILLMENT]: { fulfillment_id: created.id },
  })
  return created.id
}

async function orderChange(world: World, orderId: string): Promise<string> {
  const orders = world.container.resolve(Modules.ORDER)
  const [known] = await orders.listOrderChanges({ order_id: orderId })
  const change =
    known ??
    (await orders.createOrderChange({
      order_id: orderId,
      change_type: "edit",
    }))
  return change.id
}

const guardSays = /Amazon is still verifying the payment/

inAmazonShop((world) => {
  // Every request in one go: none of them changes anything, so none can spoil the next.
  it("refuses everything that staff could do to an order that waits for Amazon, each with its reason", async () => {
    const placeholder = await aPlaceholder(world)
    const before = await pictureOf(world, placeholder)

    const answers = []
    for (const attempt of attempts) {
      const path = attempt.path(placeholder)
      const { status, data } =
        attempt.method === "post"
          ? await world.post<Refused>(path, attempt.body?.(placeholder))
          : await world.delete<Refused>(path)
      answers.push({
        title: attempt.title,
        status,
        isOurs: guardSays.test(data.message),
        saysWhy: data.message.includes(attempt.says),
      })
    }

    expect(answers).toEqual(
      attempts.map(({ title }) => ({
        title,
        status: 400,
        isOurs: true,
        saysWhy: true,
      }))
    )
    expect(await pictureOf(world, placeholder)).toEqual(before)
  })

  // The second line: whoever comes by another way than the routes, such as a script.
  it.each([
    [
      "cancelled",
      (container: MedusaContainer, order_id: string) =>
        cancelOrderWorkflow(container).run({ input: { order_id } }),
    ],
    [
      "edited",
      (container: MedusaContainer, order_id: string) =>
        beginOrderEditOrderWorkflow(container).run({ input: { order_id } }),
    ],
    [
      "returned",
      (container: MedusaContainer, order_id: string) =>
        beginReturnOrderWorkflow(container).run({ input: { order_id } }),
    ],
    [
      "claimed",
      (container: MedusaContainer, order_id: string) =>
        beginClaimOrderWorkflow(container).run({
          input: { order_id, type: "refund" },
        }),
    ],
    [
      "exchanged",
      (container: MedusaContainer, order_id: string) =>
        beginExchangeOrderWorkflow(container).run({ input: { order_id } }),
    ],
    [
      "fulfilled",
      (container: MedusaContainer, order_id: string, id: string) =>
        createOrderFulfillmentWorkflow(container).run({
          input: { order_id, items: [{ id, quantity: 1 }] },
        }),
    ],
  ])(
    "is not %s by core's own workflow either, because an order change is open",
    async (_, attempt) => {
      const order = await world.medusaOrder(await world.sell("MUG-WHITE"))

      await expect(
        attempt(world.container, order?.id ?? "", order?.items[0]?.id ?? "")
      ).rejects.toMatchObject({
        message: expect.stringContaining("active order change"),
      })
    }
  )

  it("says what is refused, since when the order waits, and what happens next", async () => {
    const placeholder = await aPlaceholder(world)

    const { data } = await world.post<Refused>(
      `/admin/orders/${placeholder.orderId}/cancel`
    )

    expect(data.message).toMatch(
      /^Failed to cancel the order: Amazon is still verifying the payment of Amazon order \d{3}-\d{7}-\d{7}; it has been waiting here since \d{4}-\d\d-\d\d \d\d:\d\d UTC\. Only Amazon can cancel a pending order: if it does, .* wait until it is paid\.$/
    )
  })

  it("knows no order of Amazon's in the storefront, so that nobody can take one over", async () => {
    const placeholder = await aPlaceholder(world)
    const answers: number[] = []

    for (const { path } of storeAttempts) {
      const { status } = await world.store.post<Refused>(path(placeholder), {
        token: "a-token",
      })
      answers.push(status)
    }

    expect(answers).toEqual(storeAttempts.map(() => 404))
  })

  it("stands in nobody's way once Amazon has taken the payment", async () => {
    // One order for each attempt: some of them end an order for the others.
    const completed = await targets(world, "UNSHIPPED", attempts.length)

    const refused: string[] = []
    for (const [index, attempt] of attempts.entries()) {
      const target = completed[index] as Target
      const path = attempt.path(target)
      const { data } =
        attempt.method === "post"
          ? await world.post<Partial<Refused>>(path, attempt.body?.(target))
          : await world.delete<Partial<Refused>>(path)
      if (guardSays.test(data.message ?? "")) {
        refused.push(attempt.title)
      }
    }

    expect(refused).toEqual([])
  })

  it.each([
    ["change", "", { metadata: { note: "x" } }],
    ["cancel", "/cancel", {}],
    ["complete", "/complete", {}],
    ["fulfil", "/fulfillments", "items"],
    ["begin to edit", "/admin/order-edits", "order"],
    ["begin a return of", "/admin/returns", "order"],
    ["begin a claim for", "/admin/claims", "claim"],
    ["begin an exchange of", "/admin/exchanges", "order"],
  ])(
    "lets staff %s an order as soon as Amazon has taken the payment",
    async (_, path, body) => {
      const amazonOrderId = await world.sell("MUG-WHITE")
      await world.pay(amazonOrderId)
      const order = await world.medusaOrder(amazonOrderId)
      const bodies: Record<string, object> = {
        items: {
          items: [{ id: order?.items[0]?.id, quantity: 1 }],
          location_id: world.shop.warehouses.berlin,
        },
        order: { order_id: order?.id },
        claim: { order_id: order?.id, type: "replace" },
      }

      const { status, data } = await world.post<Partial<Refused>>(
        path.startsWith("/admin/") ? path : `/admin/orders/${order?.id}${path}`,
        typeof body === "string" ? bodies[body] : body
      )

      expect([status, data.message]).toEqual([200, undefined])
    }
  )

  it("lets staff archive an order that they have completed", async () => {
    const amazonOrderId = await world.sell("MUG-WHITE")
    await world.pay(amazonOrderId)
    const path = `/admin/orders/${(await world.medusaOrder(amazonOrderId))?.id}`

    const answers = [
      await world.post(`${path}/complete`),
      await world.post(`${path}/archive`),
    ]

    expect(answers.map(({ status }) => status)).toEqual([200, 200])
  })

  it("shows an order that waits for Amazon to everybody who may see orders", async () => {
    const placeholder = await aPlaceholder(world)

    const answers = await Promise.all(
      ["", "/changes", "/preview", "/line-items"].map((rest) =>
        world.get(`/admin/orders/${placeholder.orderId}${rest}`)
      )
    )

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })

  it("refuses to fulfil an order that Amazon ships from its own warehouse", async () => {
    const { orderId } = await world.amazon.place({
      status: "UNSHIPPED",
      fulfilledBy: "AMAZON",
      lines: [{ sku: "MUG-BLUE" }],
    })
    await world.sync()
    const order = await world.order(orderId)

    const { status, data } = await world.post<Refused>(
      `/admin/orders/${order.medusa_order_id}/fulfillments`,
      { items: [{ id: "ordli_1", quantity: 1 }] }
    )

    expect(status).toBe(400)
    expect(data.message).toContain("Amazon ships this order")
  })

  it("refuses a placeholder's id in any spelling that Medusa's router takes for it", async () => {
    const { orderId } = await aPlaceholder(world)

    const answers = await Promise.all(
      [
        `/admin/orders/${orderId}/cancel/`,
        `/ADMIN/Orders/${orderId}/Cancel`.replace("/ADMIN", "/admin"),
        `/admin/orders/${encodeURIComponent(orderId).replace("_", "%5F")}/cancel`,
      ].map((path) => world.post<Refused>(path))
    )

    for (const { data } of answers) {
      expect(data.message).toMatch(guardSays)
    }
  })
})

/** What must be the same after all refusals. */
async function pictureOf(world: World, { orderId, lineItemId }: Target) {
  const orders = world.container.resolve(Modules.ORDER)
  const { updated_at, ...order } = await orders.retrieveOrder(orderId, {
    relations: ["items", "shipping_address"],
  })
  return {
    order,
    updated_at,
    changes: await orders.listOrderChanges({ order_id: orderId }),
    reservations: await world.container
      .resolve(Modules.INVENTORY)
      .listReservationItems({ line_item_id: lineItemId }),
  }
}
