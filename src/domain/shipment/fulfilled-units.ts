// How many units of each Amazon line are in a fulfilment? Medusa counts inventory items there: a
// kit has one row for each of its parts, in as many units as the parts need.

export interface FulfilledItem {
  line_item_id: string | null
  inventory_item_id: string | null
  quantity: number
}

export interface SoldLine {
  line_item_id: string
  order_item_id: string
  /** Units ordered of the line. */
  quantity: number
  /** Units of each inventory item in one unit, as the variant is made now. */
  required: ReadonlyMap<string, number>
}

/**
 * Never more than ordered, and at least one where anything was packed: a variant may be made of
 * other parts now than when it was packed.
 */
export function fulfilledUnits(
  items: readonly FulfilledItem[],
  lines: readonly SoldLine[]
): { orderItemId: string; quantity: number }[] {
  return lines.flatMap((line) => {
    const counts = items
      .filter((item) => item.line_item_id === line.line_item_id)
      .filter(({ quantity }) => quantity > 0)
      .map((item) => item.quantity / requiredOf(item, line))
    if (counts.length === 0) {
      return []
    }
    const units = Math.max(Math.floor(Math.min(...counts)), 1)
    const quantity = Math.min(units, line.quantity)
    return quantity > 0 ? [{ orderItemId: line.order_item_id, quantity }] : []
  })
}

const requiredOf = (
  { inventory_item_id: id }: FulfilledItem,
  { required }: SoldLine
): number => Math.max((id !== null && required.get(id)) || 1, 1)
