// An order of the shop's own that Amazon is to ship, with calm defaults. The recipient is
// invented.

import type { OutboundRequest } from "../../index"
import { germany } from "./amazon-listings"

export const address: OutboundRequest["address"] = {
  name: "Erika Beispiel",
  company: "Beispiel Tee GmbH",
  lines: ["Musterweg 17", "Hinterhaus"],
  city: "Beispielstadt",
  region: "Musterland",
  postalCode: "99999",
  countryCode: "DE",
  phone: "+49 30 5550100",
}

export const anOutbound = (
  changes: Partial<OutboundRequest> = {}
): OutboundRequest => ({
  outboundId: "order_01",
  displayedId: "Tea shop #1042",
  displayedAt: "2026-01-15T11:00:00.000Z",
  comment: "Thank you for your order.",
  marketplaceId: germany,
  speed: "expedited",
  isHeld: false,
  policy: "fill_or_kill",
  address,
  items: [
    { itemId: "line_1", sku: "TEA", quantity: 2 },
    {
      itemId: "line_2",
      sku: "MUG",
      quantity: 1,
      declaredValue: { amount: "9.90", currency: "EUR" },
    },
  ],
  notificationEmails: ["erika@beispiel.example"],
  hasBlankBox: false,
  isSignatureRequired: false,
  isAmazonLogisticsBlocked: false,
  ...changes,
})

export const aPreviewQuery = {
  marketplaceId: germany,
  address,
  items: anOutbound().items,
}
