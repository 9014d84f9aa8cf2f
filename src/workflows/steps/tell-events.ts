import type {
  IEventBusModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  EventPriority,
  Modules,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import type { DueEvent } from "../../modules/amazon/store/events"
import { inTime } from "../in-time"

/** Per transaction: few enough that a crash in between repeats little. */
const chunk = 200
const patienceMs = 10_000

/**
 * Tells what is due from the outbox; what cannot be told stays due, and is no reason to take
 * back what was done about orders. The number told.
 */
export const tellEventsStep = createStep(
  "amazon-tell-events",
  async (_: void, { container }) => {
    let told = 0
    try {
      for (let count = chunk; count === chunk;) {
        count = await tellChunk(container)
        told += count
      }
    } catch {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(
          "Events about Amazon orders could not be told, and are told later. Check the event bus and its Redis."
        )
    }
    return new StepResponse(told)
  }
)

/** Buses that have neither taken nor refused what they were given, for longer than we wait. */
const stuck = new WeakSet<IEventBusModuleService>()

async function tellChunk(container: MedusaContainer): Promise<number> {
  const bus = container.resolve(Modules.EVENT_BUS)
  // A bus that has lost its Redis keeps what it was given, and sends it when Redis is back:
  // given again and again meanwhile, an event would be told as often.
  if (stuck.has(bus)) {
    return 0
  }
  return container
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .tellDueEvents(chunk, (events) => tellInTime(bus, events))
}

/** Or the transaction, and with it a connection, would stay open as long as Redis is away. */
async function tellInTime(
  bus: IEventBusModuleService,
  events: DueEvent[]
): Promise<void> {
  let isSettled = false
  const telling = tell(bus, events).finally(() => {
    isSettled = true
    stuck.delete(bus)
  })
  try {
    await inTime(telling, patienceMs, "The event bus does not answer.")
  } catch (error) {
    if (!isSettled) {
      stuck.add(bus)
    }
    throw error
  }
}

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
  // A queue on Redis takes a job that it still has only once.
  options: { jobId: event.id },
  data: isPlaced(event)
    ? { id: event.medusa_order_id }
    : {
        id: event.order_id,
        amazon_order_id: event.amazon_order_id,
        order_id: event.medusa_order_id,
        ...event.detail,
      },
})
