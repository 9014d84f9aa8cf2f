import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { countDown, type AwaitedUnits } from "../../domain/shipment/countdown"
import { sumOf } from "../../domain/stock/quantity"
import { AMAZON_MODULE } from "../../modules/amazon"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  countAwaited,
  listAwaited,
  type AwaitedOrder,
} from "../../modules/amazon/store/shipments/report"
import { orderModule, unitsOf } from "../reconcile/order-module"

export interface ListDueInput {
  account_id?: string
  marketplace_id?: string
  limit: number
  offset: number
}

/** Not the calendar's: a shop and a marketplace may have different midnights. */
const todayMs = 24 * 60 * 60_000

const listDueStep = createStep(
  "amazon-list-shipments-due",
  async (input: ListDueInput, { container }) => {
    const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
    const now = amazon.now()
    const query = {
      accountId: input.account_id ?? null,
      marketplaceId: input.marketplace_id ?? null,
      limit: input.limit,
      offset: input.offset,
    }
    const { orders, counts } = await amazon.inTransaction(async (manager) => ({
      orders: await listAwaited(manager, query),
      counts: await countAwaited(manager, query, {
        now,
        until: new Date(now.getTime() + todayMs),
      }),
    }))
    const progress = await readProgress(container, orders)
    return new StepResponse({
      counts,
      orders: orders.map(({ ordered_units, confirmed_units, ...order }) => {
        const units: AwaitedUnits = {
          ordered: ordered_units,
          ...(progress.get(order.medusa_order_id ?? "") ?? {
            packed: 0,
            handed_over: 0,
          }),
        }
        return {
          ...order,
          ...countDown(order.ship_by, units, now),
          units: { ...units, confirmed: confirmed_units },
        }
      }),
    })
  }
)

/** What Amazon waits for, the most urgent first, and how far the shop has got with it. */
export const listDueWorkflow = createWorkflow(
  "amazon-list-due-shipments",
  (input: ListDueInput) => new WorkflowResponse(listDueStep(input))
)

async function readProgress(
  container: MedusaContainer,
  orders: AwaitedOrder[]
): Promise<Map<string, Omit<AwaitedUnits, "ordered">>> {
  const ids = orders.flatMap((order) => order.medusa_order_id ?? [])
  const read =
    ids.length === 0
      ? []
      : await orderModule(container).listOrders(
          { id: ids },
          { select: ["id"], relations: ["items"], take: null }
        )
  return new Map(
    read.map(({ id, items = [] }) => [
      id,
      {
        packed: sumOf(
          items.map(({ detail }) => unitsOf(detail?.fulfilled_quantity))
        ),
        handed_over: sumOf(
          items.map(({ detail }) => unitsOf(detail?.shipped_quantity))
        ),
      },
    ])
  )
}
