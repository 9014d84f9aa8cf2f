import { InvariantError } from "../../domain/errors"
import { aGateway, failureOf } from "./helpers/a-gateway"
import { complaint } from "./helpers/amazon-orders"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
})
afterEach(() => amazon.stop())

const orderId = "701-0000001-0000001"

const aPackage = (changes: object = {}) => ({
  packageReferenceId: "1",
  createdTime: "2026-01-16T07:00:00Z",
  packageStatus: { status: "SHIPPED", detailedStatus: "PICKED_UP" },
  carrier: "DHL",
  shipTime: "2026-01-16T08:00:00Z",
  shippingService: "Paket",
  trackingNumber: "00340000000000000001",
  shipFromAddress: { name: "Tea shop", addressLine1: "Lagerweg 1" },
  packageItems: [{ orderItemId: "item-1", quantity: 2 }],
  ...changes,
})

const anOrderWith = (packages: unknown, id = orderId) => ({
  json: { order: { orderId: id, orderItems: [], packages } },
})

const read = () => aGateway(amazon).gateway.getPackages(orderId)

it("asks for the packages of an order and for nothing that names its buyer", async () => {
  amazon.answer(() => anOrderWith([]))

  await read()

  expect(amazon.calls[0]?.path).toBe(`/orders/2026-01-01/orders/${orderId}`)
  expect(Object.fromEntries(amazon.calls[0]?.query ?? [])).toEqual({
    includedData: "PACKAGES",
  })
})

it("reads the packages that Amazon knows of, in our words", async () => {
  amazon.answer(() =>
    anOrderWith([aPackage(), { packageReferenceId: "2", packageItems: [] }])
  )

  const packages = await read()

  expect(packages).toEqual([
    {
      packageReference: "1",
      status: "shipped",
      carrier: "DHL",
      shippingService: "Paket",
      trackingNumber: "00340000000000000001",
      shippedAt: "2026-01-16T08:00:00.000Z",
      items: [{ orderItemId: "item-1", quantity: 2 }],
    },
    {
      packageReference: "2",
      status: "unknown",
      carrier: null,
      shippingService: null,
      trackingNumber: null,
      shippedAt: null,
      items: [],
    },
  ])
})

it.each([
  ["PENDING", "pending"],
  ["IN_TRANSIT", "in_transit"],
  ["SHIPPED", "shipped"],
  ["DELIVERED", "delivered"],
  ["CANCELLED", "canceled"],
  ["UNDELIVERABLE", "undeliverable"],
  ["TELEPORTED", "unknown"],
])("knows what %s means for a package", async (word, status) => {
  amazon.answer(() =>
    anOrderWith([aPackage({ packageStatus: { status: word } })])
  )

  expect(await read()).toMatchObject([{ status }])
})

it("knows of no package of an order that nothing has left of", async () => {
  amazon.answer(() => anOrderWith(undefined))

  expect(await read()).toEqual([])
})

it("finds nothing for an order that Amazon does not know", async () => {
  amazon.answer(() => ({
    status: 404,
    ...complaint("NotFound", "There is no such order."),
  }))

  expect(await read()).toBeNull()
})

it.each<[string, object, string]>([
  ["another order", anOrderWith([], "701-0000002-0000002"), "order.orderId"],
  ["no order", { json: {} }, "order"],
  ["packages that are no list", anOrderWith({}), "order.packages"],
  [
    "a package without a reference",
    anOrderWith([aPackage({ packageReferenceId: 1 })]),
    "order.packages[0].packageReferenceId",
  ],
  [
    "a package with half a unit",
    anOrderWith([
      aPackage({ packageItems: [{ orderItemId: "item-1", quantity: 0.5 }] }),
    ]),
    "order.packages[0].packageItems[0].quantity",
  ],
])("does not take %s for an answer", async (_name, answer, path) => {
  amazon.answer(() => answer)

  const error = await failureOf(read())

  expect(error).toMatchObject({ name: "UnexpectedShapeError", path })
  expect(error.message).toContain("Nothing was changed.")
})

it("does not ask for what is no order id", async () => {
  const error = await failureOf(aGateway(amazon).gateway.getPackages("a/b"))

  expect(error).toBeInstanceOf(InvariantError)
  expect(amazon.calls).toHaveLength(0)
})
