// Two orders that differ in nothing but their numbers, their buyers and the moment at which
// they came are made to read the same, so that everything else can be compared.

import type { SimulatedOrder } from "../../../simulator"

/** An order as GET /admin/orders/:id shows it, or a part of one. */
export type Shown = null | boolean | number | string | Shown[] | ShownFields
export interface ShownFields {
  [field: string]: Shown
}

/** What may differ, by its path in the answer; `*` stands for every entry of a list. */
const ignored: Record<string, string> = {
  display_id: "Medusa counts its orders",
  updated_at: "when the row was last written",
  "shipping_address.id": "made of the revision, which is higher after a wait",
  "billing_address.id": "made of the revision, which is higher after a wait",
  "items.*.detail.id": "random",
  "shipping_methods.*.detail.id": "random",
  "payment_collections.*.completed_at": "when the payment was seen",
}

/** Of every row, except when the order itself was placed. */
const rowTimes = /\.(created|updated|deleted)_at$/

export function comparable(order: Shown, truth: SimulatedOrder): Shown {
  return walk(order, "", namesOf(truth))
}

function walk(value: Shown, path: string, names: Map<string, string>): Shown {
  if (Array.isArray(value)) {
    // Lists of an order are sets: Medusa reads them without an order of their own.
    return value
      .map((entry) => walk(entry, `${path}.*`, names))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  }
  if (value && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).flatMap(([field, inner]) => {
        const at = path === "" ? field : `${path}.${field}`
        return at in ignored || rowTimes.test(at)
          ? []
          : [[field, walk(inner, at, names)] as const]
      })
    )
  }
  if (/_address\.address_2$/.test(path)) {
    return names.get(secondLine(value)) ?? value
  }
  return typeof value === "string" ? rename(value, names) : value
}

/** Some invented people have one, others do not. */
const secondLine = (value: Shown): string =>
  `second line: ${JSON.stringify(value)}`

/** A name is the whole text or, for ids, a part of it. */
function rename(text: string, names: Map<string, string>): string {
  const whole = names.get(text)
  if (whole !== undefined) {
    return whole
  }
  let renamed = text
  for (const [name, alias] of names) {
    if (/^[\d-]{14,}$/.test(name)) {
      renamed = renamed.replaceAll(name, alias)
    }
  }
  return renamed
}

/** What belongs to this order alone, by what it is. */
function namesOf(order: SimulatedOrder): Map<string, string> {
  const { person } = order
  const at = person.name.lastIndexOf(" ")
  return new Map([
    [order.orderId, "ORDER"],
    ...order.lines.map(
      ({ orderItemId }, index) => [orderItemId, `ITEM ${index}`] as const
    ),
    [order.createdTime, "PLACED"],
    [order.shipBy.latest, "SHIP BY"],
    [order.deliverBy.latest, "DELIVER BY"],
    [person.name.slice(0, at), "FIRST NAME"],
    [person.name.slice(at + 1), "LAST NAME"],
    [person.email, "E-MAIL"],
    [person.phone, "PHONE"],
    [person.addressLine1, "STREET"],
    [secondLine(person.addressLine2), "SECOND LINE"],
  ])
}
