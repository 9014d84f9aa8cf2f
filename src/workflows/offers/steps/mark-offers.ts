import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import {
  markOffers,
  type StaleOffers,
} from "../../../modules/amazon/store/offers/mark"

/** How many were marked. Not undone: a number that is computed again comes out the same. */
export const markOffersStep = createStep(
  "amazon-mark-offers",
  async (stale: StaleOffers, { container }) =>
    new StepResponse(
      await container
        .resolve<AmazonModuleService>(AMAZON_MODULE)
        .inTransaction((manager) => markOffers(manager, stale))
    )
)
