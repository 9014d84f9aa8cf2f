// The only way in which we change Medusa's reservations: through the workflows that lock the
// inventory items, because the bare module loses updates when several write (10 parallel
// reservations left 2 reserved).

import type {
  CreateReservationItemInput,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createReservationsWorkflow,
  deleteReservationsWorkflow,
  updateReservationsWorkflow,
} from "@medusajs/medusa/core-flows"

/** Medusa honours the id of what is created; its types do not say so. */
export type NewReservation = CreateReservationItemInput & { id: string }

export interface ReservationWrites {
  create?: NewReservation[]
  update?: { id: string; quantity: number }[]
  remove?: string[]
}

/**
 * Core locks every inventory item of a call, in the order in which they are named. Two batches
 * that name the same items in another order would wait for each other, and core's in-memory
 * locks then never let go of them: so batches take turns, and name their items in order.
 */
const lockKey = "amazon:hold-stock"
const lockTimeoutSeconds = 30

export async function writeReservations(
  container: MedusaContainer,
  writes: ReservationWrites
): Promise<void> {
  await container
    .resolve(Modules.LOCKING)
    .execute(lockKey, () => writeInTurn(container, writes), {
      timeout: lockTimeoutSeconds,
    })
}

async function writeInTurn(
  container: MedusaContainer,
  { create = [], update = [], remove = [] }: ReservationWrites
): Promise<void> {
  if (remove.length > 0) {
    await deleteReservationsWorkflow(container).run({ input: { ids: remove } })
  }
  if (update.length > 0) {
    await updateReservationsWorkflow(container).run({
      input: { updates: update },
    })
  }
  if (create.length > 0) {
    const reservations = [...create].sort((a, b) =>
      a.inventory_item_id < b.inventory_item_id ? -1 : 1
    )
    await createReservationsWorkflow(container).run({ input: { reservations } })
  }
}
