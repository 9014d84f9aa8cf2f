// SKUs of which more is promised to pending orders than there is, or just as much.

import type { MedusaContainer } from "@medusajs/framework/types"
import { explainRisk } from "../../domain/report/statistics"
import type { Variant } from "../../domain/stock/kit"
import { leftOf } from "../../domain/stock/quantity"
import {
  listLocations,
  listScarce,
  type PendingSku,
} from "../../modules/amazon/store/statistics"
import { tablesOf } from "../audit/tables"
import { loadKits } from "../offers/load-kits"
import { readShelves, type Shelves } from "../offers/read-shelves"

export interface RiskySku {
  sku: string
  account_id: string
  listing_id: string | null
  variant_id: string
  title: string | null
  pending_units: number
  /** Units that these orders can have: what is left on the shelves, and what they hold already. */
  available: number
  missing: number
  sentence: string
}

/** Looked up on the shelves; more than are shown, since some turn out to be plenty. */
const mostCandidates = 200
const mostShown = 20

export async function findAtRisk(
  container: MedusaContainer,
  accountId: string | null
): Promise<RiskySku[]> {
  const tables = tablesOf(container)
  const scarce = await listScarce(tables, accountId, mostCandidates)
  if (scarce.length === 0) {
    return []
  }
  const kits = await loadKits(
    container,
    scarce.map(({ variant_id: id }) => id)
  )
  const shelves = await readShelves(container, kits.values())
  const places = await listLocations(tables, [
    ...new Set(scarce.map(({ account_id: id }) => id)),
  ])
  const locationsOf = (one: PendingSku) => [
    ...new Set(
      places
        .filter(
          (place) =>
            place.account_id === one.account_id &&
            one.marketplace_ids.includes(place.marketplace_id)
        )
        .flatMap(({ location_ids: ids }) => ids)
    ),
  ]
  return scarce
    .flatMap((one) => {
      const kit = kits.get(one.variant_id)
      const left = kit ? leftOnShelves(kit, shelves, locationsOf(one)) : null
      return left === null ? [] : toRisk(one, left)
    })
    .sort(
      (a, b) =>
        b.missing - a.missing ||
        b.pending_units - a.pending_units ||
        a.sku.localeCompare(b.sku)
    )
    .slice(0, mostShown)
}

/** Whole units that nobody has yet; below 0 when it is oversold. Null: nobody counts them. */
function leftOnShelves(
  { isManaged, parts }: Variant,
  shelves: Shelves,
  locationIds: string[]
): number | null {
  if (!isManaged || parts.length === 0) {
    return null
  }
  return Math.min(
    ...parts.map((part) => {
      const { stocked, reserved, held } = shelves.stockOf(part, locationIds)
      return Math.floor((stocked - reserved - held) / part.required)
    })
  )
}

function toRisk(one: PendingSku, left: number): RiskySku[] {
  const { marketplace_ids: _, held_units: held, ...shown } = one
  const available = Math.max(left + held, 0)
  if (one.pending_units < available) {
    return []
  }
  return [
    {
      ...shown,
      available,
      missing: leftOf(one.pending_units, available),
      sentence: explainRisk({ ...one, available }),
    },
  ]
}
