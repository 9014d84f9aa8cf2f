// The part of the gateway that is about parcels of merchant-fulfilled orders: telling Amazon of
// ours, and reading which ones it knows.

export interface ShipmentConfirmation {
  amazonOrderId: string
  marketplaceId: string
  /** A positive whole number as text; the same one again changes the package, a new one adds one. */
  packageReference: string
  /** Amazon's code, such as "DHL"; "Other" needs the name. */
  carrierCode: string
  carrierName: string | null
  shippingMethod: string | null
  trackingNumber: string
  /** ISO 8601. */
  shippedAt: string
  /** Amazon's id of the place it was sent from, where the seller uses several. */
  shipFromSupplySourceId: string | null
  /** Japan only: the buyer pays the shop's own carrier. */
  isCashCollectedDirectly: boolean
  items: ShippedItem[]
}

export interface ShippedItem {
  orderItemId: string
  quantity: number
  /** One for each unit of goods in Amazon's Transparency programme. @default none */
  transparencyCodes?: string[]
}

export type PackageStatus =
  | "pending"
  | "in_transit"
  | "shipped"
  | "delivered"
  | "canceled"
  | "undeliverable"
  | "unknown"

/** A parcel that Amazon knows of, whoever told it. */
export interface KnownPackage {
  packageReference: string
  status: PackageStatus
  carrier: string | null
  shippingService: string | null
  trackingNumber: string | null
  /** ISO 8601. */
  shippedAt: string | null
  items: { orderItemId: string; quantity: number }[]
}

export interface ShipmentsGateway {
  /**
   * Tells Amazon that a package has left. Amazon answers before it has looked closely: getPackages
   * tells whether it is there. A RejectedError carries Amazon's reasons.
   */
  confirmShipment(confirmation: ShipmentConfirmation): Promise<void>
  /** Null when Amazon does not know the order (404). Merchant-fulfilled orders only. */
  getPackages(amazonOrderId: string): Promise<KnownPackage[] | null>
}
