import type { CreateFulfillmentReturnResult } from "@sp-api-sdk/fulfillment-outbound-api-2020-07-01"
import {
  anItem,
  createOutbound,
  orderPath,
  payloadOf,
  readOutbound,
  reasonsPath,
} from "./outbound-for-tests"
import { germany } from "./listings-for-tests"
import {
  describeWithPostgres,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

describeWithPostgres("the return of a Multi-Channel order", () => {
  const amazon = simulatedAmazon("outbound_returns")
  beforeEach(async () => {
    await amazon.control.setFbaStock("POT", { fulfillable: 5 })
    await createOutbound(amazon, "o-1", { items: [anItem(2)] })
  })
  const shipmentId = async (): Promise<string> =>
    (await amazon.control.outbound.ship("o-1")).shipments[0]?.shipmentId ?? ""
  const ask = (amazonShipmentId: string, id: string, more: object = {}) => ({
    sellerReturnItemId: id,
    sellerFulfillmentOrderItemId: "POT",
    amazonShipmentId,
    returnReasonCode: "UNWANTED",
    ...more,
  })
  const request = async (...items: object[]) =>
    payloadOf<CreateFulfillmentReturnResult>(
      await amazon.send("PUT", orderPath("o-1", "/return"), { items })
    )

  it("gives a label and a number for what has been shipped, unit by unit", async () => {
    const shipment = await shipmentId()

    const answer = await request(ask(shipment, "r-1"), ask(shipment, "r-2"))
    const { returnItems, returnAuthorizations } = await readOutbound(
      amazon,
      "o-1"
    )

    expect(answer.returnItems).toHaveLength(2)
    expect(answer.invalidReturnItems).toBeUndefined()
    expect(answer.returnAuthorizations?.[0]).toMatchObject({
      amazonRmaId: expect.stringMatching(/^RMA/) as string,
      rmaPageURL: expect.stringContaining("http://") as string,
    })
    expect(returnItems.map(({ status }) => status)).toEqual(["New", "New"])
    expect(returnAuthorizations).toHaveLength(1)
  })

  it("names in a 200 what cannot come back", async () => {
    const early = await request(ask("D0", "r-0"))
    const shipment = await shipmentId()

    const answer = await request(
      ask(shipment, "r-1"),
      ask(shipment, "r-1"),
      ask(shipment, "r-2"),
      ask(shipment, "r-3"),
      ask(shipment, "r-4", { returnReasonCode: "NO_IDEA" })
    )

    expect(
      early.invalidReturnItems?.map(
        (one) => one.invalidItemReason.invalidItemReasonCode
      )
    ).toEqual(["InvalidValues"])
    expect(answer.returnItems).toHaveLength(2)
    expect(
      answer.invalidReturnItems?.map(
        (one) => one.invalidItemReason.invalidItemReasonCode
      )
    ).toEqual(["DuplicateRequest", "NoReturnableQuantity", "InvalidValues"])
  })

  it("puts back on the shelf what can be sold, and beside it what cannot", async () => {
    const shipment = await shipmentId()
    await request(ask(shipment, "r-1"), ask(shipment, "r-2"))

    await amazon.control.outbound.receiveReturn("o-1", { returnId: "r-1" })
    await amazon.control.outbound.receiveReturn("o-1", {
      condition: "CustomerDamaged",
    })
    const { returnItems } = await readOutbound(amazon, "o-1")

    expect(await amazon.control.fbaStock("POT")).toMatchObject({
      fulfillable: 4,
      unfulfillable: 1,
    })
    expect(
      returnItems.map(({ status, returnReceivedCondition }) => [
        status,
        returnReceivedCondition,
      ])
    ).toEqual([
      ["Processed", "Sellable"],
      ["Processed", "CustomerDamaged"],
    ])
    await expect(amazon.control.outbound.receiveReturn("o-1")).rejects.toThrow(
      "none is on its way"
    )
  })

  it("has reasons to choose from, for a SKU of a marketplace or of an order", async () => {
    const reasons = payloadOf<{ reasonCodeDetails: object[] }>(
      await amazon.get(
        reasonsPath({ sellerSku: "POT", marketplaceId: germany })
      )
    )
    const refused = [
      await amazon.get(reasonsPath({ sellerSku: "POT" })),
      await amazon.get(reasonsPath({ marketplaceId: germany })),
    ]

    expect(reasons.reasonCodeDetails[0]).toMatchObject({
      returnReasonCode: "UNWANTED",
    })
    expect(refused.map(({ status }) => status)).toEqual([400, 400])
  })
})
