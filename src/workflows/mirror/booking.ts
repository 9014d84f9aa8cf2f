// What is about to be booked for one order, as it is written down before anything happens: ids
// and quantities are settled here, so that whoever goes on after a crash does just that.

export interface LineQuantity {
  line_item_id: string
  quantity: number
}

interface BookedItem extends LineQuantity {
  inventory_item_id: string | null
  title: string
  sku: string
  barcode: string
}

export interface BookedFulfillment {
  id: string
  location_id: string
  shipping_option_id: string | null
  items: BookedItem[]
  lines: LineQuantity[]
}

export interface BookedShipment {
  fulfillment_id: string
  package_reference: string | null
  carrier: string | null
  tracking_number: string | null
  /** ISO 8601. */
  shipped_at: string
  lines: LineQuantity[]
}

/** Units that leave the shelf where they were reserved. */
export interface Taking {
  inventory_item_id: string
  location_id: string
  quantity: number
}

export interface Booking {
  /** Of the order change through which Medusa is told; marks the takings too. */
  id: string
  order_id: string
  /** What Medusa had fulfilled of each line: something else means that somebody was quicker. */
  fulfilled: LineQuantity[]
  create: BookedFulfillment[]
  /** Those that are created, and those that were packed in Medusa. */
  ship: BookedShipment[]
  deliver: { fulfillment_id: string; lines: LineQuantity[] }[]
  take: Taking[]
}

/** What the outbox of shipment confirmations, and our own provider, know a mirrored parcel by. */
export const elsewhereMark = { amazon_shipped_elsewhere: true } as const
