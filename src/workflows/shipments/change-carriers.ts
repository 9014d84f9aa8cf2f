import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { isHostName, type CarrierRule } from "../../domain/shipment/carrier"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { listWithoutCarrier } from "../../modules/amazon/store/shipments/sources"
import { collectShipmentsWorkflow } from "./collect-shipments"

export type CarrierChange =
  | { what: "add"; rule: CarrierRule }
  | { what: "change"; id: string; rule: Partial<CarrierRule> }
  | { what: "remove"; id: string }

type Rule = CarrierRule & { id: string }

interface Undo {
  id: string
  /** Null: there was none. */
  before: Rule | null
}

const changeCarrierStep = createStep(
  "amazon-change-carrier",
  async (
    change: CarrierChange,
    { container }
  ): Promise<StepResponse<string, Undo>> => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    if (change.what === "add") {
      await throwIfThere(amazon, "add", change.rule)
      const { id } = await amazon.createAmazonCarriers(change.rule)
      return new StepResponse(id, { id, before: null })
    }
    const before = await retrieve(amazon, change.id, change.what)
    if (change.what === "change") {
      const after = { ...before, ...change.rule }
      throwIfUnnamed(after)
      throwIfNoHost(after)
      await throwIfThere(amazon, "change", after, change.id)
      await amazon.updateAmazonCarriers(after)
    } else {
      await amazon.softDeleteAmazonCarriers([change.id])
    }
    return new StepResponse(change.id, { id: change.id, before })
  },
  async (undo, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    if (undo && undo.before === null) {
      await amazon.deleteAmazonCarriers([undo.id])
    } else if (undo?.before) {
      await amazon.restoreAmazonCarriers([undo.id])
      await amazon.updateAmazonCarriers(undo.before)
    }
  }
)

/** The rest is found by the job. */
const looksAtOnce = 500

const findWithoutCarrierStep = createStep(
  "amazon-find-shipments-without-carrier",
  async (_: void, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    return new StepResponse(
      await amazon.inTransaction((manager) =>
        listWithoutCarrier(manager, looksAtOnce)
      )
    )
  }
)

/** How a carrier of the shop is called at Amazon. Parcels that no carrier was found for try again. The rule's id. */
export const changeCarrierWorkflow = createWorkflow(
  "amazon-change-carriers",
  (input: CarrierChange) => {
    const id = changeCarrierStep(input)
    const orders = findWithoutCarrierStep()
    collectShipmentsWorkflow.runAsStep({
      input: transform({ orders }, ({ orders }) => ({
        medusa_order_ids: orders,
      })),
    })
    return new WorkflowResponse(id)
  }
)

async function retrieve(
  amazon: AmazonModuleService,
  id: string,
  what: "change" | "remove"
): Promise<Rule> {
  const [row] = await amazon.listAmazonCarriers({ id })
  if (!row) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Failed to ${what} carrier rule ${id}: there is none. GET /admin/amazon/carriers lists them.`
    )
  }
  const { match, value, carrier_code, carrier_name, shipping_method } = row
  return { id, match, value, carrier_code, carrier_name, shipping_method }
}

async function throwIfThere(
  amazon: AmazonModuleService,
  what: "add" | "change",
  { match, value }: CarrierRule,
  id?: string
): Promise<void> {
  const [known] = await amazon.listAmazonCarriers({ match, value })
  if (known && known.id !== id) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Failed to ${what} the carrier rule: there is one for the ${match} "${value}". Change that one (${known.id}).`
    )
  }
}

function throwIfUnnamed({ id, carrier_code, carrier_name }: Rule): void {
  if (carrier_code === "Other" && carrier_name === null) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Failed to change carrier rule ${id}: carrier_name: with the carrier_code "Other", Amazon wants the name of the carrier.`
    )
  }
}

/** Either of the two may be what is changed. */
function throwIfNoHost({ id, match, value }: Rule): void {
  if (match === "tracking_host" && !isHostName(value)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Failed to change carrier rule ${id}: value: for a tracking_host, it is a host name alone, such as "tracking.example.com", and not "${value}".`
    )
  }
}
