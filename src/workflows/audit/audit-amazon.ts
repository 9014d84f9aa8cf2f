// Amazon's open orders against what we know of them. Costs calls that the next readings need
// too (20 at once, then one in three minutes), so it is done on request only and stops early.

import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../modules/amazon"
import { amazonOrderRowId } from "../../modules/amazon/ids"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  findWaiting,
  readAuditPage,
  type AuditedOrder,
} from "../../modules/amazon/store/audit"
import type { OrderSnapshot } from "../../domain/order/snapshot"
import { canMove, isFinal, statuses } from "../../domain/order/status"
import { message, say } from "../../domain/words/say"
import { isSpApiError, type OrderPage } from "../../sp-api"
import type { StoredAccount } from "../accounts/retrieve-account"
import type { Difference } from "./differences"
import { tablesOf } from "./tables"

/** Pages of 100 orders for each account: half of what Amazon allows at once. */
const mostPages = 10

const openStatuses = statuses.filter((status) => !isFinal(status))

export interface AmazonAudit {
  accounts: {
    account_id: string
    pages: number
    orders: number
    /** False: Amazon has more open orders than were compared. */
    is_complete: boolean
    problem: string | null
  }[]
  differences: Difference[]
}

export async function auditAmazon(
  container: MedusaContainer
): Promise<AmazonAudit> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const accounts = await amazon.listAmazonAccounts({ state: "connected" })
  const audit: AmazonAudit = { accounts: [], differences: [] }
  for (const account of accounts) {
    audit.accounts.push(
      await auditAccount(container, account, audit.differences)
    )
  }
  return audit
}

async function auditAccount(
  container: MedusaContainer,
  account: StoredAccount,
  differences: Difference[]
): Promise<AmazonAudit["accounts"][number]> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const marketplaces = await amazon.listAmazonMarketplaces(
    { account_id: account.id, set_up_at: { $ne: null } },
    { select: ["marketplace_id"] }
  )
  const marketplaceIds = marketplaces.map((one) => one.marketplace_id)
  const since = new Date(amazon.now().getTime() - amazon.options.firstReadingMs)
  // Asked before Amazon is: what comes in meanwhile is not among them.
  const waiting = await findWaiting(tablesOf(container), account.id, {
    marketplaceIds,
    since,
  })
  const listed = new Set<string>()
  const result = {
    account_id: account.id,
    pages: 0,
    orders: 0,
    is_complete: marketplaces.length === 0,
    problem: null as string | null,
  }
  let pageToken: string | null = null
  try {
    while (!result.is_complete && result.pages < mostPages) {
      const page: OrderPage = await amazon.gatewayFor(account).searchOrders({
        updatedAfter: since.toISOString(),
        marketplaceIds,
        statuses: openStatuses,
        pageToken,
      })
      const snapshots = page.observations.map(({ snapshot }) => snapshot)
      differences.push(...(await comparePage(container, snapshots)))
      snapshots.forEach(({ amazonOrderId }) => listed.add(amazonOrderId))
      page.rejected.forEach(({ amazonOrderId: id }) => id && listed.add(id))
      result.pages += 1
      result.orders += snapshots.length
      pageToken = page.nextPageToken
      result.is_complete = pageToken === null
    }
    if (result.is_complete && result.pages > 0) {
      differences.push(
        ...waiting
          .filter(({ amazon_order_id: id }) => !listed.has(id))
          .map(toNotOpen)
      )
    }
  } catch (error) {
    if (!isSpApiError(error)) {
      throw error
    }
    result.problem = error.message
  }
  return result
}

/** Amazon has decided about it, and we have not heard of that. */
const toNotOpen = (order: {
  amazon_order_id: string
  status: string
}): Difference => ({
  kind: "amazon_not_open",
  amazon_order_id: order.amazon_order_id,
  expected: null,
  found: order.status,
  ...say(
    message("audit.amazon_not_open", {
      order: order.amazon_order_id,
      known_status: order.status,
    }),
    readHint
  ),
  remedy: "read",
})

/** Of an order that the list names, or should. */
const readHint = message("audit.read")

async function comparePage(
  container: MedusaContainer,
  snapshots: OrderSnapshot[]
): Promise<Difference[]> {
  const ids = snapshots.map((one) => amazonOrderRowId(one.amazonOrderId))
  const rows = await readAuditPage(tablesOf(container), {
    afterId: "",
    limit: ids.length,
    ids,
  })
  const known = new Map(rows.map((row) => [row.id, row]))
  return snapshots.flatMap((snapshot) =>
    compareSnapshot(
      snapshot,
      known.get(amazonOrderRowId(snapshot.amazonOrderId)) ?? null
    )
  )
}

/** Amazon's list lags behind: where we know something newer, there is no difference. */
export function compareSnapshot(
  snapshot: OrderSnapshot,
  known: AuditedOrder | null
): Difference[] {
  const { amazonOrderId: amazon_order_id, status } = snapshot
  if (!known) {
    return [
      {
        kind: "amazon_unknown",
        amazon_order_id,
        expected: status,
        found: null,
        ...say(
          message("audit.amazon_unknown", { order: amazon_order_id, status }),
          readHint
        ),
        remedy: "read",
      },
    ]
  }
  if (known.status !== status) {
    return canMove(known.status, status)
      ? [
          {
            kind: "amazon_status",
            amazon_order_id,
            expected: status,
            found: known.status,
            ...say(
              message("audit.amazon_status", {
                order: amazon_order_id,
                status,
                known_status: known.status,
              }),
              readHint
            ),
            remedy: "read",
          },
        ]
      : []
  }
  if (snapshot.updatedAt < known.amazon_updated_at) {
    return []
  }
  return snapshot.lines.flatMap((line) => {
    const ours = known.lines.find(
      ({ order_item_id }) => order_item_id === line.orderItemId
    )
    return ours?.quantity === line.quantity
      ? []
      : [
          {
            kind: "amazon_quantity" as const,
            amazon_order_id,
            order_item_id: line.orderItemId,
            expected: line.quantity,
            found: ours?.quantity ?? null,
            ...say(
              message("audit.amazon_quantity", {
                found: line.quantity,
                sku: line.sku ?? line.orderItemId,
                order: amazon_order_id,
                known: ours?.quantity ?? 0,
              }),
              readHint
            ),
            remedy: "read" as const,
          },
        ]
  })
}
