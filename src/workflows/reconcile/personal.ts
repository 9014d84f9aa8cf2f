// People's data on its way from Amazon to the order: opened only here, kept nowhere else.

import type { PersonalData, PostalAddress } from "../../domain/order/snapshot"
import { unroutableEmail } from "./order-content"
import type { OrderWork } from "./work"

export type OpenPersonal = (
  amazonOrderId: string,
  sealed: string
) => PersonalData

/** What the order gets to know of its buyer. */
export function toBuyerFields(
  { claim }: OrderWork,
  personal: PersonalData | null
) {
  const recipient = personal?.recipient ?? null
  return {
    // Amazon's relay address where Amazon gives one; FBA orders and apps without the role
    // for personal data get none.
    email: personal?.buyer.email ?? unroutableEmail(claim.amazon_order_id),
    shippingAddress: recipient && toMedusaAddress(recipient),
    // The Orders API knows no billing address: the buyer at the delivery address is what a
    // shop needs to write an invoice.
    billingAddress:
      recipient &&
      toMedusaAddress({
        ...recipient,
        name: personal?.buyer.name ?? recipient.name,
        company: personal?.buyer.company ?? recipient.company,
      }),
  }
}

export type MedusaAddress = ReturnType<typeof toMedusaAddress>

function toMedusaAddress(address: PostalAddress) {
  const [first = "", ...more] = address.lines
  return {
    ...splitName(address.name ?? ""),
    company: address.company,
    address_1: first,
    address_2: more.join(", ") || null,
    city: address.city,
    province: address.region,
    postal_code: address.postalCode,
    country_code: address.countryCode?.toLowerCase() ?? null,
    phone: address.phone,
  }
}

/** Amazon has one name, Medusa two. Joined again, they are Amazon's. */
function splitName(name: string) {
  const at = name.trim().lastIndexOf(" ")
  return at < 0
    ? { first_name: name.trim(), last_name: "" }
    : {
        first_name: name.trim().slice(0, at),
        last_name: name.trim().slice(at + 1),
      }
}
