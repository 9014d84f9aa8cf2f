import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { isWorthShowing, type ProgressTask } from "../../domain/report/progress"
import { withWait, type ShownTask } from "../../domain/report/waiting-task"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  countNewcomers,
  countParcels,
  countPushes,
  countSwitches,
  listTasks,
  readReadings,
} from "../../modules/amazon/store/progress"
import type { FirstImport } from "../../modules/amazon/store/follow-ups"
import { tablesOf } from "../audit/tables"
import {
  toBacklog,
  toFirstImport,
  toParcels,
  toSwitch,
  type Tables,
} from "./of-orders"
import { toAuditTask, toCatalogue, toFba, toPush, toReturns } from "./of-tasks"

export interface ProgressInput {
  /** Null: all accounts, and what concerns the whole shop. */
  account_id: string | null
}

const listProgressStep = createStep(
  "amazon-read-all-progress",
  async ({ account_id: accountId }: ProgressInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const now = amazon.now()
    const tables = tablesOf(container)
    const [tasks, readings, switches, pushes, parcels] = await Promise.all([
      listTasks(tables, now),
      readReadings(tables),
      countSwitches(tables),
      countPushes(tables),
      countParcels(tables, now),
    ])
    const imports = new Map<string, { left: number; failing: number }>()
    for (const { id, account_id, name, progress, ended_at } of tasks) {
      if (name === "first_import" && ended_at === null && progress) {
        const [count] = await countNewcomers(
          tables,
          account_id,
          progress as FirstImport
        )
        imports.set(id, count ?? { left: 0, failing: 0 })
      }
    }
    const all: Tables = {
      now,
      tasks,
      readings,
      switches,
      pushes,
      parcels,
      imports,
    }
    return new StepResponse(
      collect(all).filter(
        (task) =>
          isWorthShowing(task, now) &&
          (accountId === null || task.account_id === accountId)
      )
    )
  }
)

/** Everything that takes longer than a moment, and what ended a few minutes ago. */
export const listProgressWorkflow = createWorkflow(
  "amazon-list-progress",
  (input: ProgressInput) => new WorkflowResponse(listProgressStep(input))
)

function collect(tables: Tables): ShownTask[] {
  const { tasks, readings, parcels } = tables
  const ofAccount = (task: ProgressTask) =>
    withWait(
      task,
      readings.find(({ account_id: id }) => id === task.account_id)
    )
  const orders = readings.flatMap((reading) => {
    const imports = toFirstImport(reading, tables)
    const switched = tasks
      .filter(
        (task) =>
          task.account_id === reading.account_id && task.name === "mode_switch"
      )
      .flatMap((task) => toSwitch(task, tables))
    const known = [...imports, ...switched].map(ofAccount)
    const isTold = known.some(({ state }) => state === "running")
    // They are the same orders: told once, by the name that says why.
    return [...known, ...(isTold ? [] : toBacklog(reading).map(ofAccount))]
  })
  const others = tasks.flatMap((task) => {
    switch (task.name) {
      case "catalogue":
        return toCatalogue(task)
      case "push":
        return toPush(task, tables.pushes)
      case "fba_stock":
        return toFba(task)
      case "returns":
        return toReturns(task)
      case "audit":
      case "repair":
        return toAuditTask(task, task.name)
      default:
        return []
    }
  })
  return [
    ...orders,
    ...[...others, ...parcels.flatMap(toParcels)].map(ofAccount),
  ]
}
