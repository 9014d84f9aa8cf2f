// What somebody decides about units that were kept apart. It is written down whole, then done
// piece by piece; each piece may be done again: if the process dies, the next one goes on.

import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { leftOf, sumOf } from "../../domain/stock/quantity"
import {
  changeReservations,
  type Reservation,
} from "../../domain/stock/reservations"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  beginDecision,
  endDecision,
  readInspection,
  type Decision,
  type Inspection,
} from "../../modules/amazon/store/aftersales/inspections"
import { noteEvent } from "../../modules/amazon/store/aftersales/note-events"
import { unitsOf } from "../reconcile/order-module"
import { writeReservations } from "../reconcile/write-reservations"
import type { DecideInspectionInput } from "./decide-inspection"
import { lowerOnce } from "./lower-stock"

const openUnits = (inspection: Inspection): number =>
  inspection.quantity -
  inspection.restocked_quantity -
  inspection.written_off_quantity

export async function decide(
  container: MedusaContainer,
  input: DecideInspectionInput
): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  await finishDecision(container, input.id)
  const inspection = await retrieveInspection(amazon, input.id)
  const quantity = input.quantity ?? openUnits(inspection)
  if (isRepeated(inspection, input)) {
    return
  }
  throwIfNotOpen(inspection, quantity)
  const decision: Decision = {
    outcome: input.outcome,
    quantity,
    by: input.by,
    at: amazon.now().toISOString(),
    lower:
      input.outcome === "write_off"
        ? toLower(
            inspection,
            quantity,
            await readReservations(container, inspection)
          )
        : [],
  }
  const isBegun = await amazon.inTransaction((manager) =>
    beginDecision(manager, inspection, decision)
  )
  if (!isBegun) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Failed to decide inspection ${inspection.id}: somebody else has decided about it in this moment. Look at it again.`
    )
  }
  await finishDecision(container, inspection.id)
}

/** Brings a decision that was begun to its end; does nothing if there is none. */
export const finishDecision = (
  container: MedusaContainer,
  id: string
): Promise<void> =>
  container
    .resolve(Modules.LOCKING)
    .execute(`amazon:inspection:${id}`, () => finish(container, id))

async function finish(container: MedusaContainer, id: string): Promise<void> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const inspection = await amazon.inTransaction((manager) =>
    readInspection(manager, id)
  )
  const decision = inspection?.deciding
  if (!inspection || !decision) {
    return
  }
  // First the shelf, then what keeps the units: in between there are too few, never too many.
  for (const one of decision.lower) {
    await lowerOnce(container, one)
  }
  await keep(container, inspection, openUnits(inspection) - decision.quantity)
  await amazon.inTransaction(async (manager) => {
    if (await endDecision(manager, inspection, decision)) {
      await noteEvent(
        manager,
        {
          order_id: inspection.order_id,
          name: "inspected",
          key: `${id}/${decision.at}/${decision.outcome}`,
          detail: {
            inspection_id: id,
            sku: inspection.sku,
            outcome: decision.outcome,
            quantity: decision.quantity,
            by: decision.by,
          },
          tell: false,
        },
        amazon.now()
      )
    }
  })
}

async function retrieveInspection(
  amazon: AmazonModuleService,
  id: string
): Promise<Inspection> {
  const found = await amazon.inTransaction((manager) =>
    readInspection(manager, id)
  )
  if (!found) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Failed to decide inspection ${id}: there is none. GET /admin/amazon/inspections lists them.`
    )
  }
  return found
}

/** The answer was lost, and the same was asked again. */
const isRepeated = (
  { state, restocked_quantity, written_off_quantity }: Inspection,
  { outcome, quantity }: DecideInspectionInput
): boolean =>
  state !== "open" &&
  quantity === undefined &&
  (outcome === "restock" ? restocked_quantity : written_off_quantity) > 0

function throwIfNotOpen(inspection: Inspection, quantity: number): void {
  const left = openUnits(inspection)
  if (inspection.state !== "open") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Failed to decide inspection ${inspection.id}: it is decided already (${inspection.restocked_quantity} restocked, ${inspection.written_off_quantity} written off). Change the stock under Inventory, if that was wrong.`
    )
  }
  if (quantity > left) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Failed to decide inspection ${inspection.id}: quantity is ${quantity}, and only ${left} are left to decide about. Name ${left} at most, or leave it out for all.`
    )
  }
}

/** Inventory items in one unit, as they were when the units were put aside. */
function partsOf({ reservations, quantity }: Inspection) {
  const byItem = new Map<string, number>()
  for (const one of reservations) {
    byItem.set(
      one.inventory_item_id,
      (byItem.get(one.inventory_item_id) ?? 0) + one.quantity
    )
  }
  return [...byItem].map(([inventoryItemId, sum]) => ({
    inventoryItemId,
    required: sum / quantity,
  }))
}

/** Where they are now: somebody may have moved or deleted what keeps them. */
async function readReservations(
  container: MedusaContainer,
  { reservations }: Inspection
): Promise<Reservation[]> {
  const ids = reservations.map(({ id }) => id)
  const rows = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems({ id: ids })
  return rows
    .map((row) => ({
      id: row.id,
      inventoryItemId: row.inventory_item_id,
      locationId: row.location_id,
      quantity: unitsOf(row.quantity),
    }))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

const changesFor = (
  inspection: Inspection,
  units: number,
  existing: Reservation[]
) =>
  changeReservations(
    units,
    {
      variantId: inspection.variant_id,
      isManaged: true,
      parts: partsOf(inspection),
    },
    existing,
    () => []
  )

/** So many units stay reserved. */
async function keep(
  container: MedusaContainer,
  inspection: Inspection,
  units: number
): Promise<void> {
  const { update, remove } = changesFor(
    inspection,
    units,
    await readReservations(container, inspection)
  )
  if (update.length + remove.length > 0) {
    await writeReservations(container, { update, remove })
  }
}

/**
 * The levels that get lower: where the reservations are that go. What is reserved no more is
 * taken off the shelf where it was put aside.
 */
function toLower(
  inspection: Inspection,
  quantity: number,
  existing: Reservation[]
): Decision["lower"] {
  const left = openUnits(inspection) - quantity
  const { update, remove } = changesFor(inspection, left, existing)
  const decided = inspection.quantity - left
  return partsOf(inspection).flatMap(({ inventoryItemId, required }) => {
    const own = existing.filter((r) => r.inventoryItemId === inventoryItemId)
    const goes = own.map((reservation) => ({
      locationId: reservation.locationId,
      quantity: remove.includes(reservation.id)
        ? reservation.quantity
        : leftOf(
            reservation.quantity,
            update.find(({ id }) => id === reservation.id)?.quantity ??
              reservation.quantity
          ),
    }))
    const missing = leftOf(
      quantity * required,
      sumOf(goes.map((one) => one.quantity))
    )
    const home = inspection.reservations.find(
      (one) => one.inventory_item_id === inventoryItemId
    )
    return [
      ...goes,
      { locationId: home?.location_id ?? "", quantity: missing },
    ].flatMap((one, index) =>
      one.quantity === 0
        ? []
        : [
            {
              key: `${inspection.id}/${decided}/${index}`,
              inventory_item_id: inventoryItemId,
              location_id: one.locationId,
              quantity: one.quantity,
            },
          ]
    )
  })
}
