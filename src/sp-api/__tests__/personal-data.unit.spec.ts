import { toObservation } from "../calls/to-observation"
import { anItem, anOrder } from "./helpers/amazon-orders"

const personalOf = (order: object) => toObservation(order).personal

it("keeps everything about people apart from the snapshot", () => {
  const order = anOrder({
    buyer: {
      buyerName: "Erika Musterfrau",
      buyerEmail: "abc@marketplace.amazon.de",
      buyerCompanyName: "Muster GmbH",
      buyerPurchaseOrderNumber: "PO-7",
    },
    recipient: {
      deliveryAddress: {
        name: "Erika Musterfrau",
        addressLine1: "Teeweg 1",
        addressLine2: "",
        addressLine3: "Hinterhaus",
        city: "Berlin",
        postalCode: "10115",
        countryCode: "de",
        phone: "+49 30 1",
      },
    },
    orderItems: [
      anItem({
        fulfillment: { packing: { giftOption: { giftMessage: "For Erika" } } },
      }),
    ],
  })

  const { snapshot, personal } = toObservation(order)

  expect(personal).toEqual({
    recipient: {
      name: "Erika Musterfrau",
      company: null,
      lines: ["Teeweg 1", "Hinterhaus"],
      city: "Berlin",
      region: null,
      postalCode: "10115",
      countryCode: "DE",
      phone: "+49 30 1",
    },
    buyer: {
      name: "Erika Musterfrau",
      email: "abc@marketplace.amazon.de",
      company: "Muster GmbH",
      purchaseOrderNumber: "PO-7",
    },
    giftMessages: { "item-1": "For Erika" },
  })
  expect(JSON.stringify(snapshot)).not.toMatch(/Erika|Muster|Teeweg|Berlin/)
})

it("reads a Brazilian address that has its street in fields of its own", () => {
  const order = anOrder({
    recipient: {
      deliveryAddress: {
        municipality: "São Paulo",
        countryCode: "BR",
        extendedFields: {
          streetName: "Rua do Chá",
          streetNumber: "7",
          complement: "ap 3",
          neighborhood: "Centro",
        },
      },
    },
  })

  expect(personalOf(order)?.recipient).toMatchObject({
    lines: ["Rua do Chá, 7", "ap 3", "Centro"],
    city: "São Paulo",
  })
})

it("has no personal data when Amazon sends only empty fields", () => {
  const order = anOrder({
    buyer: { buyerName: "" },
    recipient: { deliveryAddress: { addressLine1: "", name: "" } },
  })

  expect(personalOf(order)).toBeNull()
})
