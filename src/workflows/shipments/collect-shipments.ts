import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { tellEventsStep } from "../steps/tell-events"
import { collectPackages } from "./collect-packages"
import { shipmentsChanged } from "./shipments-changed"

/** What has changed in Medusa; several add up. */
export interface CollectShipmentsInput {
  medusa_order_ids?: string[]
  fulfillment_ids?: string[]
  label_ids?: string[]
}

/** Not undone: looking again at what has left the house finds the same. */
const collectShipmentsStep = createStep(
  "amazon-collect-shipments",
  async (input: CollectShipmentsInput, { container }) => {
    const ids = await collectPackages(container, [
      ...(input.medusa_order_ids ?? []),
      ...(input.fulfillment_ids
        ? await ordersOf(container, { id: input.fulfillment_ids })
        : []),
      ...(input.label_ids
        ? await ordersOf(container, { labels: { id: input.label_ids } })
        : []),
    ])
    return new StepResponse(ids)
  }
)

/** Puts parcels that have left the house into the outbox. Amazon is told of them soon, not here. */
export const collectShipmentsWorkflow = createWorkflow(
  "amazon-collect-parcels",
  (input: CollectShipmentsInput) => {
    const ids = collectShipmentsStep(input)
    when("there-is-news", { ids }, ({ ids }) => ids.length > 0).then(() => {
      tellEventsStep()
      emitEventStep({
        eventName: shipmentsChanged,
        data: transform({ ids }, ({ ids }) => ({ ids })),
      })
    })
    return new WorkflowResponse(ids)
  }
)

const ordersOf = async (
  container: MedusaContainer,
  filters: Record<string, unknown>
): Promise<string[]> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "fulfillment", fields: ["id", "order.id"], filters })
  return (data as unknown as { order?: { id: string } | null }[]).flatMap(
    ({ order }) => order?.id ?? []
  )
}
