import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  orderObserved,
  toObservedMessages,
} from "../marketplaces/observed-orders"
import { mapListingStep, type MapListingInput } from "./steps/map-listing"
import { touchSkuStep } from "./steps/touch-sku"

/** Says which variant a SKU is; orders that wait for it reserve at once. */
export const mapListingWorkflow = createWorkflow(
  "amazon-map-listing-to-variant",
  (input: MapListingInput) => {
    const touched = touchSkuStep(mapListingStep(input))
    emitEventStep({
      eventName: orderObserved,
      data: transform({ touched }, ({ touched }) =>
        toObservedMessages(touched)
      ),
    })
    return new WorkflowResponse(input.id)
  }
)
