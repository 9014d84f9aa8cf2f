// Where may Medusa have broken off? On orders of Amazon's of which it has written a fulfilment lately;
// and, since it gives units back without writing one, on all that Amazon still waits for: some of
// them at a time, in turns.

import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../modules/amazon"
import {
  isAmazonLineItemId,
  medusaOrderIdOfLine,
} from "../../modules/amazon/ids"
import type AmazonModuleService from "../../modules/amazon/service"
import type { Suspect } from "./find-broken"
import { walkFulfillments, type Walked } from "./walk-fulfillments"

/** How far it has come. */
export interface Looked {
  walked: Walked | null
  /** The last order (ours) of this turn. */
  after: string
}

const atTheBeginning: Looked = { walked: null, after: "" }
/** What is seen once is kept in mind: it need not be seen again for long. */
const overlapMs = 10 * 60_000
const ordersAtOnce = 100

export async function findSuspects(
  container: MedusaContainer,
  { walked, after }: Looked = atTheBeginning
): Promise<{ suspects: Suspect[]; looked: Looked }> {
  const written = await findWritten(container, walked)
  const awaited = await findAwaited(container, after)
  return {
    suspects: [...written.suspects, ...awaited.suspects],
    looked: { walked: written.walked, after: awaited.after },
  }
}

/** Linked to their order or not. */
async function findWritten(
  container: MedusaContainer,
  since: Walked | null
): Promise<{ suspects: Suspect[]; walked: Walked | null }> {
  const suspects: Suspect[] = []
  let walked = since
  await walkFulfillments<WrittenFulfillment>(container, {
    since,
    fields: ["items.line_item_id"],
    filters: { canceled_at: null },
    overlapMs,
    visit: (rows, reached) => {
      walked = reached ?? walked
      suspects.push(...rows.flatMap(toSuspect))
      return Promise.resolve(true)
    },
  })
  return { suspects, walked }
}

interface WrittenFulfillment {
  id: string
  updated_at: Date | string
  items: { line_item_id: string | null }[]
}

const toSuspect = ({ id, items }: WrittenFulfillment): Suspect[] => {
  const line = items.find(({ line_item_id: own }) =>
    isAmazonLineItemId(own ?? "")
  )?.line_item_id
  return line ? [{ orderId: medusaOrderIdOfLine(line), fulfillmentId: id }] : []
}

async function findAwaited(
  container: MedusaContainer,
  after: string
): Promise<{ suspects: Suspect[]; after: string }> {
  const rows = await container
    .resolve<AmazonModuleService>(AMAZON_MODULE)
    .listAmazonOrders(
      {
        id: { $gt: after },
        phase: "completed",
        fulfilled_by: "merchant",
        status: ["unshipped", "partially_shipped"],
      },
      {
        select: ["id", "medusa_order_id"],
        take: ordersAtOnce,
        order: { id: "ASC" },
      }
    )
  return {
    suspects: rows.flatMap(({ medusa_order_id: orderId }) =>
      orderId === null ? [] : [{ orderId, fulfillmentId: null }]
    ),
    after: rows.length < ordersAtOnce ? "" : (rows.at(-1)?.id ?? ""),
  }
}
