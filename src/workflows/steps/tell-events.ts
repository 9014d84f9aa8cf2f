import type { IEventBusModuleService } from "@medusajs/framework/types"
import { EventPriority, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import type { DueEvent } from "../../modules/amazon/store/events"

/** Per transaction: few enough that a crash in between repeats little. */
const chunk = 200

/** Tells what is due from the outbox; what cannot be told stays due. The number told. */
export const tellEventsStep = createStep(
  "amazon-tell-events",
  async (_: void, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const bus = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS)
    let told = 0
    for (let count = chunk; count === chunk;) {
      count = await amazon.tellDueEvents(chunk, async (events) => {
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
      })
      told += count
    }
    return new StepResponse(told)
  }
)

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
