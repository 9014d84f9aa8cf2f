import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../modules/amazon"
import type AmazonModuleService from "../modules/amazon/service"
import { collectLost } from "./shipments/collect-lost"
import { mendBrokenOff } from "./shipments/mend-broken-off"
import { tellAccount, type AccountTold } from "./shipments/tell-account"
import { tellEventsStep } from "./steps/tell-events"

export interface ConfirmShipmentsInput {
  /** Not what waits for a better time. @default true */
  only_due?: boolean
  /** @default all that are due */
  shipment_ids?: string[]
}

export const confirmShipmentsStep = createStep(
  "amazon-tell-shipments",
  async (input: ConfirmShipmentsInput, { container }) => {
    if (!input.shipment_ids) {
      await mendBrokenOff(container)
      await collectLost(container)
    }
    const told: AccountTold[] = []
    for (const account of await sellingAccounts(container)) {
      told.push(
        await tellAccount(container, account, {
          onlyDue: input.only_due ?? true,
          ...(input.shipment_ids && { ids: input.shipment_ids }),
        })
      )
    }
    return new StepResponse(told)
  }
)

/**
 * Confirms to Amazon what the shop has shipped, and looks whether Amazon shows it. Safe to run at
 * any time, by any number of processes.
 */
export const confirmShipmentsWorkflow = createWorkflow(
  "amazon-confirm-shipments",
  (input: ConfirmShipmentsInput) => {
    const told = confirmShipmentsStep(input)
    tellEventsStep()
    return new WorkflowResponse(told)
  }
)

const sellingAccounts = (container: MedusaContainer) =>
  container
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .listAmazonAccounts({ state: "connected" })
