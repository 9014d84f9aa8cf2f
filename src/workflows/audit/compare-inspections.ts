// Units that wait for somebody to look must be reserved: without that, they are on sale.

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  listOpenInspections,
  type Inspection,
} from "../../modules/amazon/store/aftersales/inspections"
import { message, say } from "../../domain/words/say"
import type { Difference } from "./differences"
import { tablesOf } from "./tables"

const perPage = 500

/** Reservations come before their inspection and go after it, so that one look is enough. */
export async function compareInspections(
  container: MedusaContainer,
  orderIds?: string[]
): Promise<Difference[]> {
  const differences: Difference[] = []
  let afterId: string | undefined = ""
  while (afterId !== undefined) {
    const page: Inspection[] = await listOpenInspections(tablesOf(container), {
      afterId,
      limit: perPage,
      ...(orderIds && { orderIds }),
    })
    const reserved = await readReserved(container, page)
    differences.push(...page.flatMap((one) => compare(one, reserved)))
    afterId = page.length === perPage ? page.at(-1)?.id : undefined
  }
  return differences
}

async function readReserved(
  container: MedusaContainer,
  page: Inspection[]
): Promise<Map<string, number>> {
  const ids = page.flatMap(({ reservations }) =>
    reservations.map(({ id }) => id)
  )
  const rows =
    ids.length === 0
      ? []
      : await container
          .resolve(Modules.INVENTORY)
          .listReservationItems({ id: ids }, { select: ["id", "quantity"] })
  return new Map(rows.map(({ id, quantity }) => [id, Number(quantity)]))
}

function compare(
  inspection: Inspection,
  reserved: ReadonlyMap<string, number>
): Difference[] {
  const { reservations, quantity } = inspection
  const left =
    quantity - inspection.restocked_quantity - inspection.written_off_quantity
  const items = [
    ...new Set(reservations.map(({ inventory_item_id: id }) => id)),
  ]
  return items.flatMap((inventory_item_id): Difference[] => {
    const own = reservations.filter(
      (one) => one.inventory_item_id === inventory_item_id
    )
    const required = own.reduce((sum, one) => sum + one.quantity, 0) / quantity
    const expected = left * required
    const found = own.reduce((sum, { id }) => sum + (reserved.get(id) ?? 0), 0)
    return found === expected
      ? []
      : [
          {
            kind: "inspection",
            amazon_order_id: inspection.amazon_order_id,
            order_item_id: inspection.order_item_id,
            inventory_item_id,
            expected,
            found,
            ...say(
              message("audit.inspection", {
                left,
                sku: inspection.sku ?? inspection.variant_id ?? "–",
                order: inspection.amazon_order_id,
                found,
                item: inventory_item_id,
                expected,
              })
            ),
            remedy: "person",
          },
        ]
  })
}
