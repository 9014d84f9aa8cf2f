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
import { touchOrdersStep } from "../steps/touch-orders"

/** Says which variant a SKU is; orders that wait for it reserve at once. */
export const mapListingWorkflow = createWorkflow(
  "amazon-map-listing-to-variant",
  (input: MapListingInput) => {
    const listing = mapListingStep(input)
    const touched = touchOrdersStep({ listing })
    emitEventStep({
      eventName: orderObserved,
      data: transform({ touched }, ({ touched }) =>
        toObservedMessages(touched)
      ),
    })
    return new WorkflowResponse(input.id)
  }
)
