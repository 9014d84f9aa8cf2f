// Which parcel has left, with what in it? Orders API v0, confirmShipment, the one operation of
// that version that stays. The same package reference again changes that package.

import { assertInvariant } from "../../domain/errors"
import type { Ask } from "../ask"
import type { ShipmentConfirmation } from "../shipments-gateway"
import type { Subject } from "../transport"
import { mostUnits, toMoment } from "../wire/values"
import { assertOrderId } from "./order-id"
import { shown } from "./path-segment"

/** "Only positive numeric values are supported", as text: 1, not 0, not 01. */
const referencePattern = /^[1-9]\d{0,17}$/

export async function confirmShipment(
  ask: Ask,
  confirmation: ShipmentConfirmation
): Promise<void> {
  const { amazonOrderId } = confirmation
  assertOrderId(amazonOrderId, "tell Amazon of a package")
  const subject = {
    operation: "confirmShipment",
    what: `tell Amazon that a package of order ${amazonOrderId} has left`,
  } as const satisfies Subject
  throwIfCannotBeConfirmed(confirmation, subject.what)

  // 204: there is nothing to read, and Amazon has not looked closely yet.
  await ask({
    ...subject,
    request: ({ ordersV0 }, options) =>
      ordersV0.confirmShipment(
        { orderId: amazonOrderId, payload: toPayload(confirmation) },
        options
      ),
  })
}

const toPayload = (one: ShipmentConfirmation) => ({
  marketplaceId: one.marketplaceId,
  ...(one.isCashCollectedDirectly && {
    codCollectionMethod: "DirectPayment" as const,
  }),
  packageDetail: {
    // Text: a JSON number has been refused since January 2026 (selling-partner-api-models#5094).
    packageReferenceId: one.packageReference,
    carrierCode: one.carrierCode,
    ...(one.carrierName && { carrierName: one.carrierName }),
    ...(one.shippingMethod && { shippingMethod: one.shippingMethod }),
    trackingNumber: one.trackingNumber,
    shipDate: one.shippedAt,
    ...(one.shipFromSupplySourceId && {
      shipFromSupplySourceId: one.shipFromSupplySourceId,
    }),
    orderItems: one.items.map(
      ({ orderItemId, quantity, transparencyCodes }) => ({
        orderItemId,
        quantity,
        ...(transparencyCodes?.length && { transparencyCodes }),
      })
    ),
  },
})

function throwIfCannotBeConfirmed(
  one: ShipmentConfirmation,
  what: string
): void {
  const assert = (isRight: boolean, why: string): void =>
    assertInvariant(isRight, `Failed to ${what}: ${why}`)

  assert(one.marketplaceId.trim() !== "", "the marketplace is missing.")
  assert(
    referencePattern.test(one.packageReference),
    `the package reference is ${shown(one.packageReference)}. Amazon takes whole numbers from 1, as text.`
  )
  assert(one.carrierCode.trim() !== "", "the carrier is missing.")
  assert(
    one.carrierCode !== "Other" || !!one.carrierName?.trim(),
    'the carrier is "Other" and has no name. Name it.'
  )
  assert(one.trackingNumber.trim() !== "", "the tracking number is missing.")
  assert(
    toMoment(one.shippedAt) !== null,
    `${shown(one.shippedAt)} is not a time in ISO 8601.`
  )
  throwIfItemsCannotBeConfirmed(one.items, assert)
}

function throwIfItemsCannotBeConfirmed(
  items: ShipmentConfirmation["items"],
  assert: (isRight: boolean, why: string) => void
): void {
  assert(items.length > 0, "the package is empty.")
  const seen = new Set<string>()
  for (const { orderItemId, quantity, transparencyCodes } of items) {
    assert(orderItemId.trim() !== "", "an item has no id.")
    assert(
      !seen.has(orderItemId),
      `item ${shown(orderItemId)} is in it twice. Add up its units.`
    )
    seen.add(orderItemId)
    assert(
      Number.isInteger(quantity) && quantity >= 1 && quantity <= mostUnits,
      `item ${shown(orderItemId)} has ${quantity} units. Give a whole number from 1.`
    )
    assert(
      !transparencyCodes?.length || transparencyCodes.length === quantity,
      `item ${shown(orderItemId)} has ${quantity} units and ${transparencyCodes?.length} Transparency codes. Give one for each unit.`
    )
  }
}
