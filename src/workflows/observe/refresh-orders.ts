// Reads single orders from Amazon, as they are now.

import type { MedusaContainer } from "@medusajs/framework/types"
import { AMAZON_MODULE } from "../../modules/amazon"
import type { StoredAccount } from "../../modules/amazon/gateways"
import type AmazonModuleService from "../../modules/amazon/service"
import {
  isRateLimitedError,
  isRejectedError,
  isUnexpectedShapeError,
} from "../../sp-api"
import { sentenceOf } from "../sentence-of"
import { emitObserved } from "./emit-observed"
import { isAboutData } from "./record-apart"
import { recordObservations } from "./record-observations"

export interface Refreshed {
  refreshed: number
  /** Amazon order ids that Amazon does not know (any more). */
  missing: string[]
  /** Set when the call budget was spent before all of them were read. */
  retry_after_ms: number | null
}

/** Orders by ids of ours, of any account. What one account cannot be asked is thrown last. */
export async function refreshOrders(
  container: MedusaContainer,
  ids: string[]
): Promise<Refreshed> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const orders = await amazon.listAmazonOrders(
    { id: ids },
    { select: ["id", "account_id", "amazon_order_id"] }
  )
  const accounts = await amazon.listAmazonAccounts({
    id: [...new Set(orders.map(({ account_id: id }) => id))],
  })
  const result: Refreshed = { refreshed: 0, missing: [], retry_after_ms: null }
  const errors: unknown[] = []
  for (const account of accounts) {
    const own = orders.filter(({ account_id: id }) => id === account.id)
    try {
      const read = await readOrders(
        container,
        account,
        own.map(({ amazon_order_id: id }) => id)
      )
      result.refreshed += read.refreshed
      result.missing.push(...read.missing)
      result.retry_after_ms ??= read.retry_after_ms
    } catch (error) {
      // An account that Amazon refuses does not keep the others from being read.
      errors.push(error)
    }
  }
  if (errors.length > 0) {
    throw errors[0]
  }
  return result
}

/** Orders of one account by Amazon's ids, known to us or not. */
export async function readOrders(
  container: MedusaContainer,
  account: StoredAccount,
  amazonOrderIds: string[]
): Promise<Refreshed> {
  const amazon = container.resolve<AmazonModuleService>(AMAZON_MODULE)
  const result: Refreshed = { refreshed: 0, missing: [], retry_after_ms: null }
  for (const amazonOrderId of amazonOrderIds) {
    try {
      const observation = await amazon
        .gatewayFor(account)
        .getOrder(amazonOrderId)
      if (!observation) {
        result.missing.push(amazonOrderId)
        continue
      }
      const news = await recordObservations(container, account.id, "refresh", [
        observation,
      ])
      await emitObserved(container, news)
      result.refreshed += 1
    } catch (error) {
      if (isRateLimitedError(error)) {
        return { ...result, retry_after_ms: error.retryAfterMs }
      }
      const isItsOwn =
        isUnexpectedShapeError(error) ||
        isRejectedError(error) ||
        isAboutData(error)
      if (!isItsOwn) {
        throw error
      }
      // One order that cannot be read does not keep the others from being read.
      await amazon.noteUnreadable([
        { amazonOrderId, problem: sentenceOf(error) },
      ])
    }
  }
  return result
}
