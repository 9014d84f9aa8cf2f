import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { doubledSentence } from "../../domain/shipment/doubled"
import {
  missingFrom,
  type PackageContent,
} from "../../domain/shipment/plan-packages"
import { problemWithItems, unitsIn } from "../../domain/shipment/edit"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import type { Manager } from "../../modules/amazon/store/sql"
import {
  editPackage,
  lockPackage,
  retryPackages,
  sendPackage,
  withdrawPackage,
  type EditablePackage,
} from "../../modules/amazon/store/shipments/owner"
import { shipmentsChanged } from "./shipments-changed"

export type SenderRequest =
  | { what: "edit"; id: string; change: Partial<PackageContent> }
  | { what: "send" | "withdraw"; id: string }
  | { what: "retry"; account_id?: string }

/** Not undone: each is one transaction, and the last of its workflow that can fail. */
const noteSenderRequestStep = createStep(
  "amazon-note-sender-request",
  async (request: SenderRequest, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const count = await amazon.inTransaction(async (manager) => {
      if (request.what === "retry") {
        return retryPackages(manager, request.account_id ?? null)
      }
      const row = await retrieve(manager, request.id, request.what)
      switch (request.what) {
        case "edit":
          await edit(manager, row, request.change)
          break
        case "send":
          throwIfCannotBeSent(row)
          await sendPackage(manager, row.id)
          break
        case "withdraw":
          throwIfCannotBeWithdrawn(row)
          await withdrawPackage(
            manager,
            row.id,
            "Withdrawn by hand: Amazon is not told of it any more."
          )
      }
      return 1
    })
    return new StepResponse(count)
  }
)

/** What the owner asks for is written down here, and done by the sender. How many packages it concerns. */
export const askSenderWorkflow = createWorkflow(
  "amazon-ask-sender",
  (input: SenderRequest) => {
    const count = noteSenderRequestStep(input)
    emitEventStep({
      eventName: shipmentsChanged,
      data: transform({ count }, ({ count }) => ({ count })),
    })
    return new WorkflowResponse(count)
  }
)

async function retrieve(
  manager: Manager,
  id: string,
  what: "edit" | "send" | "withdraw"
): Promise<EditablePackage> {
  const row = await lockPackage(manager, id)
  if (!row) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Failed to ${what} shipment ${id}: there is none. GET /admin/amazon/shipments lists them.`
    )
  }
  return row
}

async function edit(
  manager: Manager,
  row: EditablePackage,
  change: Partial<PackageContent>
): Promise<void> {
  const refuse = (why: string) => {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Failed to edit shipment ${row.id}: ${why}`
    )
  }
  const content: PackageContent = {
    tracking_number: row.tracking_number,
    carrier_code: row.carrier_code,
    carrier_name: row.carrier_name,
    shipping_method: row.shipping_method,
    ship_from: row.ship_from,
    shipped_at: row.shipped_at,
    items: row.items,
    ...change,
  }
  if (change.items) {
    const problem = problemWithItems(
      change.items,
      row.lines.map((line) => ({
        ...line,
        inOtherPackages: unitsIn(row.others, line.order_item_id),
      }))
    )
    if (problem !== null) {
      refuse(problem)
    }
  }
  if (content.carrier_code === "Other" && content.carrier_name === null) {
    refuse(
      'carrier_name: with the carrier_code "Other", Amazon wants the name of the carrier.'
    )
  }
  // Another number does not make its units new; other items, which fit, do.
  const isDoubled = row.is_doubled && !change.items
  const error = isDoubled ? doubledSentence : missingFrom(content)
  await editPackage(manager, row.id, { content, error })
}

function throwIfCannotBeSent(row: EditablePackage): void {
  const missing = missingFrom(row)
  const why =
    row.state === "confirmed"
      ? "Amazon shows it as it was told. Correct it to have it told otherwise."
      : missing
  if (why !== null) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Failed to send shipment ${row.id}: ${why}`
    )
  }
}

/** One that Amazon has refused can be: there, nothing came of it. */
function throwIfCannotBeWithdrawn(row: EditablePackage): void {
  const { id, state, is_known_to_amazon: isKnown } = row
  if (state !== "refused" && (state === "told" || isKnown)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Failed to withdraw shipment ${id}: Amazon has been told of it, or is being told now, and has no way to take a parcel back. Correct it here, or in Seller Central under Manage Orders.`
    )
  }
}
