import {
  anAddress,
  anItem,
  cancelOutbound,
  createOutbound,
  DAY,
  HOUR,
  listPath,
  orderPath,
  pass,
  previewOutbound,
  readOutbound,
  reasonsPath,
  statusOf,
  summariesPath,
  trackingPath,
} from "./outbound-for-tests"
import { germany } from "./listings-for-tests"
import {
  describeWithPostgres,
  itWithModels,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

const newer = "/fulfillment/outbound/2026-07-04/orders"

describeWithPostgres("Amazon's models of its warehouses", () => {
  const amazon = simulatedAmazon("outbound_models")
  beforeEach(() => amazon.control.setLimits({ enabled: false }))

  itWithModels(
    "agree with every state of an order, in both versions",
    async () => {
      await amazon.control.setFbaStock("POT", {
        fulfillable: 50,
        researching: 1,
        unfulfillable: 1,
        inboundReceiving: 1,
      })
      const { exchangesValidated: before } = await amazon.control.state()
      const money = { currencyCode: "EUR", value: "1.00" }
      await createOutbound(amazon, "whole", {
        items: [
          {
            ...anItem(2),
            giftMessage: "For you",
            displayableComment: "Blue",
            perUnitDeclaredValue: money,
            perUnitPrice: money,
            perUnitTax: money,
          },
        ],
      })
      await createOutbound(amazon, "held", { fulfillmentAction: "Hold" })
      await createOutbound(amazon, "invalid", {
        destinationAddress: { ...anAddress, postalCode: "00000" },
      })
      await createOutbound(amazon, "many", { items: [anItem(99)] })
      await createOutbound(amazon, "partly", {
        items: [anItem(99)],
        fulfillmentPolicy: "FillAllAvailable",
      })
      await createOutbound(amazon, "cancelled")
      await cancelOutbound(amazon, "cancelled")
      const ids = ["whole", "held", "invalid", "many", "partly", "cancelled"]
      for (const ms of [0, 10 * 60_000, HOUR, 3 * HOUR, DAY]) {
        await pass(amazon, ms)
        for (const id of ids) {
          await amazon.get(orderPath(id))
          await amazon.get(`${newer}/${id}`)
        }
        await amazon.get(listPath())
        await amazon.get(newer)
        await amazon.get(summariesPath({ details: "true" }))
      }
      const { fulfillmentShipments } = await readOutbound(amazon, "whole")
      const shipment = fulfillmentShipments?.[0]
      await amazon.get(
        trackingPath(shipment?.fulfillmentShipmentPackage?.[0]?.packageNumber)
      )
      await amazon.get(reasonsPath({ sellerSku: "A", marketplaceId: germany }))
      for (const sellerReturnItemId of ["r-1", "r-1"]) {
        await amazon.send("PUT", orderPath("whole", "/return"), {
          items: [
            {
              sellerReturnItemId,
              sellerFulfillmentOrderItemId: "POT",
              amazonShipmentId: shipment?.amazonShipmentId,
              returnReasonCode: "UNWANTED",
              returnComment: "Too blue",
            },
          ],
        })
      }
      await amazon.control.outbound.receiveReturn("whole")
      await amazon.get(orderPath("whole"))
      await previewOutbound(amazon, { items: [anItem(99)] })
      await previewOutbound(amazon, { items: [] })
      await amazon.get(trackingPath("x"))
      await amazon.control.failNext("getFulfillmentOrder", { kind: "slow" })
      await amazon.get(orderPath("none"))

      const statuses = []
      for (const id of ids) {
        statuses.push(await statusOf(amazon, id))
      }
      const { invalidAnswers, exchangesValidated, unknownRoutes } =
        await amazon.control.state()

      expect(statuses).toEqual([
        "Complete",
        "Received",
        "Invalid",
        "Unfulfillable",
        "CompletePartialled",
        "Cancelled",
      ])
      expect({ invalidAnswers, unknownRoutes }).toEqual({
        invalidAnswers: 0,
        unknownRoutes: [],
      })
      expect(exchangesValidated - before).toBeGreaterThan(90)
    }
  )

  it("are broken on order: a status nobody has heard of, or half an answer", async () => {
    await amazon.control.setFbaStock("POT", { fulfillable: 5 })
    await createOutbound(amazon, "o-1")
    await amazon.control.failNext("getFulfillmentOrder", {
      kind: "unknown-enum",
    })
    const odd = await readOutbound(amazon, "o-1")
    await amazon.control.failNext("getOutboundOrder", { kind: "unknown-enum" })
    const newerOdd = await amazon.get(`${newer}/o-1`)
    await amazon.control.failNext("getOutboundOrder", { kind: "missing-field" })
    const less = await amazon.get(`${newer}/o-1`)

    expect(odd.fulfillmentOrder.fulfillmentOrderStatus).toBe("AWAITING_DRONE")
    expect(newerOdd.body).toMatchObject({ order: { status: "AWAITING_DRONE" } })
    expect((less.body as { order: object }).order).not.toHaveProperty(
      "lineItems"
    )
  })
})
