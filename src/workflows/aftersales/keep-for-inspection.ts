// A paid order is cancelled for a reason that makes one doubt whether its units exist: before
// the order lets go of them, the same units are reserved once more, for nobody, until somebody
// has looked. For a moment they are reserved twice; on sale they never are.

import type {
  MedusaContainer,
  ReservationItemDTO,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { keepApart } from "../../domain/aftersales/keep-apart"
import { fateOf, type Fate } from "../../domain/aftersales/restock"
import { isCounted } from "../../domain/stock/kit"
import { leftOf, sumOf } from "../../domain/stock/quantity"
import type {
  Reservation,
  WantedReservation,
} from "../../domain/stock/reservations"
import { inspectionRowId } from "../../modules/amazon/ids"
import type { KeptReservation } from "../../modules/amazon/store/aftersales/inspections"
import type { ShopVariant } from "../reconcile/load-variants"
import { unitsOf } from "../reconcile/order-module"
import { readReservations } from "../reconcile/read-stock"
import type { LineWork, OrderWork } from "../reconcile/work"
import {
  writeReservations,
  type NewReservation,
} from "../reconcile/write-reservations"

interface DoubtfulLine {
  /** Of its inspection, if there is to be one. */
  id: string
  fate: Fate
  work: OrderWork
  line: LineWork
  variant: ShopVariant
  /** False: the order goes on with less of it. */
  isCanceled: boolean
}

export async function keepForInspection(
  container: MedusaContainer,
  works: OrderWork[]
): Promise<void> {
  const canceled = works.flatMap(canceledLines)
  await freeUndoubted(
    container,
    canceled.filter(({ fate }) => fate === "restock")
  )
  const lines = canceled.filter(({ fate }) => fate === "inspect")
  if (lines.length === 0) {
    return
  }
  const own = await readReservations(
    container,
    lines.map(({ line }) => line.claim.line_item_id)
  )
  const kept = await readKept(
    container,
    lines.map(({ id }) => id)
  )
  const create: NewReservation[] = []
  const update: { id: string; quantity: number }[] = []
  for (const doubtful of lines) {
    const { id, line, variant } = doubtful
    const ownHere = own.get(line.claim.line_item_id) ?? []
    const keptHere = kept.filter(({ inspectionId }) => inspectionId === id)
    const apart = keepApart({
      units: unitsGivenUp(doubtful, ownHere),
      variant,
      stays: line.plan.hold.units,
      own: ownHere,
      kept: keptHere,
    })
    const wanted = apart.wanted.map((want) => toReservation(doubtful, want))
    const known = new Map(keptHere.map((one) => [one.id, one.quantity]))
    create.push(...wanted.filter((one) => !known.has(one.id)))
    update.push(
      ...wanted
        .filter((one) => (known.get(one.id) ?? one.quantity) !== one.quantity)
        .map((one) => ({ id: one.id, quantity: unitsOf(one.quantity) }))
    )
    if (apart.units > 0) {
      open(doubtful, apart.units, wanted)
    }
  }
  if (create.length + update.length > 0) {
    await writeReservations(container, { create, update })
  }
}

/** Of orders that were paid. One that only waits gives its units back at once (S24 to S26). */
function canceledLines(work: OrderWork): DoubtfulLine[] {
  const { claim, plan } = work
  const cancellation = claim.snapshot.cancellation
  const isCanceled =
    plan.act === "cancel_order" ||
    // Only a paid order can be cancelled by the seller: we have just not heard of the payment.
    (plan.act === "cancel_placeholder" && cancellation?.by === "merchant")
  if (!isCanceled && (plan.act !== "follow" || claim.phase !== "completed")) {
    return []
  }
  return work.lines.flatMap((line): DoubtfulLine[] => {
    const { variant, snapshot } = line
    const isLess = line.plan.quantity < line.claim.applied_quantity
    if (!variant || !isCounted(variant) || !(isCanceled || isLess)) {
      return []
    }
    const fate = fateOf(
      snapshot?.cancellation ?? cancellation,
      claim.marketplace?.restock ?? "by_reason"
    )
    const id = inspectionRowId(
      claim.amazon_order_id,
      line.claim.order_item_id,
      claim.applied_revision
    )
    return [{ id, fate, work, line, variant, isCanceled }]
  })
}

/**
 * An attempt that died may have put them aside when there was a doubt: the owner has chosen
 * otherwise since, or Amazon has told who cancelled. Nobody would ever look for them.
 */
async function freeUndoubted(
  container: MedusaContainer,
  lines: DoubtfulLine[]
): Promise<void> {
  const ids = lines.flatMap(({ id, work, variant }) =>
    variant.parts.flatMap(({ inventoryItemId }) =>
      (work.claim.marketplace?.location_ids ?? []).map((locationId) =>
        reservationId(id, inventoryItemId, locationId)
      )
    )
  )
  const kept =
    ids.length === 0
      ? []
      : await container
          .resolve(Modules.INVENTORY)
          .listReservationItems({ id: ids }, { select: ["id"] })
  if (kept.length > 0) {
    await writeReservations(container, { remove: kept.map(({ id }) => id) })
  }
}

const reservationId = (
  inspectionId: string,
  inventoryItemId: string,
  locationId: string
): string => `resitem_${inspectionId}_${inventoryItemId}_${locationId}`

/**
 * By the ledger, which is the same for every attempt; or what Medusa has reserved besides, once
 * a fulfilment of a cancelled order was cancelled too. Of an order that goes on: no more than
 * Amazon has taken out of it.
 */
function unitsGivenUp(
  { line: { claim, plan }, variant, isCanceled }: DoubtfulLine,
  own: Reservation[]
): number {
  const reserved = Math.min(
    ...variant.parts.map(({ inventoryItemId, required }) =>
      Math.floor(
        sumOf(
          own
            .filter((one) => one.inventoryItemId === inventoryItemId)
            .map(({ quantity }) => quantity)
        ) / required
      )
    )
  )
  const held = Math.max(leftOf(claim.held_quantity, plan.shipped), reserved)
  const freed = leftOf(held, plan.hold.units)
  return isCanceled
    ? freed
    : Math.min(freed, leftOf(claim.applied_quantity, plan.quantity))
}

type Kept = WantedReservation & { id: string; inspectionId: string }

/** Not indexed by Medusa, so asked for only when there is something to doubt. */
async function readKept(
  container: MedusaContainer,
  inspectionIds: string[]
): Promise<Kept[]> {
  const rows = await listByExternalId(container, inspectionIds)
  return rows.map((row) => ({
    id: row.id,
    inspectionId: row.external_id,
    inventoryItemId: row.inventory_item_id,
    locationId: row.location_id,
    quantity: unitsOf(row.quantity),
  }))
}

/** Medusa's types leave the column out. */
const listByExternalId = (
  container: MedusaContainer,
  ids: string[]
): Promise<(ReservationItemDTO & { external_id: string })[]> => {
  const filter: object = { external_id: ids }
  return container
    .resolve(Modules.INVENTORY)
    .listReservationItems(filter) as Promise<
    (ReservationItemDTO & { external_id: string })[]
  >
}

const toReservation = (
  { id, work }: DoubtfulLine,
  { inventoryItemId, locationId, quantity }: WantedReservation
): NewReservation => ({
  id: reservationId(id, inventoryItemId, locationId),
  inventory_item_id: inventoryItemId,
  location_id: locationId,
  quantity,
  // The line holds the same units until a moment later.
  allow_backorder: true,
  external_id: id,
  description: `To inspect: Amazon order ${work.claim.amazon_order_id}`,
  metadata: {
    amazon_order_id: work.claim.amazon_order_id,
    amazon_inspection_id: id,
  },
})

function open(
  { id, work, line, variant }: DoubtfulLine,
  quantity: number,
  reservations: NewReservation[]
): void {
  const { claim } = work
  const cancellation =
    line.snapshot?.cancellation ?? claim.snapshot.cancellation
  work.inspections.push({
    id,
    order_id: claim.id,
    amazon_order_id: claim.amazon_order_id,
    order_item_id: line.claim.order_item_id,
    revision: claim.applied_revision,
    sku: line.claim.sku,
    variant_id: variant.variantId,
    quantity,
    canceled_by: cancellation?.by ?? null,
    reason: cancellation?.reason ?? null,
    reservations: reservations.map((one): KeptReservation => ({
      id: one.id,
      inventory_item_id: one.inventory_item_id,
      location_id: one.location_id,
      quantity: unitsOf(one.quantity),
    })),
  })
}
