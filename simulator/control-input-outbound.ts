// What the control API accepts about Amazon's warehouses and Multi-Channel orders.

import type {
  DeliverOutbound,
  FailDelivery,
  FbaChange,
  GiveUpOutbound,
  OutboundChange,
  OutboundQuery,
  ReceiveReturn,
  SetFbaStock,
  ShipOutbound,
} from "./control-outbound"
import { creations, lateCancels, shortages } from "./control-outbound"
import { check, flag, listOf, oneOf, text, whole } from "./control-schema"
import { fbaQuantities } from "./world/fba-stock"
import {
  outboundSpeeds,
  outboundStatuses,
  returnConditions,
} from "./world/outbound"

const items = listOf({
  type: "object",
  properties: { itemId: text, quantity: whole(1) },
  required: ["itemId", "quantity"],
  additionalProperties: false,
})
const parcel = {
  type: "object",
  properties: { items, carrierCode: text, trackingNumber: text },
  additionalProperties: false,
}

export const warehouseInputs = {
  setFbaStock: check<SetFbaStock>({
    ...Object.fromEntries(fbaQuantities.map((name) => [name, whole(0)])),
    marketplaceIds: listOf(text),
  }),
  whose: check<{ sku: string; sellerId?: string }>(
    { sku: text, sellerId: text },
    ["sku"]
  ),
  page: check<{ after?: string; limit?: number }>({
    after: text,
    limit: whole(1, 10_000),
  }),
  fba: check<FbaChange>({ enabled: flag, lagMs: whole(0, 30 * 86_400_000) }),
  outbound: check<OutboundChange>({
    receiveMs: whole(0),
    planMs: whole(0),
    processMs: whole(0),
    shipMs: whole(0),
    deliverMs: whole(0),
    lateCancel: oneOf(lateCancels),
    creation: oneOf(creations),
    shortage: oneOf(shortages),
    unavailableSpeeds: { type: "array", items: oneOf(outboundSpeeds) },
    inOrders: flag,
  }),
  outboundQuery: check<OutboundQuery>({
    status: oneOf(outboundStatuses),
    after: { type: "string", pattern: "^\\d{1,9}$" },
    limit: whole(1, 10_000),
  }),
  outboundId: check<{ outboundId: string }>({ outboundId: text }, [
    "outboundId",
  ]),
  ship: check<ShipOutbound>({
    packages: { ...listOf(parcel), maxItems: 99 },
  }),
  deliver: check<DeliverOutbound>({ packageNumber: whole(0) }),
  failDelivery: check<FailDelivery>({
    packageNumber: whole(0),
    status: oneOf(["DELAYED", "UNDELIVERABLE", "RETURNING", "RETURNED"]),
  }),
  giveUp: check<GiveUpOutbound>({ items }),
  receiveReturn: check<ReceiveReturn>({
    returnId: text,
    condition: oneOf(returnConditions),
  }),
}
