// Calm defaults for parcels; a test spells out what matters to it.

import type { CarrierClues } from "../carrier"
import type { PackageRow } from "../compare-packages"
import type { PackageContent, ShippedFulfillment } from "../plan-packages"

export const noClues: CarrierClues = {
  code: null,
  name: null,
  method: null,
  calledBy: [],
  providerId: null,
  optionId: null,
  optionName: null,
  trackingUrl: null,
  trackingNumber: null,
}

/** Two packets of tea, in one parcel of DHL's. */
export const aFulfillment = (
  fulfillment: Partial<ShippedFulfillment> = {}
): ShippedFulfillment => ({
  units: [{ orderItemId: "1", quantity: 2 }],
  labels: [
    { trackingNumber: "00340", trackingUrl: "https://www.dhl.de/00340" },
  ],
  shippedAt: "2026-03-02T10:00:00.000Z",
  shipFrom: null,
  transparencyCodes: {},
  clues: noClues,
  ...fulfillment,
})

export const aContent = (
  content: Partial<PackageContent> = {}
): PackageContent => ({
  tracking_number: "00340",
  carrier_code: "DHL",
  carrier_name: null,
  shipping_method: null,
  ship_from: null,
  shipped_at: "2026-03-02T10:00:00.000Z",
  items: [{ order_item_id: "1", quantity: 2 }],
  ...content,
})

/** A row of the outbox as it was collected, and not told yet. */
export const aRow = (row: Partial<PackageRow> = {}): PackageRow => ({
  ...aContent(),
  id: "amzshp_1",
  parcel: 1,
  state: "due",
  collected: aContent(),
  is_known_to_amazon: false,
  is_doubled: false,
  note: null,
  ...row,
})
