// The story of one order: what happened to it and what became of its units, as one list.

import {
  takenOff,
  type NumberAtAmazon,
} from "../../../../domain/offer/taken-off"

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
    held_quantity?: number
    movements?: {
      kind: string
      quantity: number
      cause: string
      moved_at: string | Date
      revision: number
    }[]
  }[]
}

/** Moments as they come from the database. */
export type ListedNumber = {
  [Field in keyof NumberAtAmazon]: NumberAtAmazon[Field] extends string | null
    ? string | Date | null
    : NumberAtAmazon[Field]
} & { sku: string }

interface Moment extends TimelineEntry {
  revision: number
  /** Of one revision and one moment: seen first, then what was done to units, then the rest. */
  rank: number
}

const iso = (at: string | Date): string => new Date(at).toISOString()

/** In the order in which it happened. `listings`: those of its SKUs, as they stand now. */
export function timelineOf(
  order: OrderWithStory,
  listings: ListedNumber[] = []
): TimelineEntry[] {
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
    ...offered(order, listings),
  ]
  return moments
    .sort(
      (a, b) =>
        a.at.localeCompare(b.at) || a.revision - b.revision || a.rank - b.rank
    )
    .map(({ at, name, detail }) => ({ at, name, detail }))
}

/** Of SKUs of which units are held: when Amazon was last known to have them off its number. */
function offered(
  { lines = [] }: OrderWithStory,
  listings: ListedNumber[]
): Moment[] {
  return listings.flatMap((listing) => {
    const own = lines.filter(({ sku }) => sku === listing.sku)
    const last = own
      .flatMap(({ movements = [] }) => movements)
      .filter(({ kind }) => kind === "reserve" || kind === "release")
      .sort((a, b) => iso(b.moved_at).localeCompare(iso(a.moved_at)))[0]
    if (!last || !own.some(({ held_quantity: held = 0 }) => held > 0)) {
      return []
    }
    const known = takenOff(withIsoDates(listing), iso(last.moved_at))
    return known
      ? [
          {
            at: known.at,
            name: `offer.${known.how}`,
            detail: { sku: listing.sku, quantity: known.quantity },
            revision: last.revision,
            rank: 3,
          },
        ]
      : []
  })
}

const isoOrNull = (at: string | Date | null) => (at === null ? null : iso(at))

const withIsoDates = (listing: ListedNumber): NumberAtAmazon => ({
  ...listing,
  computed_at: isoOrNull(listing.computed_at),
  sent_at: isoOrNull(listing.sent_at),
  accepted_at: isoOrNull(listing.accepted_at),
  shown_at: isoOrNull(listing.shown_at),
})
