// The other end of ask.ts: does the task, answers, and ends with its parent.

import { checkPhase, importOurs } from "../contenders/ours"
import { measurementOf } from "../measurements"
import type { Bench } from "../measured"
import { pendingOrders } from "../shop/make-orders"
import { openShop } from "../shop/open-shop"
import { timed } from "../timing"
import type { Answer, ImportRequest, Task } from "./task"

export const tasks = { isChild: process.env.BENCH_TASK !== undefined }

export function answerParent(): void {
  process.once("disconnect", () => process.exit())
  doTask(JSON.parse(process.env.BENCH_TASK ?? "null") as Task).catch(
    (error: unknown) => {
      tell({
        failed:
          error instanceof Error ? (error.stack ?? "") : JSON.stringify(error),
      })
    }
  )
}

async function doTask(task: Task): Promise<void> {
  const { databaseUrl } = task
  switch (task.task) {
    case "prepare": {
      const shop = await openShop({ databaseUrl, isEmpty: true })
      await shop.close()
      return tell({ prepared: true })
    }
    case "measure": {
      const { load, hasJobs, hasAdmin } = measurementOf(task.measurement)
      const measure = await load()
      const shop = await openShop({ databaseUrl, hasJobs, hasAdmin })
      return tell({ measured: await measure(shop) })
    }
    case "import": {
      const shop = await openShop({ databaseUrl })
      process.on("message", (request: ImportRequest) => {
        void importFor(shop, request).then(tell, (error: unknown) =>
          tell({ failed: String(error) })
        )
      })
      return tell({ prepared: true })
    }
  }
}

async function importFor(
  bench: Bench,
  { orders, series }: ImportRequest
): Promise<Answer> {
  const observations = pendingOrders(orders, bench.shop.variants, series)
  const ms = await timed(() => importOurs(bench, observations))
  await checkPhase(bench, observations, "placeholder")
  return { imported: ms / orders }
}

const tell = (answer: Answer): void => void process.send?.(answer)
