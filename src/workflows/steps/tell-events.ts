import { setTimeout as sleep } from "node:timers/promises"
import type { IEventBusModuleService } from "@medusajs/framework/types"
import { EventPriority, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import type { DueEvent } from "../../modules/amazon/store/events"

/** Per transaction: few enough that a crash in between repeats little. */
const chunk = 200
const patienceMs = 10_000

/** Tells what is due from the outbox; what cannot be told stays due. The number told. */
export const tellEventsStep = createStep(
  "amazon-tell-events",
  async (_: void, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const bus = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS)
    let told = 0
    for (let count = chunk; count === chunk;) {
      count = await amazon.tellDueEvents(chunk, (events) =>
        inTime(tell(bus, events))
      )
      told += count
    }
    return new StepResponse(told)
  }
)

const tell = async (
  bus: IEventBusModuleService,
  events: DueEvent[]
): Promise<void> => {
  await emit(bus, events.filter(isPlaced), {
    // As core emits it when a cart is completed.
    priority: EventPriority.CRITICAL,
    attempts: 3,
  })
  await emit(
    bus,
    events.filter((event) => !isPlaced(event)),
    {}
  )
}

/** A bus that has lost its Redis waits for it without end, and with it the transaction. */
const inTime = async (work: Promise<void>): Promise<void> => {
  const timer = new AbortController()
  const limit = sleep(patienceMs, undefined, timer).then(() => {
    throw new Error(
      `Failed to tell events: the event bus did not take them within ${patienceMs / 1000} s. They are told later. Check the Redis that the bus uses.`
    )
  })
  try {
    await Promise.race([work, limit])
  } finally {
    limit.catch(() => undefined)
    timer.abort()
  }
}

const emit = async (
  bus: IEventBusModuleService,
  events: DueEvent[],
  options: Record<string, unknown>
): Promise<void> => {
  if (events.length > 0) {
    await bus.emit(events.map(toMessage), options)
  }
}

const isPlaced = ({ name }: DueEvent): boolean => name === "order.placed"

/** `order.placed` as core shapes it; ours with both ids, and never with personal data. */
const toMessage = (event: DueEvent) => ({
  name: event.name,
  data: isPlaced(event)
    ? { id: event.medusa_order_id }
    : {
        id: event.order_id,
        amazon_order_id: event.amazon_order_id,
        order_id: event.medusa_order_id,
        ...event.detail,
      },
})
