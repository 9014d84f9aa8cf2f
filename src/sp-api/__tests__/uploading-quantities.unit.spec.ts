import { InvariantError } from "../../domain/errors"
import { aGateway, failureOf } from "./helpers/a-gateway"
import {
  callsToStore,
  signature,
  withDocument,
} from "./helpers/amazon-documents"
import { seller } from "./helpers/amazon-listings"
import { startServer, type AmazonServer } from "./helpers/start-server"

let amazon: AmazonServer
beforeEach(async () => {
  amazon = await startServer()
  amazon.answer(withDocument(amazon, { status: 200, text: "" }))
})
afterEach(() => amazon.stop())

const messages = [
  { messageId: 1, sku: "TEA", quantity: 7 },
  { messageId: 2, sku: "A/B C%+,ü", quantity: 0, productType: "LUGGAGE" },
]

it("puts a document where Amazon wants it, and hands on its id", async () => {
  const id = await aGateway(amazon).gateway.uploadQuantities({
    sellerId: seller,
    messages,
  })

  expect(id).toBe("document-1")
  const [created, sent] = amazon.calls
  expect(created).toMatchObject({
    method: "POST",
    path: "/feeds/2021-06-30/documents",
    body: '{"contentType":"application/json; charset=UTF-8"}',
  })
  expect(sent?.method).toBe("PUT")
  expect(JSON.parse(sent?.body ?? "")).toEqual({
    header: { sellerId: seller, version: "2.0" },
    messages: [
      {
        messageId: 1,
        sku: "TEA",
        operationType: "PATCH",
        productType: "PRODUCT",
        patches: [
          {
            op: "merge",
            path: "/attributes/fulfillment_availability",
            value: [{ fulfillment_channel_code: "DEFAULT", quantity: 7 }],
          },
        ],
      },
      {
        messageId: 2,
        sku: "A/B C%+,ü",
        operationType: "PATCH",
        productType: "LUGGAGE",
        patches: [
          {
            op: "merge",
            path: "/attributes/fulfillment_availability",
            value: [{ fulfillment_channel_code: "DEFAULT", quantity: 0 }],
          },
        ],
      },
    ],
  })
})

it("shows the store neither the access token nor any other header of Amazon's", async () => {
  await aGateway(amazon).gateway.uploadQuantities({
    sellerId: seller,
    messages,
  })

  const [sent] = callsToStore(amazon)
  expect(
    Object.keys(sent?.headers ?? {}).filter((name) => name.startsWith("x-amz"))
  ).toEqual([])
  expect(JSON.stringify(sent?.headers)).not.toContain("Atza")
  expect(sent?.headers["content-type"]).toBe("application/json; charset=UTF-8")
  expect(sent?.headers["content-length"]).toBe(
    String(Buffer.byteLength(sent?.body ?? ""))
  )
  // As Amazon signed it: another spelling would be refused.
  expect(sent?.path).toBe("/store/a%2Fb+c")
  expect(sent?.query.get("X-Amz-Signature")).toBe(signature)
})

it("takes as many messages as Amazon does in one feed", async () => {
  const many = Array.from({ length: 25_000 }, (_, index) => ({
    messageId: index + 1,
    sku: `SKU-${index}`,
    quantity: index,
  }))

  await aGateway(amazon).gateway.uploadQuantities({
    sellerId: seller,
    messages: many,
  })

  const [sent] = callsToStore(amazon)
  expect(JSON.parse(sent?.body ?? "").messages).toHaveLength(25_000)
})

const [first] = messages

it.each([
  ["no message", []],
  ["25,001 messages", Array(25_001).fill(first)],
  ["a number twice", [first, first]],
  ["the number 0", [{ ...first, messageId: 0 }]],
  ["a number that is too high", [{ ...first, messageId: 2 ** 31 }]],
  ["an empty SKU", [{ ...first, sku: "" }]],
  ["a negative quantity", [{ ...first, quantity: -1 }]],
  ["half a unit", [{ ...first, quantity: 0.5 }]],
])("does not upload %s", async (_name, wrong) => {
  const { gateway } = aGateway(amazon)

  const error = await failureOf(
    gateway.uploadQuantities({
      sellerId: seller,
      messages: wrong as typeof messages,
    })
  )

  expect(error).toBeInstanceOf(InvariantError)
  expect(amazon.calls).toHaveLength(0)
})

it("does not upload a feed of more than 10 MiB", async () => {
  const long = Array.from({ length: 20_000 }, (_, index) => ({
    messageId: index + 1,
    sku: `${"ü".repeat(300)}${index}`,
    quantity: 1,
  }))

  const error = await failureOf(
    aGateway(amazon).gateway.uploadQuantities({
      sellerId: seller,
      messages: long,
    })
  )

  expect(error).toBeInstanceOf(InvariantError)
  expect(error.message).toContain("send fewer messages at once")
  expect(amazon.calls).toHaveLength(0)
})

it.each([503, 500])(
  "sends the document once more, to the same address, when the store answers %d",
  async (status) => {
    let sent = 0
    amazon.answer(
      withDocument(amazon, () => (++sent === 1 ? { status } : { text: "" }))
    )
    const { gateway, clock } = aGateway(amazon)

    await gateway.uploadQuantities({ sellerId: seller, messages })

    expect(callsToStore(amazon)).toHaveLength(2)
    expect(amazon.calls).toHaveLength(3)
    expect(clock.naps).toEqual([1_000])
  }
)

it("does not hand on the id of a document that never arrived", async () => {
  amazon.answer(withDocument(amazon, "cut"))

  const error = await failureOf(
    aGateway(amazon).gateway.uploadQuantities({ sellerId: seller, messages })
  )

  expect(error).toMatchObject({
    name: "UnavailableError",
    retry: "later",
    operation: "sendDocument",
  })
  expect(callsToStore(amazon)).toHaveLength(3)
})

it.each([
  ["no address", { url: undefined }, "url"],
  ["an address of another kind", { url: "ftp://elsewhere/document" }, "url"],
  ["no id", { feedDocumentId: "" }, "feedDocumentId"],
])("says what is missing when Amazon gives %s", async (_name, about, path) => {
  amazon.answer(withDocument(amazon, {}, about))

  const error = await failureOf(
    aGateway(amazon).gateway.uploadQuantities({ sellerId: seller, messages })
  )

  expect(error).toMatchObject({ name: "UnexpectedShapeError", path })
  expect(error.message).not.toContain("elsewhere")
  expect(callsToStore(amazon)).toHaveLength(0)
})
