// Books parcels that left without Medusa, as written down: read it as a table of contents. Every
// line looks first at what is there, so that all of it may be run again after a crash.
//
// Core's own workflow is not used: it calls the provider of the order's shipping option, and a
// carrier's would buy a label. It does the same to order and stock, which stories compare.

import type { FulfillmentDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { orderModule } from "../reconcile/order-module"
import {
  elsewhereMark,
  type BookedFulfillment,
  type BookedShipment,
  type Booking,
} from "./booking"
import { chooseProvider } from "./choose-provider"
import { openChanges } from "./order-changes"
import { dropMarks, takeStock } from "./take-stock"
import { tellBooked } from "./tell-booked"

/** The ids of bookings that somebody in the shop was quicker with; nothing of them was booked. */
export async function book(
  container: MedusaContainer,
  bookings: Booking[],
  now: Date
): Promise<string[]> {
  const { open, stale } = await openChanges(container, bookings)
  const booked = bookings.filter(({ id }) => !stale.includes(id))
  await createFulfillments(container, booked)
  await linkFulfillments(container, booked)
  const unconfirmed = booked.filter(({ id }) => open.has(id))
  await takeStock(container, unconfirmed)
  if (unconfirmed.length > 0) {
    await orderModule(container).confirmOrderChange(
      unconfirmed.map(({ id }) => id)
    )
  }
  await markFulfillments(container, booked, now)
  await tellBooked(container, booked)
  await dropMarks(container, booked)
  return stale
}

async function createFulfillments(
  container: MedusaContainer,
  bookings: Booking[]
): Promise<void> {
  const found = new Set(
    (await readFulfillments(container, bookings)).map(({ id }) => id)
  )
  const missing = bookings.flatMap((booking) =>
    booking.create
      .filter(({ id }) => !found.has(id))
      .map((fulfillment) => toRow(fulfillment, booking.ship))
  )
  if (missing.length === 0) {
    return
  }
  const provider_id = await chooseProvider(container)
  for (const row of missing) {
    await container
      .resolve(Modules.FULFILLMENT)
      .createFulfillment({ ...row, provider_id })
  }
}

type NewFulfillment = Parameters<
  ReturnType<typeof fulfillmentModule>["createFulfillment"]
>[0]

const fulfillmentModule = (container: MedusaContainer) =>
  container.resolve(Modules.FULFILLMENT)

/** No address: nobody needs it any more, and one place less has it. */
function toRow(
  { id, location_id, shipping_option_id, items }: BookedFulfillment,
  shipments: BookedShipment[]
): Omit<NewFulfillment, "provider_id"> {
  const shipment = shipments.find(({ fulfillment_id }) => fulfillment_id === id)
  const left = shipment ? new Date(shipment.shipped_at) : null
  return {
    id,
    location_id,
    shipping_option_id,
    items: items.map((item) => ({
      ...item,
      inventory_item_id: item.inventory_item_id ?? undefined,
    })),
    packed_at: left,
    shipped_at: left,
    requires_shipping: true,
    data: elsewhereMark,
    metadata: shipment ? markOf(shipment) : elsewhereMark,
  } as unknown as Omit<NewFulfillment, "provider_id">
}

const markOf = ({ package_reference, carrier }: BookedShipment) => ({
  ...elsewhereMark,
  ...(package_reference !== null && {
    amazon_package_reference: package_reference,
  }),
  ...(carrier !== null && { amazon_carrier: carrier }),
})

async function linkFulfillments(
  container: MedusaContainer,
  bookings: Booking[]
): Promise<void> {
  const links = bookings.flatMap(({ order_id, create }) =>
    create.map(({ id }) => ({
      [Modules.ORDER]: { order_id },
      [Modules.FULFILLMENT]: { fulfillment_id: id },
    }))
  )
  if (links.length > 0) {
    await container.resolve(ContainerRegistrationKeys.LINK).create(links)
  }
}

/** What packed fulfilments, tracking numbers and arrivals still lack. */
async function markFulfillments(
  container: MedusaContainer,
  bookings: Booking[],
  now: Date
): Promise<void> {
  const rows = await readFulfillments(container, bookings)
  const arrived = new Set(
    bookings.flatMap(({ deliver }) =>
      deliver.map(({ fulfillment_id: id }) => id)
    )
  )
  for (const row of rows) {
    const shipment = bookings
      .flatMap(({ ship }) => ship)
      .find(({ fulfillment_id: id }) => id === row.id)
    const change = {
      ...(shipment && toShipped(row, shipment)),
      ...(arrived.has(row.id) && !row.delivered_at && { delivered_at: now }),
    }
    if (Object.keys(change).length > 0) {
      await fulfillmentModule(container).updateFulfillment(row.id, change)
    }
  }
}

function toShipped(row: FulfillmentDTO, shipment: BookedShipment) {
  const { tracking_number } = shipment
  const isTracked = (row.labels ?? []).some((label) => label.tracking_number)
  return {
    ...(!row.shipped_at && {
      shipped_at: new Date(shipment.shipped_at),
      metadata: markOf(shipment),
    }),
    ...(tracking_number !== null &&
      !isTracked && {
        // Amazon names no address to follow the parcel at; "#" is Medusa's word for none.
        labels: [{ tracking_number, tracking_url: "#", label_url: "#" }],
      }),
  }
}

async function readFulfillments(
  container: MedusaContainer,
  bookings: Booking[]
): Promise<FulfillmentDTO[]> {
  const ids = bookings.flatMap(({ ship, deliver }) =>
    [...ship, ...deliver].map(({ fulfillment_id: id }) => id)
  )
  return ids.length === 0
    ? []
    : fulfillmentModule(container).listFulfillments(
        { id: [...new Set(ids)] },
        { relations: ["labels"] }
      )
}
