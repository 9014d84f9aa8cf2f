import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import { taskId } from "../../modules/amazon/store/tasks"
import { retrieveAccount } from "../accounts/retrieve-account"
import {
  neverRead,
  type CatalogueProgress,
  type Comparison,
} from "./catalogue/progress"

/** How far the listings of an account have been read, for people. */
export interface ShownProgress {
  account_id: string
  /** `waiting`: for the report that Amazon is writing. */
  state: "never" | "reading" | "waiting" | "done"
  /** Amazon's id of the one that is being read. */
  marketplace: string | null
  marketplaces_left: number
  read: number
  /** As far as it is known; it grows with every marketplace. */
  total: number | null
  rejected: number
  started_at: string | null
  ended_at: string | null
  next_at: Date | null
  last_error: string | null
  comparison: Comparison | null
}

const readProgressStep = createStep(
  "amazon-read-catalogue-progress",
  async ({ account_id }: { account_id: string }, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    await retrieveAccount(amazon, account_id)
    const [task] = await amazon.listAmazonTasks({
      id: taskId({ accountId: account_id, name: "catalogue" }),
    })
    const progress =
      (task?.progress as CatalogueProgress | null | undefined) ?? neverRead
    return new StepResponse({
      ...showProgress(progress),
      account_id,
      next_at: task?.next_run_at ?? null,
      last_error: task?.last_error ?? null,
      comparison: progress.comparison,
    } satisfies ShownProgress)
  }
)

export const readCatalogueProgressWorkflow = createWorkflow(
  "amazon-show-catalogue-progress",
  (input: { account_id: string }) =>
    new WorkflowResponse(readProgressStep(input))
)

type Shown = Omit<
  ShownProgress,
  "account_id" | "next_at" | "last_error" | "comparison"
>

export function showProgress({ pass, ...last }: CatalogueProgress): Shown {
  if (!pass) {
    return {
      state: last.ended_at ? "done" : "never",
      marketplace: null,
      marketplaces_left: 0,
      read: last.read,
      total: last.ended_at ? last.read : null,
      rejected: last.rejected,
      started_at: last.started_at,
      ended_at: last.ended_at,
    }
  }
  const { part } = pass
  const isWaiting = part?.way.by === "report" && part.way.document_id === null
  return {
    state: isWaiting ? "waiting" : "reading",
    marketplace: part?.marketplace_id ?? null,
    marketplaces_left: pass.left.length,
    read: pass.read + (part?.read ?? 0),
    total: part?.total == null ? null : pass.read + part.total,
    rejected: pass.rejected + (part?.rejected ?? 0),
    started_at: pass.started_at,
    ended_at: last.ended_at,
  }
}
