// Units that left the house leave the shelf, once. Stock and order belong to different modules,
// so no transaction spans both: what is taken leaves its mark in the very row that it lowers,
// and whoever goes on after a crash finds it there. The mark goes when the order knows.

import type { InventoryTypes, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { sumOf } from "../../domain/stock/quantity"
import { unitsOf } from "../reconcile/order-module"
import type { Booking, Taking } from "./booking"
import { readChanges } from "./order-changes"

const marksKey = "amazon_taking"

type Level = InventoryTypes.InventoryLevelDTO
interface Marked extends Taking {
  mark: string
}
type Change = (level: Level, own: Marked[]) => Partial<Level> | null
type Choose = (own: Marked[]) => Promise<Marked[]> | Marked[]

/**
 * Of bookings whose change is still open once the level is locked: marks go after it is
 * confirmed, and under the same lock, so that a mark which is missing was never set. A worker
 * that had lost its breath, and that another one has overtaken, takes nothing more.
 */
export const takeStock = (
  container: MedusaContainer,
  bookings: Booking[]
): Promise<void> => {
  const stillOpen: Choose = async (own) => {
    const statuses = await readChanges(
      container,
      own.map(({ mark }) => mark)
    )
    return own.filter(({ mark }) => statuses.get(mark) === "pending")
  }
  return changeLevels(container, bookings, stillOpen, (level, own) => {
    const marks = marksOf(level)
    const due = own.filter(({ mark }) => !marks.includes(mark))
    return due.length === 0
      ? null
      : {
          stocked_quantity:
            unitsOf(level.stocked_quantity) -
            sumOf(due.map(({ quantity }) => quantity)),
          // Merged by Medusa: what else stands there stays.
          metadata: {
            [marksKey]: [...marks, ...due.map(({ mark }) => mark)],
          },
        }
  })
}

export const dropMarks = (
  container: MedusaContainer,
  bookings: Booking[]
): Promise<void> =>
  changeLevels(
    container,
    bookings,
    (own) => own,
    (level, own) => {
      const marks = marksOf(level)
      const left = marks.filter((mark) => !own.some((one) => one.mark === mark))
      return left.length === marks.length
        ? null
        : // To Medusa, an empty text means that the key goes.
          { metadata: { [marksKey]: left.length > 0 ? left : "" } }
    }
  )

const marksOf = ({ metadata }: Level): string[] =>
  (metadata?.[marksKey] as string[] | undefined) ?? []

/** One item at a time, under the lock that core takes too: two at once could wait in a circle. */
async function changeLevels(
  container: MedusaContainer,
  bookings: Booking[],
  choose: Choose,
  change: Change
): Promise<void> {
  const marked = bookings.flatMap(({ id: mark, take }) =>
    take.map((taking): Marked => ({ ...taking, mark }))
  )
  const items = [
    ...new Set(marked.map(({ inventory_item_id: id }) => id)),
  ].sort()
  for (const item of items) {
    const own = marked.filter((one) => one.inventory_item_id === item)
    await container.resolve(Modules.LOCKING).execute([item], async () => {
      const chosen = await choose(own)
      if (chosen.length > 0) {
        await changeItem(container, item, chosen, change)
      }
    })
  }
}

async function changeItem(
  container: MedusaContainer,
  item: string,
  own: Marked[],
  change: Change
): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  const levels = await inventory.listInventoryLevels({
    inventory_item_id: item,
    location_id: [...new Set(own.map(({ location_id: id }) => id))],
  })
  const updates = levels.flatMap((level) => {
    const changed = change(
      level,
      own.filter(({ location_id: id }) => id === level.location_id)
    )
    return changed
      ? [
          {
            inventory_item_id: item,
            location_id: level.location_id,
            ...changed,
          },
        ]
      : []
  })
  if (updates.length > 0) {
    await inventory.updateInventoryLevels(updates)
  }
}
