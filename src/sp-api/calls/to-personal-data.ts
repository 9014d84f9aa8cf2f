// Who ordered, and where does it go? The only file that touches a person's data. None of it can
// make an order unreadable, so none of it can end up in a message about why.

import type { PersonalData, PostalAddress } from "../../domain/order/snapshot"
import type { WireAddress, WireItem, WireOrder } from "../wire/order"

/** Null when Amazon sent nothing: pending orders, FBA orders of apps without the role. */
export function toPersonalData(order: WireOrder): PersonalData | null {
  const recipient = toRecipient(order.recipient?.deliveryAddress ?? null)
  const buyer = {
    name: order.buyer?.buyerName ?? null,
    email: order.buyer?.buyerEmail ?? null,
    company: order.buyer?.buyerCompanyName ?? null,
    purchaseOrderNumber: order.buyer?.buyerPurchaseOrderNumber ?? null,
  }
  const giftMessages = Object.fromEntries(order.orderItems.flatMap(giftMessage))

  const isEmpty =
    recipient === null &&
    Object.values(buyer).every((field) => field === null) &&
    Object.keys(giftMessages).length === 0
  return isEmpty ? null : { recipient, buyer, giftMessages }
}

function giftMessage({
  orderItemId,
  fulfillment,
}: WireItem): [string, string][] {
  const message = fulfillment?.packing?.giftOption?.giftMessage
  return message ? [[orderItemId, message]] : []
}

function toRecipient(address: WireAddress | null): PostalAddress | null {
  if (!address) {
    return null
  }
  const recipient: PostalAddress = {
    name: address.name,
    company: address.companyName,
    lines: streetLines(address),
    // Some countries know a municipality or a county and no city or state.
    city: address.city ?? address.municipality,
    region: address.stateOrRegion ?? address.districtOrCounty,
    postalCode: address.postalCode,
    countryCode: toCountryCode(address.countryCode),
    phone: address.phone,
  }
  const { lines, ...rest } = recipient
  const isEmpty =
    lines.length === 0 && Object.values(rest).every((field) => field === null)
  return isEmpty ? null : recipient
}

/** Brazil writes street and number in fields of their own, with or without the usual lines. */
function streetLines(address: WireAddress): string[] {
  const { addressLine1, addressLine2, addressLine3 } = address
  const lines = present([addressLine1, addressLine2, addressLine3])
  const extended = address.extendedFields
  if (lines.length > 0 || !extended) {
    return lines
  }
  const street = present([extended.streetName, extended.streetNumber])
  return present([
    street.join(", "),
    extended.complement,
    extended.neighborhood,
  ])
}

const present = (lines: (string | null)[]): string[] =>
  lines.filter((line): line is string => line !== null && line !== "")

function toCountryCode(code: string | null): string | null {
  const upper = code?.toUpperCase() ?? ""
  return /^[A-Z]{2}$/.test(upper) ? upper : null
}
