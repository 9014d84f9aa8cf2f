// Makes Medusa's reservations equal to what the plans hold, for a whole batch.

import type { MedusaContainer } from "@medusajs/framework/types"
import type { Part } from "../../domain/stock/kit"
import { nothingHeld } from "../../domain/stock/ledger"
import {
  changeReservations,
  placeUnits,
  takeFrom,
  type Level,
  type Reservation,
  type ReservationChanges,
  type WantedReservation,
} from "../../domain/stock/reservations"
import { message, say } from "../../domain/words/say"
import { readLevels, readReservations } from "./read-stock"
import { hasOrder, isCancellation, type LineWork, type OrderWork } from "./work"
import { writeReservations } from "./write-reservations"

export async function holdStock(
  container: MedusaContainer,
  works: OrderWork[]
): Promise<void> {
  const concerned = works.filter(
    (work) => hasOrder(work) || isCancellation(work)
  )
  const existing = await readReservations(
    container,
    concerned.flatMap(({ lines }) =>
      lines.map(({ claim }) => claim.line_item_id)
    )
  )
  const levels = await readLevelsFor(container, concerned, existing)
  const create: ReturnType<typeof toReservation>[] = []
  const update: { id: string; quantity: number }[] = []
  const remove: string[] = []
  for (const work of concerned) {
    for (const line of work.lines) {
      const changes = changesOf(
        work,
        line,
        existing.get(line.claim.line_item_id) ?? [],
        levels
      )
      update.push(...changes.update)
      remove.push(...changes.remove)
      create.push(
        ...changes.create.map((want) => toReservation(work, line, want))
      )
    }
  }
  if (remove.length + update.length + create.length > 0) {
    await writeReservations(container, { create, update, remove })
  }
}

/** Corrects the line's hold to nothing, and says why, when no place could hold it. */
function changesOf(
  work: OrderWork,
  line: LineWork,
  existing: Reservation[],
  levels: Level[]
): ReservationChanges {
  const { variant } = line
  const parts = unplacedParts(line, existing)
  if (!variant || parts.length === 0) {
    const changes = changeReservations(
      line.plan.hold.units,
      variant,
      existing,
      () => []
    )
    if (isWatched(work, line, existing) && isShort(changes, existing, levels)) {
      noteOversold(work, line)
    }
    return changes
  }
  const placing = placeUnits(
    line.plan.hold.units,
    { ...variant, parts },
    work.claim.marketplace?.location_ids ?? [],
    levels
  )
  if (placing.ok) {
    if (placing.isOversold) {
      noteOversold(work, line)
    }
    takeFrom(levels, placing.wanted)
  } else {
    noteNotStocked(work, line, placing.inventoryItemId)
    // What other parts of a kit hold already, they keep.
    if (parts.length === variant.parts.length) {
      line.plan = { ...line.plan, hold: nothingHeld }
    }
  }
  return changeReservations(line.plan.hold.units, variant, existing, () =>
    placing.ok ? placing.wanted : []
  )
}

/** Lines that were oversold before, or take more than they had. */
const isWatched = (
  { claim }: OrderWork,
  line: LineWork,
  existing: Reservation[]
): boolean =>
  existing.length > 0 &&
  line.plan.hold.units > 0 &&
  (line.plan.hold.units > line.claim.held_quantity ||
    (claim.problems ?? []).some(
      ({ code, order_item_id: id }) =>
        code === "oversold" && id === line.claim.order_item_id
    ))

/** Whether a place where the line's units are reserved has not got them. */
function isShort(
  { update }: ReservationChanges,
  existing: Reservation[],
  levels: Level[]
): boolean {
  let isOversold = false
  for (const { id, inventoryItemId, locationId, quantity } of existing) {
    const level = levels.find(
      (l) =>
        l.inventoryItemId === inventoryItemId && l.locationId === locationId
    )
    if (level) {
      const wanted = update.find((change) => change.id === id)?.quantity
      level.available -= (wanted ?? quantity) - quantity
      isOversold ||= level.available < 0
    }
  }
  return isOversold
}

/** The parts of a line that should be held and have no reservation yet. */
const unplacedParts = (line: LineWork, existing: Reservation[]): Part[] =>
  line.plan.hold.units === 0
    ? []
    : (line.variant?.parts ?? []).filter(
        (part) =>
          !existing.some((r) => r.inventoryItemId === part.inventoryItemId)
      )

function noteOversold(work: OrderWork, line: LineWork): void {
  work.problems.push({
    code: "oversold",
    order_item_id: line.claim.order_item_id,
    ...say(
      message("order.oversold", {
        units: line.plan.hold.units,
        sku: line.claim.sku ?? "",
      })
    ),
  })
}

function noteNotStocked(
  work: OrderWork,
  line: LineWork,
  inventoryItemId: string
): void {
  const { marketplace, snapshot } = work.claim
  const sku = line.claim.sku ?? ""
  work.problems.push({
    code: "not_stocked",
    order_item_id: line.claim.order_item_id,
    ...say(
      marketplace?.location_ids.length
        ? message("order.not_stocked", { sku, item: inventoryItemId })
        : message("order.no_locations", {
            sku,
            marketplace: marketplace?.country_code ?? snapshot.marketplaceId,
          })
    ),
  })
}

/**
 * The id is made of line, part and revision: a second process that does the same work at the
 * same time collides with it instead of reserving twice.
 */
const toReservation = (
  work: OrderWork,
  line: LineWork,
  want: WantedReservation
) => ({
  id: `resitem_amz_${work.claim.amazon_order_id}_${line.claim.order_item_id}_${want.inventoryItemId}_${work.claim.revision}`,
  line_item_id: line.claim.line_item_id,
  inventory_item_id: want.inventoryItemId,
  location_id: want.locationId,
  quantity: want.quantity,
  // The sale has happened: short stock must not make its import fail.
  allow_backorder: true,
  description: `Amazon order ${work.claim.amazon_order_id}`,
  metadata: { amazon_order_id: work.claim.amazon_order_id },
})

/** Only when some line needs a place, or may be short: completing a batch asks for no level at all. */
async function readLevelsFor(
  container: MedusaContainer,
  works: OrderWork[],
  existing: ReadonlyMap<string, Reservation[]>
): Promise<Level[]> {
  const items = new Set<string>()
  const locations = new Set<string>()
  for (const work of works) {
    for (const line of work.lines) {
      const own = existing.get(line.claim.line_item_id) ?? []
      unplacedParts(line, own).forEach((part) =>
        items.add(part.inventoryItemId)
      )
      if (isWatched(work, line, own)) {
        own.forEach(({ inventoryItemId, locationId }) => {
          items.add(inventoryItemId)
          locations.add(locationId)
        })
      }
    }
    work.claim.marketplace?.location_ids.forEach((id) => locations.add(id))
  }
  return readLevels(container, [...items], [...locations])
}
