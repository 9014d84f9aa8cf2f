// The outbox has rows for a fulfilment, and the fulfilment has changed: what becomes of the rows?
// What somebody has edited by hand stays, unless Medusa says something new about the same thing.

import { doubledSentence } from "./doubled"
import type { PackageContent, PlannedPackage } from "./plan-packages"
import { missingFrom } from "./plan-packages"

export type ShipmentState =
  "due" | "told" | "confirmed" | "refused" | "withdrawn"

export interface PackageRow extends PackageContent {
  id: string
  parcel: number
  state: ShipmentState
  /** What the fulfilment said when we last looked at it; null: it had no such parcel. */
  collected: PackageContent | null
  /** Amazon was told of it, or may have been. */
  is_known_to_amazon: boolean
  /** It waits for a person, because its units are in other parcels already. */
  is_doubled: boolean
  note: string | null
}

export interface ChangedPackage {
  id: string
  content: PackageContent
  collected: PackageContent | null
  state: ShipmentState
  error: string | null
  note: string | null
  /** Amazon is to be told anew. */
  is_revised: boolean
}

export interface PackageChanges {
  added: PlannedPackage[]
  changed: ChangedPackage[]
}

export function comparePackages(
  known: readonly PackageRow[],
  planned: readonly PlannedPackage[]
): PackageChanges {
  const byParcel = new Map(known.map((one) => [one.parcel, one]))
  const wanted = new Set(planned.map(({ parcel }) => parcel))
  return {
    added: planned.filter(({ parcel }) => !byParcel.has(parcel)),
    changed: [
      ...planned.flatMap((plan) => {
        const row = byParcel.get(plan.parcel)
        return row ? follow(row, plan) : []
      }),
      ...known.filter(({ parcel }) => !wanted.has(parcel)).flatMap(giveUp),
    ],
  }
}

function follow(row: PackageRow, plan: PlannedPackage): ChangedPackage[] {
  const news = newsIn(row, plan.content)
  if (news.length === 0) {
    return []
  }
  const content =
    row.collected === null
      ? plan.content
      : {
          ...contentOf(row),
          ...Object.fromEntries(
            news.map((field) => [field, plan.content[field]])
          ),
        }
  // A label or a carrier that comes later does not make its units new.
  const error = row.is_doubled ? doubledSentence : missingFrom(content)
  return [
    {
      id: row.id,
      content,
      collected: plan.content,
      state: error === null ? "due" : "refused",
      error,
      note: plan.note,
      is_revised: true,
    },
  ]
}

/** Not of a parcel that Amazon has confirmed: a new rule for a carrier is about parcels to come. */
const carrierFields = ["carrier_code", "carrier_name", "shipping_method"]
const fields = [
  "tracking_number",
  "carrier_code",
  "carrier_name",
  "shipping_method",
  "ship_from",
  "items",
] as const

function newsIn(
  { collected, state }: PackageRow,
  content: PackageContent
): (typeof fields)[number][] {
  const news = fields.filter(
    (field) => !isSame(collected?.[field] ?? null, content[field])
  )
  return state === "confirmed" &&
    news.every((one) => carrierFields.includes(one))
    ? []
    : news
}

/** By value: what comes from a table names its fields in another order. */
const isSame = (a: unknown, b: unknown): boolean => inOrder(a) === inOrder(b)

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))
        )
      : part
  )

/** Amazon has no call that takes a package back. */
const unwanted =
  "The fulfilment was canceled in Medusa, or has no such parcel any more, after Amazon had been told of it. Amazon has no way to take a parcel back: edit it in Seller Central under Manage Orders, or answer the buyer there."

function giveUp(row: PackageRow): ChangedPackage[] {
  if (row.collected === null || row.state === "withdrawn") {
    return []
  }
  const isLate = row.is_known_to_amazon
  const goesOn = isLate && row.state !== "due" && row.state !== "refused"
  return [
    {
      id: row.id,
      content: contentOf(row),
      collected: null,
      state: goesOn ? row.state : "withdrawn",
      error: isLate
        ? null
        : "Amazon was not told of it: the fulfilment was canceled in Medusa, or has no such parcel any more.",
      note: isLate ? unwanted : row.note,
      is_revised: false,
    },
  ]
}

const contentOf = (row: PackageContent): PackageContent => ({
  tracking_number: row.tracking_number,
  carrier_code: row.carrier_code,
  carrier_name: row.carrier_name,
  shipping_method: row.shipping_method,
  ship_from: row.ship_from,
  shipped_at: row.shipped_at,
  items: row.items,
})
