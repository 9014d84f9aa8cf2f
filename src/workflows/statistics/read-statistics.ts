import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  heldAtDayEnds,
  inRanges,
  lastDays,
} from "../../domain/report/statistics"
import { sumOf } from "../../domain/stock/quantity"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  countOutcomes,
  countPendingByAge,
  listSlow,
  readHeldOverTime,
  readUsualHours,
  type Outcomes,
  type PendingAge,
  type Span,
} from "../../modules/amazon/store/statistics"
import { tablesOf } from "../audit/tables"
import { findAtRisk } from "./find-at-risk"

export interface StatisticsInput {
  /** Null: all accounts. */
  account_id: string | null
  days: number
}

const dayMs = 24 * 60 * 60_000
/** What is usual is learned from a season, whatever is shown. */
const usualDays = 90
const mostSlow = 10

const readStatisticsStep = createStep(
  "amazon-read-statistics-of-orders",
  async ({ account_id: accountId, days }: StatisticsInput, { container }) => {
    const now = container.resolve<AmazonModuleService>(AMAZON_MODULE).now()
    const tables = tablesOf(container)
    const shown = lastDays(days, now)
    const since = new Date(`${shown[0] ?? ""}T00:00:00Z`)
    const span: Span = { accountId, now, since }
    const usualSince = new Date(now.getTime() - usualDays * dayMs)
    const [ages, outcomes, held, usualHours, atRisk] = await Promise.all([
      countPendingByAge(tables, span),
      countOutcomes(tables, span),
      readHeldOverTime(tables, span),
      readUsualHours(tables, { accountId, since: usualSince }),
      findAtRisk(container, accountId),
    ])
    const slow =
      usualHours === null
        ? []
        : await listSlow(tables, span, { usualHours, limit: mostSlow })
    return new StepResponse({
      at: now.toISOString(),
      pending: { ...toPending(ages), usual_hours: usualHours, slow },
      held_by_day: heldAtDayEnds(shown, held.now, held.changes),
      outcomes: toOutcomes(outcomes, shown),
      at_risk: atRisk,
    })
  }
)

/** Pending orders in numbers: now, over the last days, and how they ended. */
export const readStatisticsWorkflow = createWorkflow(
  "amazon-read-statistics",
  (input: StatisticsInput) => new WorkflowResponse(readStatisticsStep(input))
)

function toPending(rows: PendingAge[]) {
  const oldest = rows
    .map((row) => new Date(row.oldest_purchased_at).toISOString())
    .sort()
  return {
    orders: sumOf(rows.map(({ orders }) => orders)),
    units: sumOf(rows.map(({ units }) => units)),
    oldest_purchased_at: oldest[0] ?? null,
    ages: inRanges(
      rows.map(({ bucket, orders, units }) => ({ bucket, orders, units })),
      { orders: 0, units: 0 }
    ),
  }
}

function toOutcomes(outcomes: Outcomes, days: string[]) {
  const byDay = new Map(outcomes.by_day.map((one) => [one.day, one]))
  return {
    ...outcomes,
    by_day: days.map((day) => byDay.get(day) ?? { day, paid: 0, canceled: 0 }),
    durations: inRanges(outcomes.durations, { paid: 0, canceled: 0 }),
  }
}
