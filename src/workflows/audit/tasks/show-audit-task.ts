import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  readAuditTask,
  type AuditProgress,
  type AuditTaskName,
} from "../../../modules/amazon/store/audit-tasks"
import { tablesOf } from "../tables"

/** An audit or a repair, as people see it. */
export interface ShownAuditTask {
  id: string
  state: "waiting" | "running" | "done" | "failed"
  with_amazon: boolean
  /** The orders that it is about; null: all. */
  ids: string[] | null
  /** Orders that have been looked at, of so many. */
  done: number
  total: number | null
  asked_at: string
  started_at: string | null
  ended_at: string | null
  error: string | null
  result: Record<string, unknown> | null
}

export function showAuditTask(progress: AuditProgress): ShownAuditTask {
  const { request, tries: _, ...shown } = progress
  return {
    ...shown,
    state: stateOf(progress),
    with_amazon: request.with_amazon ?? false,
    ids: request.ids ?? null,
  }
}

export function stateOf({
  started_at: startedAt,
  ended_at: endedAt,
  error,
}: AuditProgress): ShownAuditTask["state"] {
  if (endedAt !== null) {
    return error === null ? "done" : "failed"
  }
  return startedAt === null ? "waiting" : "running"
}

interface ShowInput {
  name: AuditTaskName
  /** Or "latest". */
  id: string
}

const showAuditTaskStep = createStep(
  "amazon-read-audit-task",
  async ({ name, id }: ShowInput, { container }) => {
    const known = await readAuditTask(tablesOf(container), name)
    if (!known && id === "latest") {
      return new StepResponse<ShownAuditTask | null>(null)
    }
    if (!known || (id !== "latest" && known.id !== id)) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Failed to find the ${name} ${id}: only the last one is kept. GET /admin/amazon/sync/${name}s/latest shows it, POST /admin/amazon/sync/${name}s starts one.`
      )
    }
    return new StepResponse<ShownAuditTask | null>(showAuditTask(known))
  }
)

/** Null: the latest was asked for, and there has never been one. */
export const showAuditTaskWorkflow = createWorkflow(
  "amazon-show-audit-task",
  (input: ShowInput) => new WorkflowResponse(showAuditTaskStep(input))
)
