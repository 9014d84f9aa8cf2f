// Tells the shop of parcels as core does, and that nobody is to be mailed: Amazon mails its
// buyers itself. A crash in between tells it again; a bus that does not answer costs the news,
// as it does with core.

import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  FulfillmentWorkflowEvents,
  Modules,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils"
import { inTime } from "../in-time"
import type { Booking } from "./booking"

const patienceMs = 10_000

export async function tellBooked(
  container: MedusaContainer,
  bookings: Booking[]
): Promise<void> {
  const messages = bookings.flatMap(toMessages)
  if (messages.length === 0) {
    return
  }
  try {
    await inTime(
      container.resolve(Modules.EVENT_BUS).emit(messages),
      patienceMs,
      "The event bus does not answer."
    )
  } catch {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        "Parcels that were shipped at Amazon are booked, and the event bus did not take the news. Check the Redis that the bus uses."
      )
  }
}

const quiet = { no_notification: true } as const

interface Message {
  name: string
  data: Record<string, unknown>
}

const toMessages = ({
  order_id,
  create,
  ship,
  deliver,
}: Booking): Message[] => [
  ...create.map(({ id }) => ({
    name: OrderWorkflowEvents.FULFILLMENT_CREATED,
    data: { order_id, fulfillment_id: id, ...quiet },
  })),
  ...ship.map(({ fulfillment_id: id }) => ({
    name: FulfillmentWorkflowEvents.SHIPMENT_CREATED,
    data: { id, ...quiet },
  })),
  ...deliver.map(({ fulfillment_id: id }) => ({
    name: FulfillmentWorkflowEvents.DELIVERY_CREATED,
    data: { id, ...quiet },
  })),
]
