import {
  anAddress,
  anItem,
  previewOutbound,
  previewsIn,
} from "./outbound-for-tests"
import { germany } from "./listings-for-tests"
import {
  describeWithPostgres,
  simulatedAmazon,
} from "./simulated-amazon-for-tests"

describeWithPostgres(
  "Fulfillment Outbound of 2020-07-01, before an order,",
  () => {
    const amazon = simulatedAmazon("outbound_previews")
    beforeEach(async () => {
      await amazon.control.setLimits({ enabled: false })
      await amazon.control.setFbaStock("POT", { fulfillable: 500 })
    })

    it("previews every speed with its fees and its arrival, always the same", async () => {
      const first = previewsIn(
        await previewOutbound(amazon, { items: [anItem(3)] })
      )
      const standard = first[0]

      expect(first.map((one) => one.shippingSpeedCategory)).toEqual([
        "Standard",
        "Expedited",
        "Priority",
      ])
      expect(standard).toMatchObject({
        isFulfillable: true,
        marketplaceId: germany,
        estimatedFees: [
          {
            name: "FBAPerOrderFulfillmentFee",
            amount: { currencyCode: "EUR", value: "4.00" },
          },
          { name: "FBAPerUnitFulfillmentFee", amount: { value: "4.50" } },
          { name: "FBATransportationFee", amount: { value: "1.50" } },
        ],
      })
      expect(standard?.fulfillmentPreviewShipments).toHaveLength(1)
    })

    it("says in a preview what is missing, and which address or speed it cannot serve", async () => {
      await amazon.control.setFbaStock("POT", { fulfillable: 2 })
      await amazon.control.setOutbound({ unavailableSpeeds: ["Priority"] })

      const missing = previewsIn(
        await previewOutbound(amazon, {
          items: [anItem(3), anItem(1, "NONE")],
          shippingSpeedCategories: ["Standard", "Priority"],
        })
      )
      const nowhere = previewsIn(
        await previewOutbound(amazon, {
          address: { ...anAddress, postalCode: "00000" },
          shippingSpeedCategories: ["Expedited"],
        })
      )

      expect(missing[0]).toMatchObject({
        isFulfillable: false,
        unfulfillablePreviewItems: [
          {
            quantity: 1,
            itemUnfulfillableReasons: ["ItemQuantityNotAvailable"],
          },
          { sellerSku: "NONE", itemUnfulfillableReasons: ["InvalidSKU"] },
        ],
      })
      expect(missing[1]?.orderUnfulfillableReasons).toEqual([
        "DeliverySLAUnavailable",
      ])
      expect(nowhere).toEqual([
        {
          shippingSpeedCategory: "Expedited",
          isFulfillable: false,
          isCODCapable: false,
          marketplaceId: germany,
          orderUnfulfillableReasons: ["InvalidDestinationAddress"],
        },
      ])
    })
  }
)
