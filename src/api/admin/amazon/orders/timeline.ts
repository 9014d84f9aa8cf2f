// The story of one order: what happened to it and what became of its units, as one list.

export interface TimelineEntry {
  at: string
  name: string
  detail: Record<string, unknown> | null
}

export interface OrderWithStory {
  events?: {
    name: string
    detail: Record<string, unknown> | null
    happened_at: string | Date
    revision: number
  }[]
  lines?: {
    order_item_id: string
    sku: string | null
    movements?: {
      kind: string
      quantity: number
      cause: string
      moved_at: string | Date
      revision: number
    }[]
  }[]
}

interface Moment extends TimelineEntry {
  revision: number
  /** Of one revision and one moment: seen first, then what was done to units, then the rest. */
  rank: number
}

const iso = (at: string | Date): string => new Date(at).toISOString()

/** In the order in which it happened. */
export function timelineOf(order: OrderWithStory): TimelineEntry[] {
  const moments: Moment[] = [
    ...(order.events ?? []).map((event) => ({
      at: iso(event.happened_at),
      name: event.name,
      detail: event.detail,
      revision: event.revision,
      rank: event.name === "seen" ? 0 : 2,
    })),
    ...(order.lines ?? []).flatMap((line) =>
      (line.movements ?? []).map((movement) => ({
        at: iso(movement.moved_at),
        name: `stock.${movement.kind}`,
        detail: {
          quantity: movement.quantity,
          sku: line.sku,
          order_item_id: line.order_item_id,
          cause: movement.cause,
        },
        revision: movement.revision,
        rank: 1,
      }))
    ),
  ]
  return moments
    .sort(
      (a, b) =>
        a.at.localeCompare(b.at) || a.revision - b.revision || a.rank - b.rank
    )
    .map(({ at, name, detail }) => ({ at, name, detail }))
}
