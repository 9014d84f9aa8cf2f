// The part of the control API's contract that is about packages: how confirmations fare, and what
// is shipped and delivered without them.

import type { PackedItem, SimulatedOrder, shippers } from "./world/order"

export type ShipmentsChange = {
  /** Simulated milliseconds between the 204 and the moment at which the package shows. @default 0 */
  confirmDelayMs?: number
}
export type ShipmentDelays = Required<ShipmentsChange>

export type ConfirmationRejection = {
  /** @default 400 */
  status?: 400 | 403 | 404 | 500 | 503
  /** @default "InvalidInput" */
  code?: string
  message?: string
  /** @default 1 */
  times?: number
}

export type ShipElsewhere = {
  /** Who knew of the package before the seller's software did. */
  by: (typeof shippers)[number]
  /** @default everything that is left */
  items?: Pick<PackedItem, "orderItemId" | "quantity">[]
  /** @default "Simulated Parcels" */
  carrier?: string
  shippingService?: string
  trackingNumber?: string
}

export interface ShipmentsControl {
  /** How long after its 204 a confirmation takes effect. */
  setShipments(change: ShipmentsChange): Promise<void>
  /** The next `times` confirmations of known orders are refused, whatever is in them. */
  rejectConfirmation(rejection?: ConfirmationRejection): Promise<void>
  /** The next `times` acceptable confirmations get their 204, and the package never shows. */
  loseConfirmation(times?: number): Promise<void>
  /** The seller ships with a label of Amazon's, or types the number into Seller Central. */
  shipElsewhere(orderId: string, ship: ShipElsewhere): Promise<SimulatedOrder>
  /** The carrier reports one package, or all of them, as delivered. */
  deliver(orderId: string, packageReferenceId?: string): Promise<SimulatedOrder>
  /** The buyer takes back his wish to cancel. */
  withdrawCancellation(orderId: string): Promise<SimulatedOrder>
}
