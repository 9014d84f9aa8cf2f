import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import { retrieveAccount } from "../../accounts/retrieve-account"
import { chooseLocation, type FbaSettings } from "../choose-location"

/**
 * The settings with the location that belongs to them. A location that was made stays, whatever
 * happens afterwards: the next try finds it.
 */
export const chooseLocationStep = createStep(
  "amazon-choose-fba-location",
  async ({ id, ...settings }: FbaSettings & { id: string }, { container }) => {
    if (
      settings.fba_marketplace_id === undefined &&
      settings.fba_location_id === undefined
    ) {
      return new StepResponse({})
    }
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const account = await retrieveAccount(amazon, id)
    return new StepResponse({
      ...(settings.fba_marketplace_id !== undefined && {
        fba_marketplace_id: settings.fba_marketplace_id,
      }),
      fba_location_id: await chooseLocation(
        { container, amazon, account },
        settings
      ),
    })
  }
)
