import { emitEventStep } from "@medusajs/medusa/core-flows"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../../modules/amazon"
import type AmazonModuleService from "../../../modules/amazon/service"
import {
  askAuditTask,
  type AuditProgress,
  type AuditTaskName,
} from "../../../modules/amazon/store/audit-tasks"
import { auditAsked } from "./audit-asked"
import { showAuditTask } from "./show-audit-task"

export interface AskInput {
  name: AuditTaskName
  request: AuditProgress["request"]
}

/** Not undone: looking changes nothing, and a repair is only ever right. */
const askAuditTaskStep = createStep(
  "amazon-note-audit-task",
  async ({ name, request }: AskInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const asked: AuditProgress = {
      id: generateEntityId(undefined, name === "audit" ? "amzaud" : "amzrep"),
      asked_at: amazon.now().toISOString(),
      started_at: null,
      request,
      tries: 0,
      done: 0,
      total: null,
      ended_at: null,
      result: null,
      error: null,
    }
    const current = await amazon.inTransaction((manager) =>
      askAuditTask(manager, name, asked)
    )
    throwIfOther(name, request, current)
    return new StepResponse(showAuditTask(current))
  }
)

/** Begins in the background; one that is under way is answered as it is. */
export const askAuditTaskWorkflow = createWorkflow(
  "amazon-ask-audit-task",
  (input: AskInput) => {
    const task = askAuditTaskStep(input)
    emitEventStep({
      eventName: auditAsked,
      data: transform({ task }, ({ task }) => ({ id: task.id })),
    })
    return new WorkflowResponse(task)
  }
)

function throwIfOther(
  name: AuditTaskName,
  wanted: AuditProgress["request"],
  { id, request }: AuditProgress
): void {
  const isSame =
    (wanted.with_amazon ?? false) === (request.with_amazon ?? false) &&
    JSON.stringify(wanted.ids ?? null) === JSON.stringify(request.ids ?? null)
  if (!isSame) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Failed to start the ${name}: another one is under way (${id}). GET /admin/amazon/sync/${name}s/latest shows how far it is; ask again when it is done.`
    )
  }
}
