import { aGateway, aQuery } from "./helpers/a-gateway"
import { anItem, anOrder, aPage, aPendingOrder } from "./helpers/amazon-orders"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

const searchAnswering = (...orders: unknown[]) => {
  amazon.answer(() => aPage(orders))
  return aGateway(amazon).gateway.searchOrders(aQuery)
}

it("reads the good orders of a page that has a bad one", async () => {
  const bad = anOrder({
    orderId: "701-0000009-0000009",
    orderItems: [
      anItem(),
      anItem({ orderItemId: "item-2", quantityOrdered: -1 }),
    ],
  })

  const page = await searchAnswering(aPendingOrder(), bad, anOrder())

  expect(
    page.observations.map(({ snapshot }) => snapshot.amazonOrderId)
  ).toEqual(["701-0000002-0000002", "701-0000001-0000001"])
  expect(page.rejected).toEqual([
    {
      amazonOrderId: "701-0000009-0000009",
      problem:
        "orderItems[1].quantityOrdered is -1, which is not a whole number from 0 to 2147483647.",
    },
  ])
})

const without = (field: string): object => ({
  ...anOrder(),
  [field]: undefined,
})
const withItem = (item: object): object => ({
  ...anOrder(),
  orderItems: [{ ...anItem(), ...item }],
})

it.each<[string, object | string, string]>([
  [
    "is half a unit",
    withItem({ quantityOrdered: 1.5 }),
    "orderItems[0].quantityOrdered is 1.5",
  ],
  [
    "has no quantity",
    withItem({ quantityOrdered: undefined }),
    "orderItems[0].quantityOrdered is missing.",
  ],
  [
    "has a quantity in words",
    withItem({ quantityOrdered: "two" }),
    'orderItems[0].quantityOrdered is "two"',
  ],
  [
    "has more units than fit",
    withItem({ quantityOrdered: 2 ** 31 }),
    "orderItems[0].quantityOrdered is 2147483648",
  ],
  [
    "has shipped minus one",
    withItem({ fulfillment: { quantityFulfilled: -1 } }),
    "orderItems[0].fulfillment.quantityFulfilled is -1",
  ],
  [
    "has an item without id",
    withItem({ orderItemId: "" }),
    'orderItems[0].orderItemId is ""',
  ],
  [
    "has the same item twice",
    { ...anOrder(), orderItems: [anItem(), anItem()] },
    'orderItems[1].orderItemId is "item-1"',
  ],
  ["has no items", without("orderItems"), "orderItems is missing."],
  ["has no id", without("orderId"), "orderId is missing."],
  [
    "has no time of change",
    without("lastUpdatedTime"),
    "lastUpdatedTime is missing.",
  ],
  [
    "has an unreadable time",
    { ...anOrder(), createdTime: "yesterday" },
    'createdTime is "yesterday", which is not a time in ISO 8601.',
  ],
  [
    "has a time without zone",
    { ...anOrder(), createdTime: "2026-01-15T10:30:00" },
    "createdTime is",
  ],
  [
    "is older than Amazon",
    { ...anOrder(), lastUpdatedTime: "1970-01-19T03:58:30Z" },
    "lastUpdatedTime is",
  ],
  [
    "came without FULFILLMENT, so without a status",
    without("fulfillment"),
    "fulfillment is missing.",
  ],
  [
    "has no marketplace",
    { ...anOrder(), salesChannel: { channelName: "AMAZON" } },
    "salesChannel.marketplaceId is missing.",
  ],
  [
    "has an amount that is no number",
    withItem({
      proceeds: {
        breakdowns: [
          { type: "ITEM", subtotal: { amount: "1,99", currencyCode: "EUR" } },
        ],
      },
    }),
    'orderItems[0].proceeds.breakdowns[0].subtotal.amount is "1,99", which is not a decimal number.',
  ],
  [
    "mixes currencies",
    withItem({
      proceeds: {
        breakdowns: [
          { type: "ITEM", subtotal: { amount: "1", currencyCode: "EUR" } },
          { type: "TAX", subtotal: { amount: "1", currencyCode: "USD" } },
        ],
      },
    }),
    'orderItems[0].proceeds.breakdowns is "EUR and USD"',
  ],
  ["is no order at all", "oops", '(answer) is "oops"'],
])(
  "sets an order aside that %s, and says why",
  async (_name, order, problem) => {
    const page = await searchAnswering(order)

    expect(page.observations).toEqual([])
    expect(page.rejected[0]?.problem).toContain(problem)
  }
)

it.each([
  ["order status", { fulfillment: { fulfillmentStatus: "ON_THE_MOON" } }],
  [
    "sales channel",
    {
      salesChannel: {
        channelName: "ON_THE_MOON",
        marketplaceId: "A1PA6795UKMFR9",
      },
    },
  ],
  [
    "fulfiller",
    {
      fulfillment: {
        fulfillmentStatus: "UNSHIPPED",
        fulfilledBy: "ON_THE_MOON",
      },
    },
  ],
])(
  "leaves an order as it was when Amazon invents a new %s",
  async (kind, change) => {
    const page = await searchAnswering({ ...anOrder(), ...change })

    expect(page.rejected).toEqual([
      {
        amazonOrderId: "701-0000001-0000001",
        problem: `Amazon uses the ${kind} "ON_THE_MOON", which this version does not know. Update the plugin; the order stays as it was.`,
      },
    ])
  }
)

it("never repeats in its reason what the order says about a person", async () => {
  const order = {
    ...anOrder(),
    buyer: "Erika Musterfrau",
    recipient: { deliveryAddress: { name: { first: "Erika" }, city: 7 } },
    orderItems: [{ ...anItem(), quantityOrdered: { note: "for Erika" } }],
  }

  const page = await searchAnswering(order)

  expect(page.rejected).toHaveLength(1)
  expect(JSON.stringify(page)).not.toContain("Erika")
})
