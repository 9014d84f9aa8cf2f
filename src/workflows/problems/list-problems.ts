import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { problemKinds } from "../../domain/report/found-problem"
import { showProblem } from "../../domain/report/problems"
import { sumOf } from "../../domain/stock/quantity"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  countProblems,
  listProblems,
  type ProblemFilter,
} from "../../modules/amazon/store/problems"
import { tablesOf } from "../audit/tables"
import { momentsOf } from "./moments"

export interface ListProblemsInput extends ProblemFilter {
  limit: number
  offset: number
}

const listProblemsStep = createStep(
  "amazon-find-problems",
  async ({ limit, offset, ...filter }: ListProblemsInput, { container }) => {
    const tables = tablesOf(container)
    const moments = momentsOf(
      container.resolve<AmazonModuleService>(AMAZON_MODULE)
    )
    const [rows, counted] = await Promise.all([
      listProblems(tables, filter, { ...moments, limit, offset }),
      countProblems(tables, filter, moments),
    ])
    const countOf = (kind: string) =>
      counted.find((one) => one.kind === kind)?.count ?? 0
    return new StepResponse({
      problems: rows.map(showProblem),
      count: sumOf((filter.kind ?? problemKinds).map(countOf)),
      counts: Object.fromEntries(
        problemKinds.map((kind) => [kind, countOf(kind)])
      ),
    })
  }
)

/** All that failed or needs a person, as one inbox. */
export const listProblemsWorkflow = createWorkflow(
  "amazon-list-problems",
  (input: ListProblemsInput) => new WorkflowResponse(listProblemsStep(input))
)
